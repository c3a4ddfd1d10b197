"""The dashboard of dance education and culture."""

from pages.dashboards.sector_page import draw_sector

draw_sector("education_culture")

"""The dashboard of dance sport."""

from pages.dashboards.sector_page import draw_sector

draw_sector("sport")

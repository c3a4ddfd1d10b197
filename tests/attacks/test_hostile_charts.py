"""Whose words come into a chart with tags that Plotly knows: the chart shows them as they were
written, and the picture that a reader takes along holds no script, no link and no other host.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import plotly
import pytest
from playwright.sync_api import Browser, Page

from analysis.figures import LIGHT, Count, Spread
from analysis.figures.before_after_figure import before_after_figure
from analysis.figures.theme_figure import theme_figure
from tests.server import ROOT

# Their functions have the same names.
FIGURES = [
    import_module(f"analysis.figures.{name}") for name in ("theme_figure", "before_after_figure")
]
PLOTLY = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
FILES = ROOT / "pages" / "dashboards" / "chart_files.js"
HOSTILE = (
    '<a href="javascript:alert(1)">klik</a><b>vet</b><br><script>alert(2)</script>'
    '<img src="//elders.example/x" onerror=alert(3)>&amp; $x^2$'
)
DRAW = "figure => Plotly.newPlot('figure', figure.data, figure.layout, {staticPlot: true})"
MAKE_FILES = """async ([module, data]) => {
    const { default: make } = await import(
        URL.createObjectURL(new Blob([module], { type: "text/javascript" })))
    make({ parentElement: document.body, data })
}"""


@pytest.fixture
def desk(chromium: Browser) -> Iterator[Page]:
    """A page around one chart, as ours has it."""
    page = chromium.new_page()
    page.route("**/*", lambda route: route.fulfill(body="", content_type="text/html"))
    page.goto("http://localhost:1/")
    page.set_content(
        '<div class="st-key-chart_x"><h2>.</h2><div data-testid="stMarkdownContainer"><p><span>.'
        '</span></p></div><div class="st-key-figure_x"><div id="figure"></div></div></div>'
        '<div class="chart-files"></div>'
    )
    page.add_script_tag(path=PLOTLY)
    yield page
    page.close()


def hostile_figures() -> dict[str, Any]:
    steps = (Count("not_high", 40), Count("high", 20))
    spread = Spread("safe_to_speak", "before", steps, 60)
    return {
        "themes": theme_figure([Count("power", 30)], [HOSTILE], 70, LIGHT.sport, LIGHT),
        "before and after": before_after_figure(
            [(HOSTILE, [(HOSTILE, spread)])], LIGHT, (HOSTILE, HOSTILE), lambda *_: HOSTILE
        ),
    }


def drawn(page: Page, figure: str) -> Page:
    page.evaluate(DRAW, hostile_figures()[figure].to_plotly_json())
    return page


def picture_of(page: Page) -> str:
    """The SVG that a reader gets, with hostile words in everything that stands around the chart."""
    data = {
        "key": "x",
        "name": "sport-1-x",
        "csv": "/open/sport/1/x.csv",
        "has_figure": True,
        "claim": HOSTILE,
        "line": HOSTILE,
        "source": HOSTILE,
        "words": {"copy": HOSTILE, "copied": HOSTILE},
    }
    page.evaluate(MAKE_FILES, [FILES.read_text(encoding="utf-8"), data])
    with page.expect_download() as download:
        page.get_by_role("button", name="SVG").click()
    return Path(download.value.path()).read_text(encoding="utf-8")


def what_acts_in(picture: str) -> set[str]:
    """Elements and attributes of an SVG that do or fetch something."""
    found = set()
    for element in ET.fromstring(picture).iter():
        name = element.tag.rpartition("}")[2]
        if name in ("script", "a", "image", "img", "foreignObject", "iframe"):
            found.add(name)
        for attribute, value in element.attrib.items():
            plain = attribute.rpartition("}")[2]
            if plain.startswith("data-"):  # Plotly's own notes, which nothing reads
                continue
            if plain.startswith("on") or re.search(r"javascript:|//(?!www\.w3\.org)", value):
                found.add(plain)
    return found


@pytest.mark.parametrize("figure", hostile_figures())
def test_a_chart_shows_tags_as_they_were_written(desk: Page, figure: str) -> None:
    drawn(desk, figure)

    assert desk.locator("svg a, svg image").count() == 0
    shown = desk.locator("svg text").all_text_contents()
    assert any('<a href="javascript:alert(1)">klik</a>' in words for words in shown)


@pytest.mark.parametrize("figure", hostile_figures())
def test_the_picture_to_take_along_holds_nothing_that_acts(desk: Page, figure: str) -> None:
    picture = picture_of(drawn(desk, figure))

    assert "&lt;script&gt;alert(2)" in picture
    assert what_acts_in(picture) == set()


def test_without_that_plotly_makes_its_own_tags_of_them(
    desk: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in FIGURES:
        monkeypatch.setattr(module, "as_text", lambda words: words)

    drawn(desk, "before and after")

    shown = " ".join(desk.locator("svg text").all_text_contents())
    assert "<b>vet</b>" not in shown
    assert desk.locator("svg a").count() > 0


def test_the_same_look_finds_what_acts_in_a_picture() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><script/><a href="//x"/><g onload="x"/></svg>'

    assert what_acts_in(svg) == {"script", "a", "href", "onload"}

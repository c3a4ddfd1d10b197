"""A chart's files: numbers as CSV from a route, pictures made in the reader's own browser."""

import streamlit as st

from pages.parts.language import _

_files = st.components.v2.component(
    "danstafels_chart_files",
    html='<div class="chart-files"></div>',
    js="""
function picture(key) {
  const layers = [...document.querySelectorAll(`.st-key-figure_${key} svg.main-svg`)]
  if (!layers.length) return null
  const whole = layers[0].cloneNode(true)
  layers.slice(1).forEach(layer => whole.append(...layer.cloneNode(true).childNodes))
  whole.setAttribute("xmlns", "http://www.w3.org/2000/svg")
  const box = layers[0].getBoundingClientRect()
  whole.setAttribute("viewBox", `0 0 ${box.width} ${box.height}`)
  const text = new XMLSerializer().serializeToString(whole)
  return { text, width: box.width, height: box.height }
}

function save(address, name) {
  const link = Object.assign(document.createElement("a"), { href: address, download: name })
  link.click()
}

function saveSvg(key) {
  const made = picture(key)
  const file = made && new Blob([made.text], { type: "image/svg+xml" })
  if (file) save(URL.createObjectURL(file), key + ".svg")
}

function savePng(key) {
  const made = picture(key)
  if (!made) return
  const image = new Image()
  image.onload = () => {
    const canvas = Object.assign(document.createElement("canvas"),
      { width: made.width * 2, height: made.height * 2 })
    const pen = canvas.getContext("2d")
    pen.fillStyle = getComputedStyle(document.documentElement).backgroundColor
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(image, 0, 0, canvas.width, canvas.height)
    save(canvas.toDataURL("image/png"), key + ".png")
  }
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(made.text)
}

export default function ({ parentElement, data }) {
  const place = parentElement.querySelector(".chart-files")
  const csv = Object.assign(document.createElement("a"),
    { href: data.csv, textContent: "CSV", download: "" })
  const ways = [csv]
  if (data.has_figure) {
    for (const [name, make] of [["PNG", savePng], ["SVG", saveSvg]]) {
      const button = Object.assign(document.createElement("button"),
        { type: "button", textContent: name })
      button.onclick = () => make(data.key)
      ways.push(button)
    }
  }
  place.replaceChildren(...ways)
}
""",
    isolate_styles=False,
)


def draw_chart_files(key: str, csv: str, *, has_figure: bool) -> None:
    """The ways to take a chart along."""
    st.markdown(_("Take it along:"))
    _files(key=f"files_{key}", data={"key": key, "csv": csv, "has_figure": has_figure})

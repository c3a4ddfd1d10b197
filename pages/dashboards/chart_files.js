// A chart's files, made in the reader's own browser. A picture stands on its own: claim, line,
// chart and source, with the fonts that they are set in. The source goes wherever it goes.

const EDGE = 24
const TEXTS = {
  claim: { family: "Newsreader", size: 23, weight: 500, gap: 30 },
  line: { family: "Atkinson Hyperlegible Next", size: 14.5, weight: 400, gap: 21 },
  source: { family: "Atkinson Hyperlegible Next", size: 13, weight: 400, gap: 19 },
}
const pen = document.createElement("canvas").getContext("2d")
const faces = {}

function element(name, attributes, words) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  if (words) made.textContent = words
  return made
}

async function asData(address) {
  const file = await (await fetch(address)).blob()
  return new Promise(done => {
    const reader = new FileReader()
    reader.onload = () => done(reader.result)
    reader.readAsDataURL(file)
  })
}

async function face(family) {
  const address = `/fonts/${family.toLowerCase().replaceAll(" ", "-")}.woff2`
  faces[family] ??= await asData(address)
  return `@font-face{font-family:"${family}";font-weight:200 800;src:url(${faces[family]})}`
}

function wrapped(words, { family, size, weight }, width) {
  pen.font = `${weight} ${size}px "${family}"`
  const rows = [""]
  for (const word of words.split(" ")) {
    const longer = `${rows.at(-1)} ${word}`.trim()
    if (rows.at(-1) && pen.measureText(longer).width > width) rows.push(word)
    else rows[rows.length - 1] = longer
  }
  return rows
}

function write(picture, words, kind, top, fill) {
  const { family, size, weight, gap } = TEXTS[kind]
  const rows = wrapped(words, TEXTS[kind], picture.width - 2 * EDGE)
  rows.forEach((row, place) => picture.svg.append(element("text", {
    x: EDGE, y: top + size + place * gap, fill,
    style: `font:${weight} ${size}px "${family}"`,
  }, row)))
  return top + rows.length * gap
}

function colours(key) {
  const block = document.querySelector(`.st-key-chart_${key}`)
  return {
    ground: getComputedStyle(document.documentElement).backgroundColor,
    ink: getComputedStyle(block.querySelector("h2")).color,
    soft: getComputedStyle(block.querySelector("[data-testid=stMarkdownContainer] p span")).color,
  }
}

async function pictureOf(data) {
  const layers = [...document.querySelectorAll(`.st-key-figure_${data.key} svg.main-svg`)]
  const box = layers[0].getBoundingClientRect()
  const { ground, ink, soft } = colours(data.key)
  const picture = { svg: element("svg", {}), width: box.width + 2 * EDGE }
  picture.svg.append(
    element("title", {}, data.claim),
    element("style", {}, (await Promise.all(
      [TEXTS.claim, TEXTS.line].map(text => face(text.family)))).join("")),
    element("rect", { width: "100%", height: "100%", fill: ground }),
  )
  let top = write(picture, data.claim, "claim", EDGE, ink)
  top = write(picture, data.line, "line", top + 8, soft) + 12
  const chart = element("svg", { x: EDGE, y: top, width: box.width, height: box.height })
  for (const layer of layers) chart.append(...layer.cloneNode(true).childNodes)
  picture.svg.append(chart)
  picture.height = write(picture, data.source, "source", top + box.height + 8, soft) + EDGE
  for (const side of ["width", "height"]) picture.svg.setAttribute(side, picture[side])
  picture.svg.setAttribute("viewBox", `0 0 ${picture.width} ${picture.height}`)
  picture.text = new XMLSerializer().serializeToString(picture.svg)
  return { ...picture, ground }
}

function save(address, name) {
  Object.assign(document.createElement("a"), { href: address, download: name }).click()
}

async function saveSvg(data) {
  const { text } = await pictureOf(data)
  save(URL.createObjectURL(new Blob([text], { type: "image/svg+xml" })), `${data.name}.svg`)
}

async function savePng(data) {
  const { text, width, height } = await pictureOf(data)
  const image = new Image()
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text)
  await image.decode()
  const canvas = Object.assign(
    document.createElement("canvas"), { width: width * 2, height: height * 2 })
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height)
  save(canvas.toDataURL("image/png"), `${data.name}.png`)
}

function button(words, make) {
  const made = Object.assign(document.createElement("button"), { type: "button", textContent: words })
  made.onclick = () => make(made)
  return made
}

async function copySource(data, pressed) {
  await navigator.clipboard.writeText(data.source)
  pressed.textContent = data.words.copied
}

export default function ({ parentElement, data }) {
  const place = parentElement.querySelector(".chart-files")
  // Made anew only when it changed: a run of the page must not take a button from under a finger.
  const made = JSON.stringify(data)
  if (place.getAttribute("data-made") === made) return
  place.setAttribute("data-made", made)
  const csv = { href: data.csv, textContent: "CSV", download: `${data.name}.csv` }
  const ways = [
    button(data.words.copy, pressed => copySource(data, pressed)),
    Object.assign(document.createElement("a"), csv),
  ]
  if (data.has_figure) {
    ways.push(button("PNG", () => savePng(data)), button("SVG", () => saveSvg(data)))
  }
  place.replaceChildren(...ways)
}

// What stands on the room screen. What is written is set as text, never as markup; a run that
// changes nothing touches nothing, and nothing on it moves by itself.
const made = (tag, className, text) => {
  const element = document.createElement(tag)
  if (className) element.className = className
  if (text) element.textContent = text
  return element
}

export default function ({ parentElement, data }) {
  const root = parentElement.querySelector(".slide")
  const drawn = JSON.stringify(data)
  if (root.drawn === drawn) return
  root.drawn = drawn
  root.className = data.whole ? "slide whole" : "slide"
  root.replaceChildren(head(data), foot(data))
  fit(root.querySelector(".said"))
}

// Many or long sentences stand smaller, so that none falls off the screen.
function fit(said) {
  for (let part = 1; part >= 0.5 && said.scrollHeight > said.clientHeight; part -= 0.05) {
    said.style.zoom = part
  }
}

function head(data) {
  const block = made("div", "head")
  const said = made("div", "said")
  if (data.note) said.append(made("p", "note", data.note))
  if (data.over) said.append(made("p", "over", data.over))
  if (data.big) said.append(made(data.whole ? "h1" : "h3", `big ${data.size}`, data.big))
  if (data.lines.length) {
    const list = made("ul", data.lines.length > 3 ? "many" : "")
    for (const [line, under] of data.lines) {
      const item = made("li")
      item.append(made("span", "line", line))
      if (under) item.append(made("span", "under", under))
      list.append(item)
    }
    said.append(list)
  }
  for (const line of data.more) said.append(made("p", "more", line))
  if (data.groups.length) said.append(groups(data.groups))
  block.append(said)
  if (data.square) block.append(join(data))
  return block
}

function groups(all) {
  const block = made("div", "groups")
  for (const [who, says] of all) {
    const group = made("div")
    group.append(made("p", "who", who))
    for (const sentence of says) group.append(made("p", "says", sentence))
    block.append(group)
  }
  return block
}

function join(data) {
  const block = made("div", "join")
  const square = made("div", "square")
  square.setAttribute("role", "img")
  square.setAttribute("aria-label", data.square_says)
  square.innerHTML = data.square // ours: drawn by segno from an address
  block.append(square, made("p", "how", data.how), made("p", "site", data.site))
  return block
}

function foot(data) {
  const block = made("div", "foot")
  const line = made("div", "do")
  const words = made("p")
  words.append(made("span", "", data.todo), " ", made("span", "soft", data.promise))
  line.append(words, made("p", "time", data.time))
  block.append(line)
  const strip = made("div", "strip")
  strip.setAttribute("aria-hidden", "true")
  for (let n = 0; n < data.marks[1]; n++) strip.append(made("i", n < data.marks[0] ? "left" : ""))
  block.append(strip)
  return block
}

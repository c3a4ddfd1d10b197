// Voices grouped by theme. A voice is a button: arrows walk over them, a letter puts the one that
// has the focus under that theme, Enter or a click opens the list of themes, dragging works too.
// What is written is set as text, never as markup. A run that changes nothing touches nothing.
const made = (tag, className, text) => {
  const element = document.createElement(tag)
  if (className) element.className = className
  if (text !== undefined) element.textContent = text
  return element
}

export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".voices")
  const drawn = JSON.stringify(data)
  root.move = (voice, theme) => setTriggerValue("moved", { voice, theme })
  root.takeOut = (voice, words) => setTriggerValue("taken_out", { voice, words })
  if (root.drawn === drawn) return
  root.drawn = drawn
  const focused = parentElement.activeElement?.dataset?.voice
  root.data = data
  root.marked ??= new Set()
  const dragged = root.querySelector(".dragged")
  if (dragged) root.drawn = "" // drawn anew once she let go of it
  else draw(root)
  if (focused) root.querySelector(`button[data-voice="${focused}"]`)?.focus()
}

function draw(root) {
  root.replaceChildren(...root.data.groups.map((group) => section(root, group)))
  tabStop(root)
}

function section(root, group) {
  const block = made("section")
  const heading = made("h3", "", group.name)
  if (group.letter) heading.prepend(made("kbd", "", group.letter), " ")
  if (group.amount) heading.append(made("span", "amount", group.amount))
  const list = made("ul")
  list.append(...group.voices.map((voice) => item(root, voice)))
  block.append(heading, list)
  block.ondragover = (event) => {
    event.preventDefault()
    block.classList.add("over")
  }
  block.ondragleave = () => block.classList.remove("over")
  block.ondrop = (event) => {
    event.preventDefault()
    block.classList.remove("over")
    const voice = event.dataTransfer.getData("text/voice")
    if (voice) root.move(voice, group.theme)
  }
  return block
}

function item(root, voice) {
  const row = made("li", voice.fresh ? "fresh" : "")
  const button = made("button", "voice")
  button.type = "button"
  button.draggable = true
  button.dataset.voice = voice.id
  button.setAttribute("aria-expanded", String(root.open === voice.id))
  const words = made("span", "words")
  words.append(...voice.pieces.map(([text, hidden]) => made("span", hidden ? "badge" : "", text)))
  button.append(words)
  if (voice.fresh) button.append(made("span", "new", root.data.said.fresh))
  button.onclick = () => toggle(root, root.open === voice.id ? "" : voice.id, voice.id)
  button.onkeydown = (event) => onKey(root, event, voice.id)
  button.ondragstart = (event) => {
    event.dataTransfer.setData("text/voice", voice.id)
    button.classList.add("dragged")
    root.classList.add("dragging")
  }
  button.ondragend = () => {
    root.classList.remove("dragging")
    draw(root)
  }
  row.append(button)
  if (root.open === voice.id) row.append(menu(root, voice))
  return row
}

function menu(root, voice) {
  const list = made("div", "menu")
  list.setAttribute("role", "group")
  list.setAttribute("aria-label", root.data.said.move)
  for (const theme of root.data.themes) {
    const choice = made("button", "", theme.name)
    choice.type = "button"
    choice.prepend(made("kbd", "", theme.letter), " ")
    choice.setAttribute("aria-pressed", String(theme.key === voice.theme))
    choice.onclick = () => put(root, voice.id, theme.key)
    choice.onkeydown = (event) => {
      if (event.key === "Escape") toggle(root, "", voice.id)
      else byLetter(root, event, voice.id)
    }
    list.append(choice)
  }
  list.append(taking(root, voice))
  return list
}

// Words that still tell who somebody is: a tap marks one, the button takes all that are marked out
// of every text of the table.
function taking(root, voice) {
  const part = made("div", "taking")
  part.append(made("p", "", root.data.said.taking))
  const words = made("div", "words_there")
  for (const word of voice.words) {
    const choice = made("button", "", word)
    choice.type = "button"
    choice.setAttribute("aria-pressed", String(root.marked.has(word)))
    choice.onclick = () => {
      root.marked.has(word) ? root.marked.delete(word) : root.marked.add(word)
      choice.setAttribute("aria-pressed", String(root.marked.has(word)))
      go.disabled = !root.marked.size
    }
    words.append(choice)
  }
  const go = made("button", "go", root.data.said.take_out)
  go.type = "button"
  go.disabled = !root.marked.size
  go.onclick = () => {
    root.takeOut(voice.id, [...root.marked])
    toggle(root, "", voice.id)
  }
  part.append(words, go)
  return part
}

function toggle(root, open, voice) {
  root.open = open
  root.marked = new Set()
  draw(root)
  root.querySelector(`button[data-voice="${voice}"]`)?.focus()
}

function put(root, voice, theme) {
  root.move(voice, theme)
  toggle(root, "", voice)
}

function onKey(root, event, voice) {
  const all = [...root.querySelectorAll("button.voice")]
  const here = all.findIndex((each) => each.dataset.voice === voice)
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 }[event.key]
  if (to !== undefined) {
    event.preventDefault()
    all[to]?.focus()
    tabStop(root, all[to])
  } else if (event.key === "Escape" && root.open) toggle(root, "", voice)
  else byLetter(root, event, voice)
}

function byLetter(root, event, voice) {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const theme = root.data.themes.find((each) => each.letter === event.key.toLowerCase())
  if (!theme) return
  event.preventDefault()
  event.stopPropagation()
  put(root, voice, theme.key)
}

// One of them takes Tab, so that who works by keys is soon past the list.
function tabStop(root, wanted) {
  const all = [...root.querySelectorAll("button.voice")]
  const stop = wanted ?? all.find((each) => each.dataset.voice === root.stop) ?? all[0]
  for (const each of all) each.tabIndex = each === stop ? 0 : -1
  root.stop = stop?.dataset.voice
}

// A text at a time, by keys, by mouse or by thumb. The texts that come next are here already, so
// that Enter shows the next at once. Every change is told to the server in a journal, again and
// again until the server says that it has it: two keys in one moment lose none of them, and what
// was not told yet when the page is drawn anew stands in the tab.
const MOST = 3
const KEPT = "danstafels-coding"
const made = (tag, className, text) => {
  const element = document.createElement(tag)
  if (className) element.className = className
  if (text !== undefined) element.textContent = text
  return element
}

const plain = (words) => words.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "")

export default function ({ parentElement, data, setStateValue }) {
  const root = parentElement.querySelector(".workbench")
  const here = (root.here ??= begin(root, data))
  here.data = data
  here.tell = (name, value) => setStateValue(name, value)
  for (const text of data.texts) {
    // What is not told yet is newer than what the server says.
    const untold = here.journal.find((entry) => entry.text === text.id)
    here.known.set(text.id, untold ? { ...text, decision: untold.decision, again: "" } : text)
  }
  here.journal = here.journal.filter((entry) => entry.seq > data.acknowledged)
  keep(here)
  if (here.jump !== data.jump) {
    here.jump = data.jump
    go(here, data.at)
  }
  if (here.journal.length && here.told !== here.journal.at(-1).seq) send(here)
  const drawn = JSON.stringify([data, here.at])
  if (here.drawn === drawn) return
  here.drawn = drawn
  if (here.field) return // a field that somebody types in is not made anew
  draw(here)
  if (document.activeElement === document.body) here.main?.focus()
}

function begin(root, data) {
  const here = { root, known: new Map(), journal: left(data.table), undo: [], at: "", open: "", message: "", search: null, seq: 0, first: -1, last: -1 }
  root.addEventListener("keydown", (event) => onKey(here, event))
  return here
}

function left(table) {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "null")
    return kept?.table === table ? kept.journal : []
  } catch {
    return []
  }
}

function keep(here) {
  try {
    if (here.journal.length) sessionStorage.setItem(KEPT, JSON.stringify({ table: here.data.table, journal: here.journal }))
    else sessionStorage.removeItem(KEPT)
  } catch {
    // A browser that keeps nothing codes all the same.
  }
}

function text(here) {
  return here.known.get(here.at)
}

function decided(here) {
  return text(here).decision ?? { themes: [], marks: [], memo: "", unsure: false }
}

// What is decided now takes the place of what was, and can be undone.
function decide(here, change) {
  const of = text(here)
  here.undo.push({ id: of.id, decision: of.decision, again: of.again })
  of.decision = { ...decided(here), ...change }
  of.again = ""
  write(here, of)
  send(here)
}

function write(here, of) {
  here.seq = Math.max(here.seq + 1, Date.now() * 100)
  here.journal = here.journal.filter((entry) => entry.text !== of.id)
  here.journal.push({ seq: here.seq, text: of.id, decision: of.decision, suggested: of.suggested.map((each) => each.theme) })
  keep(here)
}

// A memo is kept in the tab with every key, and told once she pauses.
function writeMemo(here, memo) {
  const of = text(here)
  of.decision = { ...decided(here), memo }
  write(here, of)
  clearTimeout(here.later)
  here.later = setTimeout(() => here.journal.length && send(here), 800)
}

function send(here) {
  keep(here)
  here.told = here.journal.at(-1).seq
  here.tell("journal", { table: here.data.table, entries: here.journal })
}

function undo(here) {
  const last = here.undo.pop()
  if (!last) return say(here, here.data.said.nothing_to_undo)
  const of = here.known.get(last.id)
  of.decision = last.decision
  of.again = last.again ?? ""
  write(here, of)
  send(here)
  go(here, last.id)
}

function go(here, id) {
  here.at = id
  here.first = here.last = -1
  here.search = null
  here.open = ""
  draw(here)
  here.tell("at", id)
}

// Enter: what stands there is the decision, also when it is nothing; then the next one to read.
function next(here) {
  const of = text(here)
  if (!of.decision || of.again) decide(here, {})
  const order = here.data.order
  const unread = (id) => {
    const known = here.known.get(id)
    return known ? !known.decision || Boolean(known.again) : !here.data.read.includes(id)
  }
  const from = order.indexOf(of.id)
  const following = [...order.slice(from + 1), ...order.slice(0, from)].find(unread)
  if (following) go(here, following)
  else {
    draw(here)
    say(here, here.data.said.all_read)
  }
}

function back(here) {
  const order = here.data.order
  go(here, order[Math.max(0, order.indexOf(here.at) - 1)])
}

function take(here, theme) {
  const now = decided(here)
  const marks = here.first < 0 ? now.marks : [...now.marks, [theme, ...span(here)]]
  const has = now.themes.includes(theme)
  if (has && here.first < 0) {
    decide(here, { themes: now.themes.filter((each) => each !== theme), marks: now.marks.filter(([of]) => of !== theme) })
  } else if (!has && now.themes.length >= MOST) {
    return say(here, here.data.said.three_at_most)
  } else {
    decide(here, { themes: has ? now.themes : [...now.themes, theme], marks })
  }
  here.first = here.last = -1
  here.search = null
  draw(here)
}

const span = (here) => [Math.min(here.first, here.last), Math.max(here.first, here.last)]

function onKey(here, event) {
  if (event.ctrlKey || event.metaKey || event.altKey || !text(here)) return
  here.message = ""
  const field = event.composedPath()[0]
  if (field.matches?.("textarea, input")) return onFieldKey(here, event, field)
  const { key } = event
  const done = () => event.preventDefault()
  if (key === "Enter" && !field.matches?.("button")) next(here), done()
  else if (/^[123]$/.test(key)) {
    const suggested = text(here).suggested[Number(key) - 1]
    suggested ? take(here, suggested.theme) : say(here, here.data.said.no_such_suggestion)
    done()
  } else if (key === "0") decide(here, { unsure: !decided(here).unsure }), draw(here), done()
  else if (key === "z" || key === "Z") undo(here), done()
  else if (key === "?") help(here), done()
  else if (key === "-") show(here, "memo"), done()
  else if (key === "PageUp") back(here), done()
  else if (key === "ArrowRight" || key === "ArrowLeft") mark(here, key === "ArrowRight" ? 1 : -1, event.shiftKey), done()
  else if (key === "Escape") (here.first = here.last = -1), (here.open = ""), draw(here), done()
  else if (/^\p{L}$/u.test(key)) search(here, key), done()
}

function onFieldKey(here, event, field) {
  if (field.matches(".search")) {
    const found = matching(here)
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      here.chosen = (here.chosen + step + found.length) % (found.length || 1)
      fill(here)
      event.preventDefault()
    } else if (event.key === "Enter") {
      if (found.length) take(here, found[Math.min(here.chosen, found.length - 1)].key)
      event.preventDefault()
      here.main.focus()
    } else if (event.key === "Escape") close(here)
  } else if (event.key === "Escape" || (event.key === "Enter" && !event.shiftKey)) {
    close(here)
    event.preventDefault()
  }
}

function close(here) {
  here.field = null
  here.search = null
  here.open = ""
  draw(here)
  here.main.focus()
}

// A passage: a piece at a time, longer with Shift.
function mark(here, step, longer) {
  const most = text(here).pieces.length - 1
  const from = here.last < 0 ? (step > 0 ? -1 : most + 1) : here.last
  here.last = Math.max(0, Math.min(most, from + step))
  if (!longer || here.first < 0) here.first = here.last
  paint(here)
}

function search(here, letter) {
  here.search = letter
  here.chosen = 0
  draw(here)
  here.field = here.root.querySelector(".search")
  here.field.focus()
}

function matching(here) {
  const typed = plain(here.search ?? "")
  const words = (theme) => plain(theme.name).split(/[^\p{L}]+/u)
  return here.data.themes.filter((theme) => plain(theme.name).startsWith(typed) || words(theme).some((word) => word.startsWith(typed)))
}

function show(here, what) {
  here.open = what
  draw(here)
  here.field = here.root.querySelector("textarea")
  here.field?.focus()
}

function help(here) {
  here.open = here.open === "keys" ? "" : "keys"
  draw(here)
}

// Stands there until she does something else.
function say(here, words) {
  here.message = words
  here.root.querySelector(".said").textContent = words
}

// --- what is seen

function draw(here) {
  const focused = here.root.getRootNode().activeElement
  const was = focused?.dataset?.key ?? (focused?.matches?.(".main") ? "main" : "")
  here.field = null
  const of = text(here)
  if (!of) {
    here.root.replaceChildren(made("p", "said", here.data.said.fetching))
    return
  }
  const main = made("div", "main")
  main.tabIndex = 0
  main.setAttribute("role", "group")
  main.setAttribute("aria-label", here.data.said.about)
  here.main = main
  main.append(words(here, of), themes(here, of))
  const said = made("p", "said")
  said.setAttribute("role", "status")
  here.root.replaceChildren(main, said, foot(here, of))
  said.textContent = here.data.problem || here.message
  if (here.open === "keys") here.root.append(keys(here))
  const again = was === "main" ? main : was && here.root.querySelector(`[data-key="${was}"]`)
  if (again) again.focus()
  else if (was) main.focus()
}

function words(here, of) {
  const part = made("div", "text")
  part.append(made("p", "beside", of.beside), made("p", "question", of.question))
  const quote = made("blockquote")
  of.pieces.forEach((piece, number) => {
    const shown = made("span", "piece")
    const inside = made("span", "in")
    for (const [words, hidden] of piece.parts) inside.append(made("span", hidden ? "badge" : "", words))
    shown.append(inside, made("span", "after", piece.after))
    shown.onpointerdown = (event) => begins(here, event, number)
    shown.onpointerenter = (event) => {
      if (!here.dragging || !event.buttons) return
      here.last = number
      paint(here)
    }
    quote.append(shown)
  })
  here.root.onpointerup = () => (here.dragging = false)
  part.append(quote)
  here.quote = quote
  paint(here)
  if (of.ticked) part.append(made("p", "ticked", of.ticked))
  if (of.again) part.append(made("p", "again", of.again))
  part.append(marks(here, of))
  return part
}

function begins(here, event, number) {
  const isMouse = event.pointerType === "mouse"
  if (isMouse) event.preventDefault()
  // A thumb taps where it begins and where it ends; the same piece again lets go of it.
  if (!isMouse && here.first >= 0) here.first === number ? (here.first = here.last = -1) : (here.last = number)
  else here.first = here.last = number
  here.dragging = isMouse
  paint(here)
  here.main.focus()
}

// How each piece looks; a passage is one, with the spaces in it.
function paint(here) {
  const of = text(here)
  const [first, last] = here.first < 0 ? [-1, -2] : span(here)
  const looks = of.pieces.map((_, number) => {
    if (number >= first && number <= last) return "chosen"
    if (decided(here).marks.some(([, from, to]) => number >= from && number <= to)) return "marked"
    return of.suggested.some((each) => each.pieces.includes(number)) ? "tinted" : ""
  })
  looks.forEach((look, number) => {
    here.quote.children[number].className = `piece ${look} ${look && look === looks[number + 1] ? "joined" : ""}`
  })
  const hint = here.root.querySelector(".for")
  if (hint) hint.textContent = hintFor(here, of)
}

function hintFor(here, of) {
  if (here.first >= 0) return here.data.said.for_passage
  return of.suggested.length ? here.data.said.suggested : here.data.said.no_suggestion
}

function marks(here, of) {
  const list = made("ul", "marks")
  decided(here).marks.forEach(([theme, from, to], number) => {
    const row = made("li")
    const pieces = of.pieces.slice(from, to + 1).flatMap((piece) => [...piece.parts.map(([words]) => words), piece.after])
    row.append(made("strong", "", nameOf(here, theme)), ` ${pieces.join("").trim()} `)
    const gone = made("button", "small", here.data.said.take_mark_away)
    gone.type = "button"
    gone.onclick = () => {
      decide(here, { marks: decided(here).marks.filter((_, each) => each !== number) })
      draw(here)
    }
    row.append(gone)
    list.append(row)
  })
  return list
}

const nameOf = (here, key) => here.data.themes.find((theme) => theme.key === key)?.name ?? key

function themes(here, of) {
  const part = made("div", "themes")
  part.append(made("h2", "", here.data.said.about))
  part.append(made("p", "hint for", hintFor(here, of)))
  if (here.search !== null) part.append(...searching(here))
  const list = made("div", "list")
  const suggested = of.suggested.map((each) => each.theme)
  const all = [...suggested, ...here.data.themes.map((theme) => theme.key).filter((key) => !suggested.includes(key))]
  all.forEach((key, number) => list.append(choice(here, key, number < suggested.length ? String(number + 1) : "")))
  part.append(list, made("p", "hint", here.data.said.three_at_most))
  return part
}

function choice(here, key, digit) {
  const button = made("button", "", nameOf(here, key))
  button.type = "button"
  button.dataset.key = key
  button.setAttribute("aria-pressed", String(decided(here).themes.includes(key)))
  if (digit) button.prepend(made("kbd", "", digit), " ")
  button.onclick = () => take(here, key)
  return button
}

function searching(here) {
  const field = made("input", "search")
  field.value = here.search
  field.setAttribute("aria-label", here.data.said.search)
  field.setAttribute("role", "combobox")
  field.setAttribute("aria-expanded", "true")
  field.setAttribute("aria-controls", "found")
  field.oninput = () => {
    here.search = field.value
    here.chosen = 0
    fill(here)
  }
  const list = made("ol", "found")
  list.id = "found"
  list.setAttribute("role", "listbox")
  queueMicrotask(() => fill(here))
  return [field, list]
}

function fill(here) {
  const list = here.root.querySelector(".found")
  if (!list) return
  const found = matching(here)
  list.replaceChildren(
    ...found.map((theme, number) => {
      const row = made("li", "", theme.name)
      row.id = `found_${number}`
      row.setAttribute("role", "option")
      row.setAttribute("aria-selected", String(number === here.chosen))
      row.onclick = () => take(here, theme.key)
      return row
    }),
  )
  if (!found.length) list.append(made("li", "none", here.data.said.nothing_found))
  here.root.querySelector(".search")?.setAttribute("aria-activedescendant", found.length ? `found_${here.chosen}` : "")
}

function foot(here, of) {
  const part = made("div", "foot")
  const button = (words, key, act, pressed) => {
    const made_ = made("button", "", words)
    made_.type = "button"
    made_.dataset.key = `foot_${key}`
    if (key) made_.prepend(made("kbd", "", key), " ")
    if (pressed !== undefined) made_.setAttribute("aria-pressed", String(pressed))
    made_.onclick = act
    part.append(made_)
    return made_
  }
  button(here.data.said.next, "Enter", () => next(here)).classList.add("primary")
  button(here.data.said.unsure, "0", () => (decide(here, { unsure: !decided(here).unsure }), draw(here)), decided(here).unsure)
  button(here.data.said.memo, "-", () => show(here, here.open === "memo" ? "" : "memo"))
  button(here.data.said.undo, "z", () => undo(here))
  button(here.data.said.keys, "?", () => help(here))
  if (here.open === "memo" || of.decision?.memo) part.append(memo(here))
  return part
}

function memo(here) {
  const label = made("label", "memo", here.data.said.memo_label)
  const field = made("textarea")
  field.rows = 2
  field.maxLength = here.data.longest_memo
  field.value = decided(here).memo
  field.onfocus = () => {
    here.field = field
    here.undo.push({ id: here.at, decision: text(here).decision, again: text(here).again })
  }
  field.oninput = () => writeMemo(here, field.value)
  field.onblur = () => {
    if (here.field === field) here.field = null
  }
  label.append(field)
  return label
}

function keys(here) {
  const list = made("dl", "keys")
  for (const [key, words] of here.data.said.all_keys) {
    const term = made("dt")
    term.append(...key.split(" ").flatMap((each) => [made("kbd", "", each), " "]))
    list.append(term, made("dd", "", words))
  }
  return list
}

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
  if (here.waiting && data.at === here.at) next(here)
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
  const here = { root, known: new Map(), journal: left(data.table), undo: [], been: [], many: null, asked: 0, waiting: false, at: "", open: "", message: "", search: null, seq: 0, first: -1, last: -1 }
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
  here.waiting = false
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
  const ahead = here.data.ahead
  const unread = (id) => {
    const known = here.known.get(id)
    return id !== of.id && known && (!known.decision || Boolean(known.again))
  }
  const from = ahead.indexOf(of.id)
  const following = [...ahead.slice(from + 1), ...ahead.slice(0, Math.max(0, from))].find(unread)
  here.waiting = !following && here.data.more
  if (following) {
    here.been.push(of.id)
    go(here, following)
  } else {
    draw(here)
    say(here, here.waiting ? here.data.said.fetching : here.data.said.all_read)
  }
}

function back(here) {
  const { near } = here.data
  const before = near[near.indexOf(here.at) - 1] ?? here.been.pop()
  if (before) go(here, before)
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
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (here.many) return onKeyAmongMany(here, event)
  if (!text(here)) return
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
  else if (key === "=") look(here, {}), done()
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
  if (here.many) return drawMany(here)
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
  button(here.data.said.to_many, "=", () => look(here, {}))
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
  list.append(...keysOf(here.data.said.all_keys))
  return list
}

function keysOf(told) {
  return told.flatMap(([key, words]) => {
    const term = made("dt")
    term.append(...key.split(" ").flatMap((each) => [made("kbd", "", each), " "]))
    return [term, made("dd", "", words)]
  })
}

// --- many at once

// Asks for a page: without a number, that with the text on the desk.
function look(here, change) {
  const was = here.many ?? { which: "all" }
  here.asked += 1
  here.many = { which: was.which, ...change, asked: here.asked }
  here.row = change.row ?? -1
  delete here.many.row
  here.open = ""
  draw(here)
  here.tell("many", here.many)
}

function leave(here, id) {
  here.many = null
  here.tell("many", null)
  go(here, id)
  here.main?.focus()
}

const arrived = (here) => (here.data.many?.asked === here.many?.asked ? here.data.many : null)

function onKeyAmongMany(here, event) {
  const page = arrived(here)
  const { key } = event
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[key]
  if (key === "Escape" || key === "=") leave(here, here.at)
  else if (!page) return
  else if (step) move(here, page, step)
  else if (key === "PageDown" || key === "PageUp") turn(here, page, key === "PageDown" ? 1 : -1)
  else if (key === "Home" || key === "End") focusRow(here, key === "Home" ? 0 : page.rows.length - 1)
  else if (key === "f") {
    const all = here.data.said.many.which.map(([which]) => which)
    look(here, { which: all[(all.indexOf(page.which) + 1) % all.length], page: 0 })
  } else return
  event.preventDefault()
}

// Past the last row lies the next page, before the first the one before.
function move(here, page, step) {
  const row = here.row + step
  if (row >= 0 && row < page.rows.length) focusRow(here, row)
  else turn(here, page, step)
}

function turn(here, page, step) {
  const number = page.page + step
  if (number >= 0 && number < page.pages) look(here, { which: page.which, page: number, row: step > 0 ? 0 : "last" })
}

function focusRow(here, row) {
  here.row = row
  here.root.querySelectorAll(".open")[row]?.focus()
}

function drawMany(here) {
  const said = here.data.said.many
  const part = made("div", "many")
  part.tabIndex = -1
  const page = arrived(here)
  part.append(waysAmong(here, page))
  const status = made("p", "said")
  status.setAttribute("role", "status")
  part.append(status)
  if (page?.rows.length) part.append(rowsOf(here, page))
  const list = made("dl", "keys")
  list.append(...keysOf(said.keys))
  part.append(list)
  here.main = part
  here.root.replaceChildren(part)
  status.textContent = !page ? here.data.said.fetching : page.rows.length ? page.place : said.nothing_here
  if (!page) return part.focus()
  if (here.row === "last") here.row = page.rows.length - 1
  if (here.row < 0) here.row = Math.max(0, page.rows.findIndex((row) => row.id === here.at))
  page.rows.length ? focusRow(here, Math.min(here.row, page.rows.length - 1)) : part.focus()
}

function waysAmong(here, page) {
  const said = here.data.said.many
  const part = made("div", "foot")
  const button = (words, act, off) => {
    const made_ = made("button", "", words)
    made_.type = "button"
    made_.disabled = Boolean(off)
    made_.onclick = act
    part.append(made_)
    return made_
  }
  button(said.back, () => leave(here, here.at))
  for (const [which, words] of said.which) button(words, () => look(here, { which, page: 0 })).setAttribute("aria-pressed", String(which === here.many.which))
  button(said.before, () => turn(here, page, -1), !page || page.page === 0)
  button(said.after, () => turn(here, page, 1), !page || page.page + 1 >= page.pages)
  return part
}

function rowsOf(here, page) {
  const said = here.data.said.many
  const table = made("table")
  table.append(made("caption", "", said.caption))
  const head = made("tr")
  for (const words of said.heads) {
    const cell = made("th", "", words)
    cell.scope = "col"
    head.append(cell)
  }
  const heads = made("thead")
  heads.append(head)
  const body = made("tbody")
  page.rows.forEach((row, number) => body.append(rowOf(here, row, number)))
  table.append(heads, body)
  return table
}

function rowOf(here, row, number) {
  const said = here.data.said.many
  const line = made("tr")
  const cell = (className, index, ...inside) => {
    const cell_ = made("td", className)
    cell_.dataset.head = said.heads[index]
    cell_.append(...inside)
    line.append(cell_)
  }
  const open = made("button", "open", String(row.number))
  open.type = "button"
  open.setAttribute("aria-label", said.open.replace("{number}", row.number))
  open.onclick = () => leave(here, row.id)
  open.onfocus = () => (here.row = number)
  const answer = row.pieces.flatMap((piece) => [...piece.parts.map(([words, hidden]) => made("span", hidden ? "badge" : "", words)), piece.after])
  cell("", 0, open)
  cell("answer", 1, made("span", "hint", row.question), made("span", "words", ""))
  line.querySelector(".words").append(...answer)
  cell("beside", 2, row.beside)
  cell("", 3, row.ticked || "–")
  cell("yours", 4, ...yours(here, row))
  line.onclick = (event) => event.target.closest("button") || leave(here, row.id)
  return line
}

// What this coder chose herself; what is not told yet is newer.
function yours(here, row) {
  const said = here.data.said.many
  const untold = here.journal.find((entry) => entry.text === row.id)
  const decision = untold ? untold.decision : row.decision
  if (!decision) return [made("span", "hint", said.unread)]
  const signs = [decision.unsure && said.unsure, decision.memo && said.memo, !untold && row.again && said.again].filter(Boolean)
  const names = decision.themes.map((key) => nameOf(here, key)).join(", ") || (decision.unsure ? "" : said.no_theme)
  return [names, ...signs.flatMap((sign) => [" ", made("span", "badge", sign)])]
}

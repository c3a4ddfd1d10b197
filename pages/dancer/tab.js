const KEEP = "danstafels"

function fromAddress(name) {
  const behind = new URLSearchParams(location.hash.slice(1))
  const bare = name === "code" && !location.hash.includes("=") && decodeURIComponent(location.hash.slice(1))
  return behind.get(name) || bare || new URLSearchParams(location.search).get(name) || ""
}

// A code leaves the address at once; an open link when there is a code instead of it.
function clearAddress(names) {
  const asked = new URLSearchParams(location.search)
  names.forEach(name => asked.delete(name))
  const rest = asked.toString()
  history.replaceState(history.state, "", location.pathname + (rest ? "?" + rest : ""))
}

function read(hasCode) {
  const code = fromAddress("code"), link = fromAddress("link")
  if (code || (link && hasCode)) clearAddress(["code", "link"])
  return { code, link }
}

function kept(change) {
  try {
    if (change === null) sessionStorage.removeItem(KEEP)
    else if (change) sessionStorage.setItem(KEEP, change)
    return sessionStorage.getItem(KEEP) || ""
  } catch { return "" }
}

function beginAtTop(screen) {
  if (window.danstafelsScreen !== undefined && window.danstafelsScreen !== screen) {
    document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0)
  }
  window.danstafelsScreen = screen
}

// Words are kept a moment after the last key, choices a moment after the last tap, and both at once
// when the page is left, the phone sleeps or the language is switched.
const WAIT = 3000 // milliseconds
const SAVE = { method: "POST", keepalive: true, headers: { "Content-Type": "application/json" } }

function listen() {
  if (window.danstafelsTyped) return
  window.danstafelsTyped = { unsaved: {}, save }
  document.addEventListener("click", mendHalves, true)
  document.addEventListener("input", event => typed(event.target))
  // Captured: options keep what happens in them to themselves.
  document.addEventListener("change", event => chosen(event.target), true)
  document.addEventListener("click", event => chosen(event.target), true)
  document.addEventListener("click", saveBeforeSwitch, true)
  document.addEventListener("visibilitychange", () => document.hidden && save())
  window.addEventListener("online", () => save())
}

// An emoji that was cut in two cannot be sent: the whole press would come to nothing.
function mendHalves() {
  const halves = /\p{Cs}/gu
  for (const field of document.querySelectorAll("textarea, input[type=text]")) {
    if (!field.value.match(halves)) continue
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")
    set.call(field, field.value.replace(halves, "\ufffd")) // so that Streamlit sees a change
    field.dispatchEvent(new Event("input", { bubbles: true }))
  }
}

function typed(field) {
  const place = field.tagName === "TEXTAREA" && field.closest("[class*=st-key-words_of_]")
  const here = window.danstafelsTyped
  if (!place || !here?.key) return
  const question = place.className.match(/st-key-words_of_(\w+)/)[1]
  here.unsaved["words " + question] = { question, words: field.value }
  later(here)
}

function chosen(target) {
  const group = target.closest?.("[class*=st-key-scale_], [class*=st-key-single_], [class*=st-key-pills_]")
  const here = window.danstafelsTyped
  if (!group || !here?.key || target.tagName === "TEXTAREA") return
  const question = group.className.match(/st-key-(?:scale|single|pills)_(\w+)/)[1]
  setTimeout(() => { // what was tapped shows as chosen a moment later
    here.unsaved["places " + question] = { question, places: placesOf(group) }
    later(here)
  })
}

function placesOf(group) {
  const options = [...group.querySelectorAll("input[type=radio], [role=toolbar] button")]
  return options.flatMap((option, place) =>
    option.checked || option.getAttribute("aria-pressed") === "true" ? [place] : [])
}

// The language and a link of ours draw what is in the draft, so that is written first.
const SWITCHES = ".st-key-language_switch button, a[data-testid=stPageLink-NavLink]"

function saveBeforeSwitch(event) {
  const button = event.target.closest?.(SWITCHES)
  const here = window.danstafelsTyped
  if (!button || !here?.key || here.switching) return
  event.preventDefault()
  event.stopImmediatePropagation()
  here.switching = true
  // After what was tapped just before it shows as chosen.
  setTimeout(() => save().finally(() => {
    button.click()
    here.switching = false
  }))
}

function later(here) {
  clearTimeout(here.timer)
  here.timer = setTimeout(save, WAIT)
}

async function save() {
  const here = window.danstafelsTyped // gone after a quick exit
  if (!here?.key) return
  clearTimeout(here.timer)
  const { key, unsaved } = here
  here.unsaved = {}
  for (const [name, said] of Object.entries(unsaved)) {
    try {
      const answer = await fetch("/draft", { ...SAVE, body: JSON.stringify({ key, ...said }) })
      if (answer.status > 499) throw answer
    } catch {
      here.unsaved[name] ??= said
      later(here)
    }
  }
}

// Another screen has what was typed with its button; what was skipped must not come back. A server
// that starts anew knows no screen yet: what was typed while it was away is still to be kept.
function follow(key, screen, isKnown) {
  listen()
  const here = window.danstafelsTyped
  here.key = key
  if (!isKnown || here.screen === screen) return
  Object.assign(here, { screen, unsaved: {} })
}

// A server that starts anew hears from its pages what they heard last. At the table a code without
// the key would begin another draft, and what she wrote would be in the one before.
function isNewAtTable(key, screen) {
  const here = window.danstafelsTyped
  const isNew = screen === "table" && here.told !== key
  if (isNew) here.told = key
  return isNew
}

export default function ({ data, setStateValue }) {
  if (window.danstafelsLeft) return // a run that was under way must not bring anything back
  const { code, link } = read(data.has_code)
  const key = kept(data.done ? null : data.draft_key)
  follow(data.done ? "" : key, data.screen, data.done || data.draft_key)
  beginAtTop(data.screen)
  if (code && !data.has_code) setStateValue("code", code)
  if (link && !data.has_code && !key) setStateValue("link", link)
  if (key && !data.done && (!data.draft_key || isNewAtTable(key, data.screen))) setStateValue("draft_key", key)
}

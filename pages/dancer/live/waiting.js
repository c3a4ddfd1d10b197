// Phones that lose the line together, by a server that starts anew or wifi that comes back, do not
// ask again in the same second.
const SPREAD = 5000, LONGEST = 60000 // milliseconds
const AGAIN = 4000 // after so long without an answer the page is asked once more

function begin() {
  const here = { failures: 0, heard: 0, drawn: 0 }
  here.onVisible = () => (document.hidden ? close(here) : connect(here))
  here.onOnline = () => reconnectSoon(here)
  here.onPress = event => forgetWhatGoes(event.target)
  document.addEventListener("visibilitychange", here.onVisible)
  window.addEventListener("online", here.onOnline)
  document.addEventListener("click", here.onPress, true)
  return here
}

function end(here) {
  close(here)
  clearTimeout(here.again)
  clearTimeout(here.late)
  document.removeEventListener("visibilitychange", here.onVisible)
  window.removeEventListener("online", here.onOnline)
  document.removeEventListener("click", here.onPress, true)
  if (window.danstafelsTable === here) delete window.danstafelsTable
}

function close(here) {
  clearTimeout(here.timer)
  here.line?.close()
  here.line = null
}

function connect(here) {
  close(here)
  if (window.danstafelsLeft || document.hidden) return
  here.line = new EventSource(`/live/${here.table}`)
  here.line.onmessage = event => {
    here.failures = 0
    here.heard = Number(event.data)
    wake(here)
  }
  here.line.onerror = () => reconnect(here)
}

function reconnect(here) {
  close(here)
  const spread = Math.min(SPREAD * 2 ** here.failures++, LONGEST)
  here.timer = setTimeout(() => connect(here), spread * (0.1 + 0.9 * Math.random()))
}

// However long there was no line: where the wifi is back, or the page hears from its server, it is
// worth asking.
function reconnectSoon(here) {
  here.failures = 0
  reconnect(here)
}

// What is being typed goes to the draft first: it must be there if the next round is on. Where the
// line is too bad for that, the page is told once it did arrive.
async function wake(here) {
  clearTimeout(here.again)
  if (window.danstafelsLeft || here.heard <= here.drawn) return
  here.again = setTimeout(() => wake(here), AGAIN * (1 + Math.random()))
  if (!(await isKept(1000))) keepLate(here)
  if (here.heard > here.drawn) here.tell("woken", here.heard)
}

async function isKept(within) {
  const kept = window.danstafelsTyped?.save().then(() => true)
  const inTime = await Promise.race([kept ?? true, new Promise(done => setTimeout(done, within))])
  return inTime && !Object.keys(window.danstafelsTyped?.unsaved ?? {}).length
}

function keepLate(here) {
  clearTimeout(here.late)
  here.late = setTimeout(async () => {
    if (window.danstafelsLeft) return
    if (await isKept(AGAIN)) here.tell("kept", Date.now())
    else keepLate(here)
  }, AGAIN / 2)
}

// What the tab had not kept yet when another screen was drawn is told once it is.
function lookForLeft(here) {
  const unsaved = Object.values(window.danstafelsTyped?.unsaved ?? {})
  const isLeft = ({ question }) => !document.querySelector(`.st-key-words_of_${question}`)
  if (unsaved.length) setTimeout(() => unsaved.some(isLeft) && keepLate(here), AGAIN / 2)
}

// What goes with a press of its button is not kept as unsent a moment later.
function forgetWhatGoes(target) {
  const form = target.closest?.("[data-testid=stFormSubmitButton]")?.closest("[data-testid=stForm]")
  const field = form?.querySelector("[class*=st-key-words_of_]")
  const typed = window.danstafelsTyped
  if (field && typed) delete typed.unsaved["words " + field.className.match(/st-key-words_of_(\w+)/)[1]]
}

function announce(parentElement, here, says) {
  if (here.says !== undefined && here.says !== says) parentElement.querySelector("p").textContent = says
  here.says = says
}

function beginAtTop(here, screen) {
  if (here.screen !== undefined && here.screen !== screen) {
    document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0)
  }
  here.screen = screen
}

export default function ({ parentElement, data, setTriggerValue }) {
  if (window.danstafelsLeft) return
  const here = (window.danstafelsTable ??= begin())
  Object.assign(here, { drawn: data.version, tell: setTriggerValue })
  if (here.sent !== data.sent && window.danstafelsTyped) {
    delete window.danstafelsTyped.unsaved["words " + data.sent.split(" ")[1]]
  }
  here.sent = data.sent
  announce(parentElement, here, data.says)
  beginAtTop(here, data.screen)
  if (here.table !== data.table_id) {
    here.table = data.table_id
    connect(here)
  } else if (!here.line && here.failures > 1) {
    reconnectSoon(here)
  }
  wake(here)
  lookForLeft(here)
  return () => end(here)
}

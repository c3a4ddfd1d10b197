const TIMES = 3
const WITHIN = 2000 // milliseconds

// What anyone beside her can see goes first.
function leave() {
  const { away, word } = window.danstafelsExit
  document.documentElement.style.display = "none"
  document.title = "\u00a0"
  window.danstafelsLeft = true // the tab keeps and sends nothing more
  forget()
  try { navigator.sendBeacon("/weg", word) } catch { /* she leaves anyway */ }
  location.replace(away)
}

// Streamlit keeps a theme, and a random cookie with the second of the first page.
function forget() {
  delete window.danstafelsTyped
  try { sessionStorage.clear(); localStorage.clear() } catch { /* nothing was kept then */ }
  document.cookie = "_streamlit_xsrf=; Max-Age=0; Path=/"
}

function listen() {
  if (window.danstafelsExit) return
  let pressed = []
  // Captured: fields and dialogs keep an Escape to themselves, and still get it.
  window.addEventListener("keydown", event => {
    if (event.key !== "Escape" || event.repeat || !document.querySelector(".quick-exit")) return
    pressed = [...pressed, event.timeStamp].slice(-TIMES)
    if (pressed.length === TIMES && event.timeStamp - pressed[0] <= WITHIN) leave()
  }, true)
  // A browser may bring the page back as it was: blank then, and away again.
  window.addEventListener("pageshow", () => {
    if (window.danstafelsLeft) location.replace(window.danstafelsExit.away)
  })
}

export default function ({ parentElement, data }) {
  if (window.danstafelsLeft) return
  speak(data)
  listen()
  window.danstafelsExit = { away: data.away, word: data.word }
  const button = parentElement.querySelector("button")
  button.textContent = data.label
  button.title = data.about
  button.hidden = false
  button.onclick = leave
}

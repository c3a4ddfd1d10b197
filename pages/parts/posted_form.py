"""A form that the browser posts to a route, because only a route can set a cookie."""

from dataclasses import asdict, dataclass, field

import streamlit as st

_form = st.components.v2.component(
    "danstafels_posted_form",
    js="""
function row(field) {
  const label = document.createElement("label")
  const input = document.createElement("input")
  const { label: words, ...rest } = field
  Object.assign(input, rest, { required: true })
  label.append(words, input)
  return label
}

// Our pages send no referrer, and then a browser hides where a form comes from as well. The route
// wants to know that it comes from here; no other host is told.
function tellOurselves() {
  const meta = document.createElement("meta")
  document.head.append(Object.assign(meta, { name: "referrer", content: "same-origin" }))
}

export default function ({ parentElement, data }) {
  // A run of the page that changes nothing leaves alone what is being typed.
  const made = JSON.stringify(data)
  const old = parentElement.querySelector("form")
  if (old?.getAttribute("data-made") === made) return
  old?.remove()
  const form = document.createElement("form")
  form.className = "posted-form"
  form.method = "post"
  form.action = data.action
  form.setAttribute("data-made", made)
  form.onsubmit = tellOurselves
  for (const [name, value] of Object.entries(data.hidden)) {
    const input = document.createElement("input")
    form.append(Object.assign(input, { type: "hidden", name, value }))
  }
  form.append(...data.fields.map(row))
  const button = document.createElement("button")
  button.className = data.primary ? "primary" : ""
  button.textContent = data.button
  form.append(button)
  if (data.note) {
    const note = document.createElement("p")
    note.textContent = data.note
    form.append(note)
  }
  parentElement.append(form)
}
""",
    isolate_styles=False,
)


@dataclass(frozen=True)
class Field:
    """One labelled input; the names are those of HTML. `value` stands in it at first."""

    name: str
    label: str
    type: str
    autocomplete: str
    value: str = ""


@dataclass(frozen=True)
class PostedForm:
    """Where it goes, what is asked, what goes along unseen, the button, a line under it."""

    action: str
    button: str
    fields: tuple[Field, ...] = ()
    hidden: dict[str, str] = field(default_factory=dict)
    note: str = ""
    primary: bool = False


def draw_posted_form(form: PostedForm, key: str) -> None:
    """The form, as an element of the page itself."""
    _form(key=key, data=asdict(form))

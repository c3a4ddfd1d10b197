"""A tab without a browser: Streamlit's own messages over a socket that stays open."""

from contextlib import ExitStack
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, cast

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

from pages.parts.signed_in import COOKIE
from tests.attacks.untouched import as_drawn
from tests.server import Server

WAIT = 60  # seconds
AGAIN = ForwardMsg.FINISHED_EARLY_FOR_RERUN


@dataclass
class OpenTab:
    """What a tab has: the socket, what was drawn at which place, and what was typed since.

    `fragments` are the parts of the page that may be asked for alone.
    """

    server: Server
    token: str = ""
    drawn: dict[tuple[int, ...], Any] = field(default_factory=dict)
    typed: dict[str, str] = field(default_factory=dict)
    fragments: set[str] = field(default_factory=set)
    _here: str = ""
    _query: str = ""
    _open: ExitStack = field(default_factory=ExitStack)

    def __enter__(self) -> "OpenTab":
        line = connect(
            f"ws://localhost:{self.server.port}/_stcore/stream",
            subprotocols=cast(Any, ["streamlit"]),
            additional_headers={"Cookie": f"{COOKIE}={self.token}"} if self.token else None,
            max_size=None,
        )
        self._line = self._open.enter_context(line)
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _problem: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._open.close()

    def go_to(self, address: str, query: str = "") -> str:
        """All that this page says."""
        self.typed.clear()
        self.drawn.clear()
        self._here, self._query = "", query
        return self._run(page_name=address)

    def look_again(self) -> str:
        """All that the page says when it is drawn anew."""
        return self._run(page_script_hash=self._here)

    def look_at_part(self, fragment: str) -> str:
        """All that is drawn when this part alone is asked for."""
        return self._run(page_script_hash=self._here, fragment_id=fragment)

    def type_in(self, key: str, words: str) -> None:
        """Types this in a field."""
        self.typed[self._widget(key)] = words

    def press(self, key: str) -> str:
        """All that the page says after this button was pressed."""
        return self._run(page_script_hash=self._here, pressed=self._widget(key))

    def buttons(self) -> list[str]:
        """The ids of all buttons."""
        return [each.id for each in self._elements("button")]

    def fields(self) -> list[str]:
        """The ids of all fields to type in."""
        return [each.id for each in self._elements("text_input", "text_area")]

    def _widget(self, key: str) -> str:
        """The id of what has this key or label, or is called so itself."""
        found = {
            each.id
            for each in self._elements("button", "text_input", "text_area")
            if key in (each.id, each.label) or each.id.endswith(f"-{key}")
        }
        (only,) = found
        return only

    def _elements(self, *kinds: str) -> list[Any]:
        return [
            getattr(drawn, drawn.WhichOneof("type"))
            for _place, drawn in sorted(self.drawn.items())
            if drawn.WhichOneof("type") in kinds
        ]

    def _run(self, *, pressed: str = "", **asked: str) -> str:
        message = BackMsg()
        run = message.rerun_script
        run.query_string = self._query
        for name, value in asked.items():
            setattr(run, name, value)
        for _place, drawn in sorted(self.drawn.items()):
            kind = drawn.WhichOneof("type")
            value = as_drawn(kind, getattr(drawn, kind))
            if value and value.id not in self.typed:
                run.widget_states.widgets.append(value)
        for widget, words in self.typed.items():
            run.widget_states.widgets.add(id=widget, string_value=words)
        if pressed:
            run.widget_states.widgets.add(id=pressed, trigger_value=True)
        if run.fragment_id:
            self.drawn.clear()
        self._line.send(message.SerializeToString())
        while not self._took(self._next()):
            pass
        return "\n".join(str(drawn) for _place, drawn in sorted(self.drawn.items()))

    def _next(self) -> ForwardMsg:
        message = ForwardMsg()
        message.ParseFromString(cast(bytes, self._line.recv(WAIT)))
        return message

    def _took(self, message: ForwardMsg) -> bool:
        """Takes in what the server says; whether that was the end of a run."""
        kind = message.WhichOneof("type")
        if kind == "navigation":
            self._here = message.navigation.page_script_hash
        elif kind == "new_session":
            self.drawn.clear()
            self.fragments.clear()
        elif kind == "delta":
            self._draw(tuple(message.metadata.delta_path), message.delta)
        return kind == "script_finished" and message.script_finished != AGAIN

    def _draw(self, place: tuple[int, ...], delta: Any) -> None:
        if delta.fragment_id:
            self.fragments.add(delta.fragment_id)
        for inside in [at for at in self.drawn if at[: len(place)] == place]:
            del self.drawn[inside]
        if delta.WhichOneof("type") == "new_element":
            self.drawn[place] = delta.new_element

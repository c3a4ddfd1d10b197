"""What a browser tells the server of fields that nobody touched: all of them, at every run."""

from typing import Any

from streamlit.proto.WidgetStates_pb2 import WidgetState


def as_drawn(kind: str, drawn: Any) -> WidgetState | None:
    """The value of this element as it was drawn; None where it has none, or is no field."""
    say = _SAYS.get(kind)
    value = WidgetState(id=drawn.id) if say else None
    if say and value:
        say(drawn, value)
    return value if value and value.WhichOneof("value") else None


def _written(drawn: Any, value: WidgetState) -> None:
    value.string_value = drawn.value if drawn.set_value else drawn.default


def _ticked(drawn: Any, value: WidgetState) -> None:
    value.bool_value = drawn.value if drawn.set_value else drawn.default


def _counted(drawn: Any, value: WidgetState) -> None:
    number = drawn.value if drawn.set_value else drawn.default
    if drawn.data_type == drawn.INT:
        value.int_value = int(number)
    else:
        value.double_value = number


def _dated(drawn: Any, value: WidgetState) -> None:
    value.string_array_value.data.extend(drawn.value if drawn.set_value else drawn.default)


def _one_of(drawn: Any, value: WidgetState) -> None:
    if drawn.set_value:
        value.string_value = drawn.raw_value
    elif drawn.HasField("default") and drawn.options:
        value.string_value = drawn.options[drawn.default]


def _some_of(drawn: Any, value: WidgetState) -> None:
    named = [drawn.options[number].content for number in drawn.default]
    value.string_array_value.data.extend(drawn.raw_values if drawn.set_value else named)


_SAYS = {
    "text_input": _written,
    "text_area": _written,
    "checkbox": _ticked,
    "number_input": _counted,
    "date_input": _dated,
    "radio": _one_of,
    "selectbox": _one_of,
    "button_group": _some_of,
}

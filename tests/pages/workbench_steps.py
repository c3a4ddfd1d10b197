"""What the desk in the browser is told, for tests without one."""

import json
from typing import Any

from streamlit.testing.v1 import AppTest


def told(page: AppTest) -> dict[str, Any]:
    """All that the desk was told in the last run."""
    found = next(each for each in page.main if getattr(each, "key", "") == "workbench")
    return json.loads(found.proto.json)


def words_on_desk(page: AppTest) -> str:
    """The words of the text that lies there, as they are drawn."""
    desk = told(page)
    text = next(each for each in desk["texts"] if each["id"] == desk["at"])
    return "".join(
        "".join(words for words, _hidden in piece["parts"]) + piece["after"]
        for piece in text["pieces"]
    )


def progress(page: AppTest) -> str:
    """How far the reading is, in words."""
    return "".join(each.proto.text for each in page.get("progress"))

"""The two fonts are served by us, with their licences beside them."""

import pytest

from content.loading import FOLDER


@pytest.mark.parametrize("name", ["newsreader", "atkinson-hyperlegible-next"])
def test_a_font_is_there_with_its_licence_and_is_light(name: str) -> None:
    font = (FOLDER / "fonts" / f"{name}.woff2").read_bytes()
    licence = (FOLDER / "fonts" / f"{name}.OFL.txt").read_text(encoding="utf-8")

    assert font.startswith(b"wOF2")
    assert len(font) < 60_000
    assert "SIL Open Font License, Version 1.1" in licence

"""The pictures in docs: made of what the journeys kept in tests/artifacts.

python -m tests.pictures
"""

import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parent.parent
ARTIFACTS = ROOT / "tests" / "artifacts"
PICTURES = ROOT / "docs" / "pictures"
SCREEN = (390, 844)
BETWEEN = 24
GROUND = "#d9d4c9"

PHONES = {"survey.png": ("dancer-welcome-390", "dancer-consent-390", "dancer-themes-390")}


def main() -> int:
    """Exit code 0 when every picture could be made."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name, screens in PHONES.items():
        kept = [ARTIFACTS / f"{screen}.png" for screen in screens]
        missing = [path.name for path in kept if not path.exists()]
        if missing:
            print(f"First `make journeys`: {', '.join(missing)} not found.", file=sys.stderr)
            return 1
        side_by_side(kept).save(PICTURES / name, optimize=True)
    return 0


def side_by_side(screens: list[Path]) -> Image.Image:
    """Phone screens next to each other, each cut off where the first screen ends."""
    width, height = SCREEN
    step = width + BETWEEN
    picture = Image.new("RGB", (BETWEEN + step * len(screens), height + 2 * BETWEEN), GROUND)
    for place, path in enumerate(screens):
        picture.paste(_first_screen(path), (BETWEEN + step * place, BETWEEN))
    return picture.quantize(128)


def _first_screen(path: Path) -> Image.Image:
    with Image.open(path) as kept:
        whole = kept.convert("RGB")
    scale = SCREEN[0] / whole.width
    return whole.resize((SCREEN[0], round(whole.height * scale))).crop((0, 0, *SCREEN))


if __name__ == "__main__":
    sys.exit(main())

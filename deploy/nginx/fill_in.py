"""Prints the configuration of nginx: the template beside this file, with somebody's settings in it,
and the page for when the app is away.

python3 deploy/nginx/fill_in.py my-settings > /etc/nginx/nginx.conf
"""

import re
import sys
from pathlib import Path

FOLDER = Path(__file__).parent
TEMPLATE = FOLDER / "nginx.conf.template"
EXAMPLE = FOLDER / "settings.example"
AWAY = FOLDER / "away.html"
PLACE = re.compile(r"\$\{([A-Z_]+)\}")


def settings_in(written: str) -> dict[str, str]:
    """The settings in a file of lines like NAME=value; lines that begin with # say nothing."""
    lines = (line.strip() for line in written.splitlines())
    pairs = (line.partition("=") for line in lines if line and not line.startswith("#"))
    return {name.strip(): value.strip() for name, _, value in pairs}


def filled_in(settings: dict[str, str]) -> str:
    """The configuration with these settings. Raises KeyError with the name of one that is missing,
    ValueError with the name of one that would be more than a single value.
    """
    for name, value in settings.items():
        if not re.fullmatch(r"[\w./:\[\]-]+", value):
            raise ValueError(name)
    values = {**settings, "AWAY": AWAY.read_text(encoding="utf-8")}
    return PLACE.sub(lambda place: values[place[1]], TEMPLATE.read_text(encoding="utf-8"))


def main() -> int:
    """Exit code 0 when the configuration was printed."""
    if len(sys.argv) != 2:
        sys.stderr.write(f"Which settings? Copy {EXAMPLE} and change it; then give its name.\n")
        return 2
    try:
        sys.stdout.write(filled_in(settings_in(Path(sys.argv[1]).read_text(encoding="utf-8"))))
    except OSError:
        sys.stderr.write(f"{sys.argv[1]} can't be read.\n")
    except (KeyError, ValueError) as wrong:
        sys.stderr.write(f"{wrong.args[0]} is missing in {sys.argv[1]}, or is no single value.\n")
    else:
        return 0
    return 1


if __name__ == "__main__":
    sys.exit(main())

"""The measuring kit: people without a browser, and the stock survey to compare with.

It isn't part of this repository; `--kit` says where it lies.
"""

import argparse
import sys
from pathlib import Path
from types import SimpleNamespace

ROOT = Path(__file__).parent.parent
DEFAULT = ROOT.parent / "shared" / "kit"


def add_option(parser: argparse.ArgumentParser) -> None:
    """--kit, for every benchmark alike."""
    parser.add_argument("--kit", type=Path, default=DEFAULT, help="the folder of the kit")


def load_kit(folder: Path) -> SimpleNamespace:
    """The kit's `load` and `Stock`. Ends the program with a plain sentence where it isn't there."""
    if not (folder / "load_links.py").exists():
        sys.exit(
            f"The measuring kit is not in {folder}. Say where it is: --kit FOLDER. "
            "It holds load_links.py, stock.py and streamlit_client.py."
        )
    sys.path.insert(0, str(folder.resolve()))
    from load_links import load  # type: ignore[import-not-found]
    from stock import Stock  # type: ignore[import-not-found]
    from streamlit_client import Person  # type: ignore[import-not-found]

    return SimpleNamespace(load=load, Person=Person, Stock=Stock)

"""Server CPU a screen: the whole before-survey beside the obvious Streamlit survey, in one run.

    python -m benchmarks.survey_cpu [--people 40] [--at-once 40] [--kit FOLDER]

Prints JSON: both measurements, `ratio` (ours / stock; at most 0.25), and what practice-count found
more of afterwards. Exits 1 when the ratio is too high, somebody met an error or an answer is lost.
"""

import argparse
import asyncio
import json
import sys
import tempfile
from contextlib import chdir
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from benchmarks.kit import add_option, load_kit
from tests.server import Server, free_port, running_server

HIGHEST_RATIO = 0.25
ROUND = 10  # people in the rounds that only warm up
# With more at once the stock survey keeps plain requests waiting until the kit gives up on them.
STOCK_AT_ONCE = 10


def main() -> int:
    """Measures, prints, and says by its exit code whether all is well."""
    options = _options()
    kit = load_kit(options.kit)
    stock = _measure_stock(kit, options)
    with (
        tempfile.TemporaryDirectory(prefix="danstafels-") as data,
        running_server(Path(data)) as server,
    ):
        ours, kept = _measure_ours(kit, server, options)
    ratio = round(ours["cpu_ms_screen"] / stock["cpu_ms_screen"], 3)
    complete = kept["sent"] == ours.get("done") == options.people
    well = complete and ratio <= HIGHEST_RATIO and "exceptions" not in ours
    result = {"ratio": ratio, "at_most": HIGHEST_RATIO, "nothing_lost": complete, "kept": kept}
    print(json.dumps(result | {"ours": ours, "stock": stock}, indent=2, ensure_ascii=False))
    return 0 if well else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    add_option(parser)
    parser.add_argument("--people", type=int, default=40)
    parser.add_argument("--at-once", type=int, default=40)
    return parser.parse_args()


def _measure_ours(
    kit: SimpleNamespace, server: Server, options: argparse.Namespace
) -> tuple[dict[str, Any], dict[str, int]]:
    asyncio.run(kit.load(server.practice_links(ROUND)["survey"], server.pid, ROUND))
    before = server.practice_count()
    links = server.practice_links(options.people)["survey"]
    measured = asyncio.run(kit.load(links, server.pid, options.at_once))
    after = server.practice_count()
    return measured, {name: after[name] - before[name] for name in after}


def _measure_stock(kit: SimpleNamespace, options: argparse.Namespace) -> dict[str, Any]:
    # From an empty folder: in ours, Streamlit would give the stock survey our settings.
    with (
        tempfile.TemporaryDirectory(prefix="stock-") as empty,
        chdir(empty),
        kit.Stock(free_port()) as stock,
    ):
        asyncio.run(kit.load(stock.urls(ROUND), stock.p.pid, ROUND))
        measured: dict[str, Any] = asyncio.run(
            kit.load(stock.urls(options.people), stock.p.pid, STOCK_AT_ONCE)
        )
    return measured


if __name__ == "__main__":
    sys.exit(main())

"""Memory over many visits: each visit is one dancer's whole survey.

    python -m benchmarks.memory [--visits 2000] [--at-once 20] [--kit FOLDER]

Prints JSON: resident memory in MiB after every quarter of the visits, and `growth`, the last
divided by the first. Exits 1 when memory isn't flat or a visit failed.
"""

import argparse
import asyncio
import json
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import psutil

from benchmarks.kit import add_option, load_kit
from tests.server import Server, running_server

STEPS = 4
HIGHEST_GROWTH = 1.05
SETTLE = 35  # seconds: abandoned sessions go and garbage is collected at set times


def main() -> int:
    """Measures, prints, and says by its exit code whether memory is flat."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_option(parser)
    parser.add_argument("--visits", type=int, default=2000)
    parser.add_argument("--at-once", type=int, default=20)
    options = parser.parse_args()
    kit = load_kit(options.kit)
    with (
        tempfile.TemporaryDirectory(prefix="danstafels-") as data,
        running_server(Path(data)) as server,
    ):
        steps = asyncio.run(_visit(kit, server, options))
    growth = round(steps[-1]["rss_mib"] / steps[0]["rss_mib"], 3)
    print(json.dumps({"growth": growth, "at_most": HIGHEST_GROWTH, "steps": steps}, indent=2))
    all_done = all(step["done"] == step["people"] for step in steps)
    return 0 if growth <= HIGHEST_GROWTH and all_done else 1


async def _visit(
    kit: SimpleNamespace, server: Server, options: argparse.Namespace
) -> list[dict[str, Any]]:
    process = psutil.Process(server.pid)
    a_step = options.visits // STEPS
    steps = []
    for step in range(1, STEPS + 1):
        links = server.practice_links(a_step)["survey"]
        measured = await kit.load(links, server.pid, options.at_once)
        await asyncio.sleep(SETTLE)
        rss = round(process.memory_info().rss / 2**20, 1)
        kept = {name: measured.get(name, 0) for name in ("people", "done", "cpu_ms_screen")}
        steps.append({"visits": step * a_step, "rss_mib": rss} | kept)
        print(json.dumps(steps[-1]), file=sys.stderr, flush=True)
    return steps


if __name__ == "__main__":
    sys.exit(main())

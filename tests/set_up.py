"""What the tests need besides Python: a browser, PostgreSQL and nginx. Installs them where it may.

Run by `make test`. As root with apt-get it installs what is missing; otherwise it says, in plain
words, what to install.
"""

import os
import shutil
import subprocess
import sys

from tests.browser import find_chromium
from tests.nginx import find_nginx
from tests.postgres import server_programs

NEEDS = {
    "chromium": (find_chromium, "the browser Chromium"),
    "postgresql": (server_programs, "the database PostgreSQL"),
    "nginx": (find_nginx, "the web server nginx"),
    "openssl": (lambda: shutil.which("openssl"), "the program openssl"),
}


def missing() -> list[str]:
    """The packages, by Debian's names, that are not there."""
    return [package for package, (find, _) in NEEDS.items() if find() is None]


def main() -> int:
    """Exit code 0 when everything is there."""
    wanted = missing()
    if wanted and os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"Installing {' and '.join(wanted)} for the tests...", flush=True)
        _install(wanted)
    for package in missing():
        name = NEEDS[package][1]
        print(f"The tests need {name}, and it was not found.", file=sys.stderr)
        print(f"  On Debian: sudo apt-get install {package}", file=sys.stderr)
    return 1 if missing() else 0


def _install(packages: list[str]) -> None:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    for command in (["apt-get", "update", "-qq"], install):
        subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False)
    if "nginx" in packages:
        _take_off_port_80()


def _take_off_port_80() -> None:
    """Its package starts nginx, now and at every boot; the tests start their own."""
    for command in (["service", "nginx", "stop"], ["update-rc.d", "nginx", "disable"]):
        if shutil.which(command[0]):
            subprocess.run(command, capture_output=True, check=False)


if __name__ == "__main__":
    sys.exit(main())

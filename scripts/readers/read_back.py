"""Reads the data files of a built site with programs that are not ours, and compares their answers.

    python3 -m venv readers && readers/bin/pip install -r scripts/readers/requirements.txt
    readers/bin/python scripts/readers/read_back.py dist              # all readers
    readers/bin/python scripts/readers/read_back.py dist duckdb r     # some of them

Prints a line a check; exit code 1 if one fails. LibreOffice, R and Apache POI (Maven, Java) are left out,
with a remark, where they are not installed.
Neither building nor testing the site needs any of them.
"""

import importlib
import sys
from pathlib import Path

from checks import Checks
from data_files import DataFiles

READERS = ["duckdb", "pandas", "sqlite", "openpyxl", "poi", "libreoffice", "frictionless", "datasette", "r", "examples"]


def main() -> int:
    dist, *chosen = sys.argv[1:] or ["dist"]
    unknown = set(chosen) - set(READERS)
    if unknown:
        print(f"No reader is called {', '.join(sorted(unknown))}. Choose from: {' '.join(READERS)}.", file=sys.stderr)
        return 2
    if not (Path(dist) / "datapackage.json").exists():
        print(f"{dist} has no datapackage.json. Name the folder of a built site.", file=sys.stderr)
        return 2
    checks = Checks()
    files = DataFiles(Path(dist))
    for reader in chosen or READERS:
        importlib.import_module(f"with_{reader}").check(files, checks)
    print(f"{checks.passed} passed, {checks.failed} failed")
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main())

"""Runs the examples of the page /data/ as a reader would, in a folder with the files that they name."""

import html
import re
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
from checks import Checks
from data_files import DataFiles


def check(files: DataFiles, checks: Checks) -> None:
    if not files.parts("archive", "sqlite")[0].endswith("archive.sqlite"):
        return checks.skip("Large archives have numbered files, which the examples do not name: left out")
    page = (files.data / "index.html").read_text()
    codes = [html.unescape(code) for code in re.findall(r'<pre class="wide"[^>]*>(.*?)</pre>', page, re.S)]
    [pandas_code, r_code, duckdb_code, sqlite_code] = [re.sub(r"https?://[^\"\s]*/data/", "", code) for code in codes]
    run("Python", [sys.executable, "-"], pandas_code, files.data, checks)
    run("R", ["Rscript", "-"], r_code, files.data, checks)
    run("sqlite3", ["sqlite3", "-readonly", "archive.sqlite"], sqlite_code, files.data, checks)
    for number, query in enumerate(filter(str.strip, duckdb_code.split(";")), 1):
        # DuckDB looks for files in the working folder.
        answer = duckdb.connect(config={"file_search_path": str(files.data)}).execute(query).fetchall()
        checks.report(f"example for DuckDB, query {number}", len(answer) > 0, f"{len(answer)} rows")


def run(program: str, command: list[str], code: str, folder: Path, checks: Checks) -> None:
    if shutil.which(command[0]) is None:
        return checks.skip(f"{program} is not installed: its example is left out")
    result = subprocess.run(command, input=code, cwd=folder, capture_output=True, text=True)
    lines = len(result.stdout.splitlines())
    checks.report(f"example for {program}", result.returncode == 0 and lines > 1, f"{lines} lines {result.stderr[:300]}")

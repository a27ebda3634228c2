"""Reads the data files of a built site with programs that are not ours, and compares their answers.

    python3 -m venv readers && readers/bin/pip install -r scripts/readers/requirements.txt
    readers/bin/python scripts/readers/read_back.py dist

DuckDB counts and sums each table in CSV, Parquet and SQLite; pandas reads CSV and Parquet; openpyxl, and LibreOffice if
it is installed, read the workbook; frictionless validates datapackage.json with its keys. Prints a line a check; exit
code 1 if one differs. Neither building nor testing the site needs it.
"""

import glob
import json
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb
import openpyxl
import pandas
from frictionless import Package

failures = 0


def report(what: str, passed: bool, detail: str = "") -> None:
    global failures
    failures += not passed
    print(f"{'ok  ' if passed else 'FAIL'} {what} {detail}".rstrip())


def parts(data: Path, name: str, ending: str) -> list[str]:
    """The file, or its numbered parts."""
    whole = data / f"{name}.{ending}"
    return [str(whole)] if whole.exists() else sorted(glob.glob(str(data / f"{name}-[0-9]*.{ending}")))


def summary(relation: str, columns: list[dict], key: list[str]) -> str:
    """SQL for the number of rows, of keys, and of the sum or filled cells of each column."""
    counts = [
        f'round(sum(CAST("{c["name"]}" AS DOUBLE)), 3)' if c["type"] in ("integer", "number", "year") else f'count("{c["name"]}")'
        for c in columns
    ]
    names = ", ".join(f'"{name}"' for name in key)
    return f"SELECT count(*), count(DISTINCT ({names})), {', '.join(counts)} FROM {relation}"


def compare_tables(data: Path, resources: list[dict]) -> None:
    database = duckdb.connect()
    for resource in resources:
        name, schema = resource["name"], resource["schema"]
        columns, key = schema["fields"], schema["primaryKey"]
        types = {c["name"]: "VARCHAR" for c in columns if c["type"] in ("string", "date")}
        csv = f"read_csv({parts(data, name, 'csv')}, types={types}, header=true, quote='\"')"
        parquet = f"read_parquet({parts(data, name, 'parquet')})"
        database.register("stored", sqlite_rows(data, name, shared=name != "reports" and "report" not in key))
        answers = [database.execute(summary(r, columns, key)).fetchall()[0] for r in (csv, parquet, "stored")]
        report(f"DuckDB: {name} in CSV, Parquet, SQLite", answers[0] == answers[1] == answers[2], f"{answers[0][0]} rows")
        if answers[0] != answers[1] or answers[0] != answers[2]:
            for answer in answers:
                print("    ", answer)
        compare_frames(data, name, columns)


def sqlite_rows(data: Path, name: str, shared: bool) -> pandas.DataFrame:
    """Through Python's SQLite: DuckDB would download an extension for it. Each part has all rows of a shared table."""
    files = parts(data, "archive", "sqlite")
    frames = []
    for file in files[:1] if shared else files:
        with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as connection:
            frames.append(pandas.read_sql(f'SELECT * FROM "{name}"', connection))
    return pandas.concat(frames)


def compare_frames(data: Path, name: str, columns: list[dict]) -> None:
    strings = {c["name"]: str for c in columns if c["type"] in ("string", "date")}
    csv = pandas.concat(pandas.read_csv(f, encoding="utf-8-sig", dtype=strings) for f in parts(data, name, "csv"))
    parquet = pandas.concat(pandas.read_parquet(f) for f in parts(data, name, "parquet"))
    same = len(csv) == len(parquet) and list(csv.columns) == list(parquet.columns)
    for column in columns:
        if column["type"] in ("integer", "number", "year") and same:
            a, b = csv[column["name"]].fillna(-1), parquet[column["name"]].fillna(-1)
            same = bool((a.astype(float).to_numpy() == b.astype(float).to_numpy()).all())
    report(f"pandas: {name} in CSV and Parquet", same, f"{len(csv)} rows, {len(columns)} columns")


def search_text(data: Path) -> None:
    """A phrase in the trigram index and by comparison, over all parts."""
    for phrase in ("行政复议", "法治政府建设", "没有这样的一句话"):
        by_index = by_comparison = 0
        for file in parts(data, "archive", "sqlite"):
            with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as database:
                by_index += database.execute(
                    "SELECT count(*) FROM passages_text WHERE passages_text MATCH ?", (f'"{phrase}"',)
                ).fetchone()[0]
                by_comparison += database.execute(
                    "SELECT count(*) FROM passages WHERE instr(text, ?)", (phrase,)
                ).fetchone()[0]
        report(f"SQLite {sqlite3.sqlite_version}: passages with {phrase}", by_index == by_comparison, str(by_index))


def read_workbook(data: Path, resources: list[dict]) -> None:
    rows: dict[str, int] = {}
    for file in parts(data, "archive", "xlsx"):
        book = openpyxl.load_workbook(file)
        for sheet in book:
            rows[sheet.title] = rows.get(sheet.title, 0) + sheet.max_row - 1
            if sheet.freeze_panes != "A2" or not sheet.auto_filter.ref:
                report(f"openpyxl: {sheet.title} has a frozen header and filters", False)
    for resource in resources:
        expected = sum(len(pandas.read_csv(f, encoding="utf-8-sig", dtype=str)) for f in parts(data, resource["name"], "csv"))
        shared = resource["name"] != "reports" and "report" not in resource["schema"]["primaryKey"]
        times = len(parts(data, "archive", "xlsx")) if shared else 1
        found = rows.get(resource["title"], -1)
        report(f"openpyxl: sheet {resource['title']}", found == expected * times, f"{found} rows")


def open_in_libreoffice(data: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        print("     LibreOffice is not installed: not tried")
        return
    with tempfile.TemporaryDirectory() as folder:
        for file in parts(data, "archive", "xlsx"):
            command = [office, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "ods"]
            subprocess.run([*command, "--outdir", folder, file], check=True, capture_output=True, timeout=600)
            converted = Path(folder) / f"{Path(file).stem}.ods"
            found = {name: len(rows) for name, rows in pandas.read_excel(converted, sheet_name=None, engine="odf").items()}
            expected = {sheet.title: sheet.max_row - 1 for sheet in openpyxl.load_workbook(file)}
            report(f"LibreOffice: {Path(file).name}", found == expected, f"{sum(found.values())} rows in {len(found)} sheets")


def validate_package(dist: Path) -> None:
    package = Package(str(dist / "datapackage.json"))
    result = package.validate()
    errors = [error.message for task in result.tasks for error in task.errors][:5]
    report("frictionless: datapackage.json with types and keys", result.valid, f"{len(result.tasks)} tables {errors or ''}")


def main() -> int:
    dist = Path(sys.argv[1] if len(sys.argv) > 1 else "dist")
    resources = json.loads((dist / "datapackage.json").read_text())["resources"]
    data = dist / "data"
    compare_tables(data, resources)
    search_text(data)
    read_workbook(data, resources)
    open_in_libreoffice(data)
    validate_package(dist)
    print(f"{failures} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

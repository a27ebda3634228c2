"""openpyxl, which also pandas uses, reads the workbook: rows, frozen header, filters, types, links, questioned values."""

from datetime import date, datetime

import pandas
from checks import Checks
from data_files import DataFiles, columns_of
from openpyxl import load_workbook

KINDS = {"string": str, "date": (date, datetime), "boolean": bool, "integer": int, "year": int, "number": (int, float)}


def check(files: DataFiles, checks: Checks) -> None:
    books = [load_workbook(path) for path in files.parts("archive", "xlsx")]
    sheets = [sheet for book in books for sheet in book]
    plain = [sheet.title for sheet in sheets if sheet.freeze_panes != "A2" or sheet.auto_filter.ref != sheet.dimensions]
    checks.report("openpyxl: header frozen, filters over all rows", not plain, f"{len(sheets)} sheets {plain or ''}")
    for table in files.tables:
        check_table(table, [book[table["title"]] for book in books], files, checks)


def check_table(table: dict, sheets: list, files: DataFiles, checks: Checks) -> None:
    types = columns_of(table)
    expected = sum(len(pandas.read_csv(f, encoding="utf-8-sig", dtype=str)) for f in files.parts(table["name"], "csv"))
    expected *= len(sheets) if files.is_shared(table) else 1
    rows = links = questioned = 0
    faults: list[str] = []
    for sheet in sheets:
        header, *body = sheet.iter_rows()
        if [cell.value for cell in header] != list(types):
            faults.append("columns differ")
        for cells in body:
            rows += 1
            for cell, (name, type) in zip(cells, types.items()):
                if cell.value is not None and not isinstance(cell.value, KINDS[type]):
                    faults.append(f"{cell.coordinate} is no {type}")
                if cell.hyperlink:
                    links += 1
                    # Looking up every page would take minutes.
                    if links % 50 == 1 and not cell.hyperlink.target.endswith(str(cell.value)):
                        faults.append(f"{cell.coordinate} leads to {cell.hyperlink.target}")
                    if links % 50 == 1 and not files.is_in_pages(str(cell.value)):
                        faults.append(f"{cell.coordinate} leads nowhere: {cell.value}")
                elif name == "url" and cell.value is not None:
                    faults.append(f"{cell.coordinate} is no link")
                questioned += name == "check" and cell.value == "differs"
    detail = f"{rows} rows, {links} links" + (f", {questioned} questioned" if "check" in types else "")
    checks.report(f"openpyxl: sheet {table['title']}, types and links", rows == expected and not faults, f"{detail} {faults[:3] or ''}")

"""LibreOffice opens the workbook, and saves it with the same rows, links and filters as OpenDocument.

Frozen headers belong to a window, which it does not have here; openpyxl looks at them.
"""

import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from checks import Checks
from data_files import DataFiles
from openpyxl import load_workbook

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
LINK = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}a"
VALUE_TYPE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}value-type"


def check(files: DataFiles, checks: Checks) -> None:
    office = shutil.which("soffice")
    if office is None:
        return checks.skip("LibreOffice is not installed: left out")
    with tempfile.TemporaryDirectory() as folder:
        for file in files.parts("archive", "xlsx"):
            command = [office, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "ods"]
            subprocess.run([*command, "--outdir", folder, file], check=True, capture_output=True, timeout=600)
            compare(Path(file), Path(folder) / f"{Path(file).stem}.ods", checks)


def compare(workbook: Path, converted: Path, checks: Checks) -> None:
    sheets = load_workbook(workbook).worksheets
    with zipfile.ZipFile(converted) as archive:
        content = ElementTree.fromstring(archive.read("content.xml"))
    tables = {table.get(f"{TABLE}name"): table for table in content.iter(f"{TABLE}table")}
    rows = {name: sum(map(is_filled, table.iter(f"{TABLE}table-row"))) for name, table in tables.items()}
    expected = {sheet.title: sheet.max_row for sheet in sheets}
    checks.equal(f"LibreOffice: rows of {workbook.name}", [rows, expected], f"{sum(rows.values())} in {len(rows)} sheets")
    filters = [one for one in content.iter(f"{TABLE}database-range") if one.get(f"{TABLE}display-filter-buttons") == "true"]
    checks.equal("LibreOffice: filters", [len(filters), len(sheets)], len(filters))
    links = sum(1 for _ in content.iter(LINK))
    linked = sum(cell.hyperlink is not None for sheet in sheets for row in sheet.iter_rows() for cell in row)
    checks.equal("LibreOffice: links", [links, linked], links)


def is_filled(row: ElementTree.Element) -> bool:
    return any(VALUE_TYPE in cell.attrib for cell in row)

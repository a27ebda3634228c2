"""LibreOffice opens the workbook, and saves it with the same rows, links, filters and frozen headers as OpenDocument."""

import re
import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path

import pandas
from checks import Checks
from data_files import DataFiles
from openpyxl import load_workbook


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
    rows = {name: len(frame) for name, frame in pandas.read_excel(converted, sheet_name=None, engine="odf").items()}
    sheets = load_workbook(workbook).worksheets
    checks.equal(f"LibreOffice: rows of {workbook.name}", [rows, {s.title: s.max_row - 1 for s in sheets}], f"{sum(rows.values())} in {len(rows)} sheets")
    with zipfile.ZipFile(converted) as archive:
        content, settings = archive.read("content.xml").decode(), archive.read("settings.xml").decode()
    filters = len(re.findall(r'<table:database-range [^>]*table:display-filter-buttons="true"', content))
    frozen = len(re.findall(r'"VerticalSplitMode"[^>]*>2<', settings))
    links = len(re.findall(r"<text:a ", content))
    expected = sum(cell.hyperlink is not None for sheet in sheets for row in sheet.iter_rows() for cell in row)
    checks.equal("LibreOffice: filters, frozen headers", [filters, frozen, len(sheets)], f"{filters}, {frozen}")
    checks.equal("LibreOffice: links", [links, expected], links)

"""Apache POI opens the workbook, and its parts follow the schemas of ECMA-376, which Excel enforces."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from checks import Checks
from data_files import DataFiles

FOLDER = Path(__file__).parent / "workbook"


def check(files: DataFiles, checks: Checks) -> None:
    if shutil.which("mvn") is None or shutil.which("java") is None:
        return checks.skip("Maven and Java are not installed: Apache POI left out")
    with tempfile.TemporaryDirectory() as libraries:
        copy = ["mvn", "-q", "-f", FOLDER / "pom.xml", "dependency:copy-dependencies", f"-DoutputDirectory={libraries}"]
        subprocess.run(copy, check=True, capture_output=True, timeout=600)
        for workbook in files.parts("archive", "xlsx"):
            # Java compiles a single source file as it starts.
            command = ["java", "-cp", f"{libraries}/*", FOLDER / "ValidateWorkbook.java", workbook]
            output = subprocess.run(command, check=True, capture_output=True, text=True, timeout=600).stdout
            *invalid, counts = output.strip().splitlines()
            valid, sheets, frozen, filtered, links = map(int, counts.split())
            name = Path(workbook).name
            # A part a sheet, the list of sheets and the styles.
            checks.report(f"POI: {name} follows the schemas", not invalid and valid == sheets + 2, f"{valid} parts {invalid[:3] or ''}")
            checks.equal(f"POI: frozen headers and filters of {name}", [sheets, frozen, filtered], f"{sheets} sheets, {links} links")

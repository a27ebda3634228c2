"""R reads the values from CSV as the page on data shows it, and from the other formats for which it has a package."""

import shutil
import subprocess
from pathlib import Path

import pandas
from checks import Checks
from data_files import DataFiles


def check(files: DataFiles, checks: Checks) -> None:
    program = shutil.which("Rscript")
    if program is None:
        return checks.skip("R is not installed: left out")
    values = pandas.concat(pandas.read_parquet(path) for path in files.parts("observations", "parquet"))
    expected = (len(values), round(float(values["value"].sum()), 2), int((values["check"] == "differs").sum()))
    script = Path(__file__).with_name("read_tables.R")
    output = subprocess.run([program, "--encoding=UTF-8", str(script), str(files.data)], check=True, capture_output=True, text=True).stdout
    read = {format: (int(rows), round(float(total), 2), int(differing)) for format, rows, total, differing, *_ in map(str.split, output.splitlines())}
    for format, answer in read.items():
        checks.equal(f"R: values in {format}", [answer, expected], f"{answer[0]} rows, sum {answer[1]}, {answer[2]} questioned")
    for format in {"CSV", "SQLite", "workbook", "Parquet"} - set(read):
        checks.skip(f"R has no package for {format}: left out")

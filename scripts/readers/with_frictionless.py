"""frictionless validates datapackage.json: types, constraints, keys of all CSV files."""

from checks import Checks
from data_files import DataFiles
from frictionless import Package


def check(files: DataFiles, checks: Checks) -> None:
    result = Package(str(files.dist / "datapackage.json")).validate()
    errors = [error.message for task in result.tasks for error in task.errors][:5]
    checks.report("frictionless: datapackage.json with types and keys", result.valid, f"{len(result.tasks)} tables {errors or ''}")

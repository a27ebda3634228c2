"""pandas reads the same rows from CSV and Parquet, and in the CSV files of single indicators and regions."""

import pandas
from checks import Checks
from data_files import DataFiles, columns_of


def check(files: DataFiles, checks: Checks) -> None:
    for table in files.tables:
        name, types = table["name"], columns_of(table)
        csv, parquet = read_csv(files.parts(name, "csv"), types), read_parquet(files, name)
        same = list(csv.columns) == list(parquet.columns) and len(csv) == len(parquet)
        same = same and all(comparable(csv[column], type) == comparable(parquet[column], type) for column, type in types.items())
        checks.report(f"pandas: {name} in CSV and Parquet", same, f"{len(csv)} rows, {len(types)} columns, equal by value")
    compare_single_files(files, checks)


def read_csv(paths: list[str], types: dict[str, str]) -> pandas.DataFrame:
    texts = {name: str for name, type in types.items() if type in ("string", "date")}
    return pandas.concat(pandas.read_csv(path, encoding="utf-8-sig", dtype=texts) for path in paths)


def read_parquet(files: DataFiles, name: str) -> pandas.DataFrame:
    return pandas.concat(pandas.read_parquet(path) for path in files.parts(name, "parquet"))


def comparable(column: pandas.Series, type: str) -> list:
    """The cells, None for an empty one. CSV has dates as text and, in a column with gaps, numbers as decimals."""
    to = {"string": str, "date": str, "boolean": bool}.get(type, float)
    return [None if pandas.isna(cell) else to(cell) for cell in column]


def compare_single_files(files: DataFiles, checks: Checks) -> None:
    """Each value is in the file of its indicator, and in that of its region."""
    [observations] = [table for table in files.tables if table["name"] == "observations"]
    types = columns_of(observations)
    rows = read_csv(files.parts("observations", "csv"), types)
    for column, folder in (("indicator", "indicators"), ("region", "regions")):
        single = {path.stem: read_csv([path], types) for path in sorted((files.data / folder).glob("*.csv"))}
        # The file of an id that has moved repeats that of the new one.
        names = {name: group[column].iloc[0] if len(group) else name for name, group in single.items()}
        wrong = [name for name, group in single.items() if cells(group, types) != cells(rows[rows[column] == names[name]], types)]
        missing = set(rows[column]) - set(single)
        moved = sum(name != now for name, now in names.items())
        detail = f"{len(single)} files, {moved} of them under a former id {[*wrong, *missing][:3] or ''}"
        checks.report(f"pandas: {folder}/*.csv have the rows of observations.csv", not wrong and not missing, detail)


def cells(frame: pandas.DataFrame, types: dict[str, str]) -> list[list]:
    ordered = frame.sort_values(["report", "no"])
    return [comparable(ordered[column], type) for column, type in types.items()]

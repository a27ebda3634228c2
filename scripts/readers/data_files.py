"""The files of tables of a built site, as datapackage.json describes them."""

import glob
import json
from pathlib import Path


class DataFiles:
    def __init__(self, dist: Path) -> None:
        self.dist = dist
        self.data = dist / "data"
        self.tables = json.loads((dist / "datapackage.json").read_text())["resources"]

    def parts(self, name: str, ending: str) -> list[str]:
        """The file, or its numbered parts."""
        whole = self.data / f"{name}.{ending}"
        return [str(whole)] if whole.exists() else sorted(glob.glob(str(self.data / f"{name}-[0-9]*.{ending}")), key=number_of)

    def is_shared(self, table: dict) -> bool:
        """Whether each part of the workbook and database has all rows of the table, not only those of its reports."""
        return table["name"] != "reports" and "report" not in table["schema"]["primaryKey"]

    def is_in_pages(self, address: str) -> bool:
        """Whether the site has the page of an address, and in it the id that its fragment names."""
        path, _, fragment = address.partition("#")
        page = self.dist / path.strip("/") / "index.html"
        return page.exists() and (fragment == "" or f'id="{fragment}"' in page.read_text())


def number_of(path: str) -> int:
    return int(Path(path).stem.rsplit("-", 1)[1])


def columns_of(table: dict) -> dict[str, str]:
    """Name of a column → its type: string, date, integer, number, year or boolean."""
    return {field["name"]: field["type"] for field in table["schema"]["fields"]}

"""The SQLite of Python: keys hold, views answer, and the trigram index finds what comparing texts finds."""

import sqlite3
from contextlib import closing

from checks import Checks
from data_files import DataFiles

PHRASES = ["行政复议", "法治政府建设", "没有这样的一句话"]


def check(files: DataFiles, checks: Checks) -> None:
    version = f"SQLite {sqlite3.sqlite_version}"
    found = {phrase: [0, 0] for phrase in PHRASES}
    for file in files.parts("archive", "sqlite"):
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
            ask = lambda sql, *values: database.execute(sql, values).fetchall()  # noqa: E731
            checks.equal(f"{version}: integrity and foreign keys", [ask("PRAGMA integrity_check") + ask("PRAGMA foreign_key_check"), [("ok",)]], file)
            views = [name for (name,) in ask("SELECT name FROM sqlite_schema WHERE type = 'view'")]
            rows = {view: ask(f"SELECT count(*) FROM {view}")[0][0] for view in views}
            checks.report(f"{version}: views", len(rows) > 0, rows)
            for phrase, counts in found.items():
                counts[0] += ask("SELECT count(*) FROM passages_text WHERE passages_text MATCH ?", f'"{phrase}"')[0][0]
                counts[1] += ask("SELECT count(*) FROM passages WHERE instr(text, ?)", phrase)[0][0]
    for phrase, counts in found.items():
        checks.equal(f"{version}: passages with {phrase}, by the index and by comparing", counts, counts[0])

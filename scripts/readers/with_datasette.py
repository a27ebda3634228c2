"""Datasette serves the database on loopback: its tables, the views, and the full-text search that it finds by itself."""

import json
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import urlopen

from checks import Checks
from data_files import DataFiles


def check(files: DataFiles, checks: Checks) -> None:
    parts = files.parts("archive", "sqlite")
    port = free_port()
    command = [sys.executable, "-m", "datasette", "serve", "--host", "127.0.0.1", "--port", str(port)]
    server = subprocess.Popen([*command, *(f"--immutable={part}" for part in parts)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    try:
        site = f"http://127.0.0.1:{port}"
        wait_for(f"{site}/-/versions.json", server)
        for part in parts:
            compare(f"{site}/{Path(part).stem}", part, checks)
    finally:
        server.terminate()
        server.wait()


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(address: str, server: subprocess.Popen) -> None:
    for _ in range(240):
        if server.poll() is not None:
            raise SystemExit(f"Datasette ended: {server.stdout.read().decode()}")
        try:
            return urlopen(address).close()
        except URLError:
            time.sleep(0.25)
    raise SystemExit("Datasette has not started within a minute.")


def compare(address: str, part: str, checks: Checks) -> None:
    name = Path(part).name
    with closing(sqlite3.connect(f"file:{part}?mode=ro", uri=True)) as database:
        count = lambda sql, *values: database.execute(sql, values).fetchone()[0]  # noqa: E731
        about = get(f"{address}.json")
        tables = {table["name"]: table["count"] for table in about["tables"] if not table["hidden"]}
        checks.equal(f"Datasette: tables of {name}", [tables, {table: count(f'SELECT count(*) FROM "{table}"') for table in tables}], len(tables))
        views = {view: query(address, f"SELECT count(*) FROM {view}") for view in (view["name"] for view in about["views"])}
        checks.equal(f"Datasette: views of {name}", [views, {view: count(f"SELECT count(*) FROM {view}") for view in views}], views)
        found = get(f"{address}/passages.json", _search='"行政复议"')["filtered_table_rows_count"]
        checks.equal("Datasette: its own search box over passages, 行政复议", [found, count("SELECT count(*) FROM passages WHERE instr(text, '行政复议')")], found)


def query(address: str, sql: str) -> int:
    return get(f"{address}.json", sql=sql)["rows"][0][0]


def get(address: str, **parameters: str) -> dict:
    with urlopen(f"{address}?{urlencode(parameters)}" if parameters else address) as answer:
        return json.load(answer)

"""DuckDB gives the same answers from CSV, Parquet and SQLite."""

from pathlib import Path

import duckdb
import duckdb_extension_sqlite_scanner
from checks import Checks
from data_files import DataFiles, columns_of

FORMATS = ["csv", "parquet", "sqlite"]

QUESTIONS = {
    "values a year of the ten commonest indicators": """
        SELECT indicator, year, count(*), round(sum(value), 3) FROM observations
        WHERE indicator IN (SELECT indicator FROM observations GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 10)
        GROUP BY 1, 2 ORDER BY 1, 2""",
    "questioned values, with the computed ones": """
        SELECT report, no, value, computed, quote, url FROM observations WHERE "check" = 'differs' ORDER BY 1, 2""",
    "reports in time by province": """
        SELECT r.province, count(*), count(*) FILTER (timeliness = 'in-time')
        FROM (SELECT left(region, 2) AS province, timeliness FROM reports) r GROUP BY 1 ORDER BY 1""",
    "documents that most reports cite": """
        SELECT title, count(DISTINCT report) FROM documents GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20""",
    "passages on each task of a plan, by stance": """
        SELECT l.plan, l.task, t.title, l.stance, count(*) FROM links l JOIN tasks t ON t.plan = l.plan AND t.task = l.task
        GROUP BY ALL ORDER BY ALL""",
}


def check(files: DataFiles, checks: Checks) -> None:
    database = open_all(files)
    for table in files.tables:
        answers = [ask(database, format, content_query(table)) for format in FORMATS]
        checks.equal(f"DuckDB: {table['name']} in CSV, Parquet, SQLite", answers, f"{answers[0][0][0]} rows, equal by value")
    for name, question in QUESTIONS.items():
        answers = [ask(database, format, question) for format in FORMATS]
        checks.equal(f"DuckDB: {name} from CSV, Parquet, SQLite", answers, f"{len(answers[0])} rows")
    text = 'SELECT count(*), sum(hash(report || block || text)) FROM passages'
    answers = [ask(database, format, text) for format in ("parquet", "sqlite")]
    checks.equal("DuckDB: passages in Parquet, SQLite", answers, f"{answers[0][0][0]} rows, equal by value")


def open_all(files: DataFiles) -> duckdb.DuckDBPyConnection:
    """A schema a format, with a view a table."""
    database = duckdb.connect()
    # The package carries the extension, which DuckDB would else download.
    [extension] = Path(duckdb_extension_sqlite_scanner.__file__).parent.glob("extensions/*/sqlite_scanner.duckdb_extension")
    database.execute(f"LOAD '{extension}'")
    databases = files.parts("archive", "sqlite")
    for number, file in enumerate(databases):
        database.execute(f"ATTACH '{file}' AS part{number} (TYPE sqlite, READ_ONLY)")
    for format in FORMATS:
        database.execute(f"CREATE SCHEMA {format}")
    for table in files.tables:
        name, columns = table["name"], columns_of(table)
        types = {column: "VARCHAR" for column, type in columns.items() if type in ("string", "date")}
        sources = range(1 if files.is_shared(table) else len(databases))
        define(database, "csv", name, f"read_csv({files.parts(name, 'csv')}, types={types}, header=true, quote='\"')")
        define(database, "parquet", name, f"read_parquet({files.parts(name, 'parquet')})")
        define(database, "sqlite", name, *(f"part{number}.{name}" for number in sources))
    define(database, "parquet", "passages", f"read_parquet({files.parts('passages', 'parquet')})")
    define(database, "sqlite", "passages", *(f"part{number}.passages" for number in range(len(databases))))
    return database


def define(database: duckdb.DuckDBPyConnection, format: str, name: str, *sources: str) -> None:
    rows = " UNION ALL ".join(f"SELECT * FROM {source}" for source in sources)
    database.execute(f"CREATE VIEW {format}.{name} AS {rows}")


def ask(database: duckdb.DuckDBPyConnection, format: str, question: str) -> list[tuple]:
    database.execute(f"USE memory.{format}")
    return database.execute(question).fetchall()


def content_query(table: dict) -> str:
    """SQL for the number of rows and keys, and the sum of hashes of each column, whatever type a format gives it."""
    common = {"string": "VARCHAR", "date": "VARCHAR", "boolean": "BOOLEAN"}
    hashes = [f'sum(hash(CAST("{name}" AS {common.get(type, "DOUBLE")})))' for name, type in columns_of(table).items()]
    key = ", ".join(f'"{name}"' for name in table["schema"]["primaryKey"])
    return f"SELECT count(*), count(DISTINCT ({key})), {', '.join(hashes)} FROM {table['name']}"

# Counts what each file has, for with_r.py: Rscript read_tables.R FOLDER. CSV needs R alone, SQLite RSQLite, the workbook readxl.

folder <- commandArgs(trailingOnly = TRUE)[1]
files <- function(name, ending) {
  whole <- file.path(folder, paste0(name, ".", ending))
  if (file.exists(whole)) whole else list.files(folder, paste0("^", name, "-[0-9]+[.]", ending, "$"), full.names = TRUE)
}
answer <- function(format, values) {
  cat(format, nrow(values), base::format(sum(values$value), digits = 15), sum(values$check == "differs", na.rm = TRUE), "\n", sep = "\t")
}
each <- function(paths, read) do.call(rbind, lapply(paths, read))

answer("CSV", each(files("observations", "csv"), function(path)
  read.csv(path, fileEncoding = "UTF-8-BOM", colClasses = c(region = "character"))))
if (requireNamespace("RSQLite", quietly = TRUE)) answer("SQLite", each(files("archive", "sqlite"), function(path) {
  database <- DBI::dbConnect(RSQLite::SQLite(), path, flags = RSQLite::SQLITE_RO)
  on.exit(DBI::dbDisconnect(database))
  DBI::dbReadTable(database, "observations")
}))
if (requireNamespace("readxl", quietly = TRUE)) answer("workbook", each(files("archive", "xlsx"), function(path)
  readxl::read_excel(path, sheet = "指标数值", guess_max = 100000)))
if (requireNamespace("arrow", quietly = TRUE)) answer("Parquet", each(files("observations", "parquet"), arrow::read_parquet))

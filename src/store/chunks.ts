/** SQLite takes at most 32,766 parameters in a statement; PostgreSQL 65,535. */
const PARAMETERS = 30_000

/** Cuts rows into lists that fit one `insert`, or ids into lists that fit one `in (…)`. */
export function* chunks<T>(rows: readonly T[], parametersEach = 1): Generator<T[]> {
  const size = Math.max(1, Math.floor(Math.min(PARAMETERS / parametersEach, 500)))
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size)
}

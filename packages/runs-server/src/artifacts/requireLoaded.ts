/** A row that another row points at, and that is never removed: its absence is a defect of the server. */
export function requireLoaded<Row>(row: Row | null): Row {
  if (row === null) throw new Error('a row that another row points at is gone')
  return row
}

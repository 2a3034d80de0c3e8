/** A table as W&B's clients write it. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** All there are, shown or not. */
  readonly count: number
}

/** Rows that are shown. */
const mostRows = 100

/** Reads the text of a `.table.json`; null where it is none. */
export function tableOf(text: string): Table | null {
  const held = parsed(text)
  if (typeof held !== 'object' || held === null || !('columns' in held) || !('data' in held)) return null
  const { columns, data } = held
  if (!Array.isArray(columns) || !Array.isArray(data)) return null
  const rows = data.slice(0, mostRows).map((row: unknown) => (Array.isArray(row) ? row.map(cellWords) : []))
  return { columns: columns.map(String), rows, count: data.length }
}

/** A text, or what JavaScript has no value for: NaN and the infinities, as Python writes them, and long whole numbers. */
const unreadable = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b|(?<![\w.+-])-?\d{16,}(?![\w.])/g

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(unreadable, (token) => (token.startsWith('"') ? token : `"${token}"`)))
  } catch {
    return undefined
  }
}

/** A cell in words; of an image or another medium, its path. */
function cellWords(cell: unknown): string {
  if (typeof cell === 'string') return cell
  if (typeof cell !== 'object' || cell === null) return String(cell)
  if ('_type' in cell && 'path' in cell) return `${String(cell._type)}: ${String(cell.path)}`
  return JSON.stringify(cell)
}

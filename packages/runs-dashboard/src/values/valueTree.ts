import { valueWords } from '../words/number.ts'

/** A config or summary value as it is shown: a leaf with its text, or a branch. */
export interface ValueNode {
  readonly key: string
  /** Keys from the root, for React's `key` and for search. */
  readonly path: readonly string[]
  readonly kind: 'branch' | 'number' | 'text' | 'boolean' | 'null' | 'media'
  readonly text: string
  /** The text in full, where `text` is rounded. */
  readonly full: string
  readonly children: readonly ValueNode[]
}

/**
 * Lays out a plain object as a tree, ordered by key; keys that begin with `_` (written by the client, not by the user) come last.
 *
 * @param query - keeps leaves whose path or text holds it, ignoring case; branches whose own path holds it stay whole.
 */
export function valueTree(value: Readonly<Record<string, unknown>>, query = ''): readonly ValueNode[] {
  const nodes = branchesOf(value, [])
  const wanted = query.trim().toLowerCase()
  return wanted === '' ? nodes : nodes.flatMap((node) => filterNode(node, wanted))
}

/** How many leaves there are, for "12 of 40 values". */
export function leafCount(nodes: readonly ValueNode[]): number {
  return nodes.reduce((sum, node) => sum + (node.kind === 'branch' ? leafCount(node.children) : 1), 0)
}

function branchesOf(value: object, path: readonly string[]): ValueNode[] {
  const entries = Object.entries(value)
  if (!Array.isArray(value)) entries.sort(([a], [b]) => order(a, b))
  return entries.map(([key, child]) => nodeOf(key, child, [...path, key]))
}

function order(a: string, b: string): number {
  const hidden = Number(a.startsWith('_')) - Number(b.startsWith('_'))
  return hidden || a.localeCompare(b, 'en', { numeric: true })
}

function nodeOf(key: string, value: unknown, path: readonly string[]): ValueNode {
  const leaf = (kind: ValueNode['kind'], text: string, full = text): ValueNode => ({
    key,
    path,
    kind,
    text,
    full,
    children: [],
  })
  if (value === null || value === undefined) return leaf('null', 'null')
  if (typeof value === 'number') {
    return leaf('number', numberText(value), String(value))
  }
  if (typeof value === 'boolean') return leaf('boolean', String(value))
  if (typeof value !== 'object') return leaf('text', String(value))
  const media = mediaText(value)
  if (media !== null) return leaf('media', media)
  if (Array.isArray(value) && value.every((item) => item === null || typeof item !== 'object')) {
    return leaf('text', `[${value.map((item) => nodeOf('', item, []).text).join(', ')}]`)
  }
  const children = branchesOf(value, path)
  if (children.length === 0) return leaf('null', Array.isArray(value) ? '[]' : '{}')
  return { key, path, kind: 'branch', text: '', full: '', children }
}

/** A whole number stands as it is: it may be a count, a seed, a year. So does a time in seconds; the rest keeps six digits. */
function numberText(value: number): string {
  if (Number.isSafeInteger(value)) return String(value).replace('-', '−')
  const size = Math.abs(value)
  return size >= 1e6 && size < 1e12
    ? String(Number(value.toFixed(3))).replace('-', '−')
    : valueWords(value, 6)
}

/** Histograms, images and tables travel as objects with a `_type`. */
function mediaText(value: object): string | null {
  const fields = new Map<string, unknown>(Object.entries(value))
  const type = fields.get('_type')
  if (typeof type !== 'string') return null
  const [width, height] = [fields.get('width'), fields.get('height')]
  const [columns, rows] = [fields.get('ncols'), fields.get('nrows')]
  const bins = fields.get('values')
  if (type === 'histogram' && Array.isArray(bins)) return `histogram, ${bins.length} bins`
  if (typeof columns === 'number' && typeof rows === 'number') return `${type}, ${rows} × ${columns}`
  if (typeof width === 'number' && typeof height === 'number') return `${type}, ${width} × ${height}`
  return type
}

function filterNode(node: ValueNode, wanted: string): ValueNode[] {
  if (node.path.join('.').toLowerCase().includes(wanted)) return [node]
  if (node.kind !== 'branch') return `${node.text}\n${node.full}`.toLowerCase().includes(wanted) ? [node] : []
  const children = node.children.flatMap((child) => filterNode(child, wanted))
  return children.length > 0 ? [{ ...node, children }] : []
}

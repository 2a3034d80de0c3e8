import { GraphQLError } from 'graphql'
import { type Connection, pageSize } from '../graphql/connection.ts'

export interface KeysetList<Row> {
  /** Arguments of the field; without `first` the list is answered whole. */
  first?: number | null | undefined
  after?: string | null | undefined
  /** What the list is ordered by, unique in it. */
  keyOf(row: NoInfer<Row>): string
  /** Rows after that key, at most `limit`. */
  load(after: string | null, limit: number): Promise<Row[]>
  count(): Promise<number>
}

/** The most rows of one answer; more are asked for by cursor. */
const maxFirst = 10_000

/**
 * A page that begins after a key, not after a number of rows: what is added or removed meanwhile neither repeats nor hides a row.
 */
export async function keysetConnection<Row>(list: KeysetList<Row>): Promise<Connection<Row>> {
  const { first, after } = list
  const limit = Math.min(pageSize(first, maxFirst), maxFirst)
  const afterKey = after ? decodeCursor(after) : null
  const [rows, totalCount] = await Promise.all([list.load(afterKey, limit + 1), list.count()])
  const edges = rows.slice(0, limit).map((node) => ({ cursor: encodeCursor(list.keyOf(node)), node }))
  return {
    edges,
    pageInfo: {
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasNextPage: rows.length > limit,
      hasPreviousPage: afterKey !== null,
    },
    totalCount,
  }
}

/** Nodes of another shape in the same page. */
export function mapConnection<From, To>(
  connection: Connection<From>,
  map: (node: From) => To,
): Connection<To> {
  return { ...connection, edges: connection.edges.map(({ cursor, node }) => ({ cursor, node: map(node) })) }
}

const cursorMark = 'k:'

function encodeCursor(key: string): string {
  return Buffer.from(cursorMark + key).toString('base64url')
}

function decodeCursor(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString()
  if (!text.startsWith(cursorMark)) throw new GraphQLError('after is no cursor of this list')
  return text.slice(cursorMark.length)
}

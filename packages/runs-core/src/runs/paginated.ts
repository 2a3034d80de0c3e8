import type { CallOptions } from '../transport/execute.ts'
import { noteResume, RunsError } from '../transport/runsError.ts'

/**
 * One page of a list, as a table in a user interface takes it.
 * @public
 */
export interface Page<T> {
  nodes: T[]
  pageInfo: {
    /** Give it as `after` to get the next page; null when there is none. */
    endCursor: string | null
    hasNextPage: boolean
  }
  /** How many the whole list has; null where the server counts something else. */
  totalCount: number | null
  /** Whether the list changed under this `Paginated` since its first page: items were added, removed, or came twice. */
  moved: boolean
}

/**
 * A list that is read page by page.
 *
 * @remarks Loop over it, or ask for single pages. Sends nothing before that; each loop starts anew.
 * @public
 */
export interface Paginated<T> extends AsyncIterable<T> {
  /**
   * Reads one page. Sends one request.
   * @throws {@link RunsError} `decode` where the server repeats a cursor, which would never end
   */
  page(options?: {
    /** Nodes in the page; the list's `pageSize` without it. */
    first?: number | undefined
    /** The `endCursor` of the page before; the first page without it. */
    after?: string | null | undefined
  }): Promise<Page<T>>
  /** Reads to the end, or to `limit`, into an array. Sends one request for each page. */
  toArray(): Promise<T[]>
  /** How many the whole list has, `limit` aside. Sends one request where the server counts, else reads to the end. */
  totalCount(): Promise<number>
}

/** A page as the server gives it. */
export interface Connection<T> {
  /** A node is null where the key may not see it. Asked for once. */
  edges: readonly { cursor: string | null; node: T | null }[]
  pageInfo: { endCursor: string | null; hasNextPage: boolean }
  totalCount: number | null
}

/** Which page is asked for, as variables of a document. */
export interface PageRequest {
  first: number
  after: string | null
}

/** How the pages of one list are read. */
export interface PaginatedSource<T> {
  /** What the list was called with. In a loop its signal ends with the loop too. */
  call: CallOptions
  load(page: PageRequest, call: CallOptions): Promise<Connection<T>>
  /** A loop asks for the next page while the caller is busy with this one. */
  readsAhead?: boolean
  /** What makes two nodes the same one. */
  identity(node: T): string
  pageSize?: number | undefined
  limit?: number | undefined
}

const defaultPageSize = 50
/** Who has read the first page of a list that reads ahead wants them all. */
const laterPageSize = 100

/** The one paginator: whatever a server does to its cursors, a loop ends, and no node comes twice. */
export function paginate<T>(source: PaginatedSource<T>): Paginated<T> {
  const { pageSize = defaultPageSize, limit = Number.POSITIVE_INFINITY } = source
  checkCount('pageSize', pageSize, 1)
  if (limit !== Number.POSITIVE_INFINITY) checkCount('limit', limit, 0)
  const laterSize = source.readsAhead && !source.pageSize ? laterPageSize : pageSize
  const movement = createMovement(source.identity)

  async function* iterate(most: number): AsyncGenerator<T, void, undefined> {
    const given = new Set<string>()
    const cursors = new Set<string>()
    const leaving = new AbortController()
    const { signal = leaving.signal } = source.call
    const call = { ...source.call, signal: AbortSignal.any([signal, leaving.signal]) }
    const load = async (after: string | null, first: number): Promise<Connection<T>> => {
      try {
        return await source.load({ first, after }, call)
      } catch (error) {
        throw noteResume(error, after)
      }
    }
    const follow = async (connection: Connection<T>, left: number): Promise<Connection<T>> => {
      const after = nextCursor(connection)
      if (cursors.has(after)) throw repeated()
      cursors.add(after)
      return await load(after, Math.min(laterSize, left))
    }
    let size = pageSize
    try {
      let connection = most > 0 ? await load(null, Math.min(pageSize, most)) : null
      while (connection) {
        const { hasNextPage } = connection.pageInfo
        // Before the nodes are looked at: to decode them is work of this side, and the server's is meanwhile the next page.
        const left = most - given.size - size
        size = laterSize
        const ahead = source.readsAhead && hasNextPage && left > 0 ? follow(connection, left) : null
        // Told when it is waited for.
        ahead?.catch(() => {})
        const page = nodesOf(connection).filter((node) => {
          const id = source.identity(node)
          // A list that moved by one between two pages brings the last node of the first page again.
          if (given.size >= most || given.has(id)) return false
          given.add(id)
          return true
        })
        yield* page
        const goesOn = hasNextPage && given.size < most
        connection = goesOn ? await (ahead ?? follow(connection, most - given.size)) : null
      }
    } finally {
      leaving.abort()
    }
  }

  return {
    [Symbol.asyncIterator]: () => iterate(limit),
    async page({ first = pageSize, after } = {}) {
      checkCount('first', first, 1)
      const connection = await source.load({ first, after: after ?? null }, source.call)
      const { hasNextPage } = connection.pageInfo
      const endCursor = hasNextPage ? nextCursor(connection) : lastCursor(connection)
      if (hasNextPage && endCursor === after) throw repeated()
      const nodes = nodesOf(connection)
      return {
        nodes,
        pageInfo: { endCursor, hasNextPage },
        totalCount: connection.totalCount,
        moved: movement(after ?? null, nodes, connection.totalCount),
      }
    },
    async toArray() {
      const nodes: T[] = []
      for await (const node of iterate(limit)) nodes.push(node)
      return nodes
    },
    async totalCount() {
      const { totalCount } = await source.load({ first: 1, after: null }, source.call)
      if (totalCount !== null) return totalCount
      let count = 0
      for await (const _node of iterate(Number.POSITIVE_INFINITY)) count += 1
      return count
    },
  }
}

/** The same list with other nodes. */
export function mapPaginated<T, U>(list: Paginated<T>, map: (node: T) => U): Paginated<U> {
  return {
    async *[Symbol.asyncIterator]() {
      for await (const node of list) yield map(node)
    },
    async page(options) {
      const page = await list.page(options)
      return { ...page, nodes: page.nodes.map(map) }
    },
    toArray: async () => (await list.toArray()).map(map),
    totalCount: () => list.totalCount(),
  }
}

/** Notices that a list is not the one that its first page belonged to. */
function createMovement<T>(
  identity: (node: T) => string,
): (after: string | null, nodes: readonly T[], totalCount: number | null) => boolean {
  let firstCount: number | null = null
  const pageOf = new Map<string, string | null>()
  return (after, nodes, totalCount) => {
    let moved = false
    if (after === null) {
      pageOf.clear()
      firstCount = totalCount
    } else if (firstCount !== null && totalCount !== null && totalCount !== firstCount) {
      moved = true
    }
    for (const node of nodes) {
      const id = identity(node)
      const page = pageOf.get(id)
      if (page === undefined) pageOf.set(id, after)
      else if (page !== after) moved = true
    }
    return moved
  }
}

function nodesOf<T>({ edges }: Connection<T>): T[] {
  return edges.flatMap(({ node }) => (node === null ? [] : [node]))
}

function lastCursor<T>({ pageInfo, edges }: Connection<T>): string | null {
  return pageInfo.endCursor ?? edges.at(-1)?.cursor ?? null
}

function nextCursor<T>(connection: Connection<T>): string {
  const cursor = lastCursor(connection)
  if (cursor !== null) return cursor
  throw new RunsError('decode', 'the server says that there is a next page and gives no cursor for it')
}

function repeated(): RunsError {
  return new RunsError(
    'decode',
    'the server gave a cursor that it had given before: the list would never end',
  )
}

function checkCount(name: string, value: number, least: number): void {
  if (Number.isInteger(value) && value >= least) return
  throw new RunsError('usage', `${name} must be a whole number from ${least} on`)
}

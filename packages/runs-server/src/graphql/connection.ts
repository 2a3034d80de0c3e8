import { GraphQLError } from 'graphql'

/** Relay's page, with the cursor of each node. */
export interface Connection<Node> {
  edges: { cursor: string; node: Node }[]
  pageInfo: {
    startCursor: string | null
    endCursor: string | null
    hasNextPage: boolean
    hasPreviousPage: boolean
  }
  totalCount: number
}

/** A short list that always fits into memory, cut by `first` and `after`; the cursor is the position. */
export function listConnection<Node>(
  nodes: readonly Node[],
  { first, after }: { first?: number | null; after?: string | null },
): Connection<Node> {
  const start = after ? Number(Buffer.from(after, 'base64').toString()) + 1 : 0
  if (!Number.isSafeInteger(start) || start < 0) throw new GraphQLError('unknown cursor')
  const count = pageSize(first, nodes.length)
  const edges = nodes.slice(start, start + count).map((node, index) => ({
    cursor: Buffer.from(String(start + index)).toString('base64'),
    node,
  }))
  return {
    edges,
    pageInfo: {
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasNextPage: start + edges.length < nodes.length,
      hasPreviousPage: start > 0,
    },
    totalCount: nodes.length,
  }
}

/** How many nodes a page holds: `first`, or `otherwise` where it is not given. */
export function pageSize(first: number | null | undefined, otherwise: number): number {
  if (first === null || first === undefined) return otherwise
  if (first < 0) throw new GraphQLError('"first" must not be negative')
  return first
}

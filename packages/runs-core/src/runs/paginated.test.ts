import { describe, expect, test } from 'vitest'
import { RunsError } from '../transport/runsError.ts'
import { type Connection, paginate, type Paginated } from './paginated.ts'

/** A server with a list of ids whose cursors are offsets, as W&B's are. */
function listOf(
  ids: string[],
  change: (connection: Connection<string>, call: number) => Connection<string> = (connection) => connection,
): {
  list: (options?: { pageSize?: number; limit?: number }) => Paginated<string>
  asked: { first: number; after: string | null }[]
} {
  const asked: { first: number; after: string | null }[] = []
  return {
    asked,
    list: (options) =>
      paginate<string>({
        ...options,
        call: {},
        identity: (id) => id,
        load: async ({ first, after }) => {
          asked.push({ first, after })
          const from = after === null ? 0 : Number(after)
          const nodes = ids.slice(from, from + first)
          const edges = nodes.map((node, index) => ({ node, cursor: String(from + index + 1) }))
          const hasNextPage = from + nodes.length < ids.length
          const endCursor = edges.at(-1)?.cursor ?? null
          return change({ edges, pageInfo: { endCursor, hasNextPage }, totalCount: ids.length }, asked.length)
        },
      }),
  }
}

const letters = ['a', 'b', 'c', 'd', 'e']

test('nothing is asked before the loop, and pages follow the end cursor', async () => {
  const { list, asked } = listOf(letters)
  const paginated = list({ pageSize: 2 })
  expect(asked).toEqual([])
  expect(await paginated.toArray()).toEqual(letters)
  expect(asked).toEqual([
    { first: 2, after: null },
    { first: 2, after: '2' },
    { first: 2, after: '4' },
  ])
})

test('C19 (rules): limit and pageSize are separate', async () => {
  const { list, asked } = listOf(letters)
  expect(await list({ pageSize: 2, limit: 3 }).toArray()).toEqual(['a', 'b', 'c'])
  expect(asked.map(({ first }) => first)).toEqual([2, 1])
  expect(await list({ limit: 0 }).toArray()).toEqual([])
  expect(asked.length).toBe(2)
})

test('without an end cursor the last edge leads on', async () => {
  const { list } = listOf(letters, (connection) => ({
    ...connection,
    pageInfo: { ...connection.pageInfo, endCursor: null },
  }))
  expect(await list({ pageSize: 2 }).toArray()).toEqual(letters)
  expect((await list({ pageSize: 2 }).page()).pageInfo.endCursor).toBe('2')
})

test('C19 (rules): a repeated cursor throws, in a loop and in a page', async () => {
  const { list } = listOf(letters, (connection) => ({
    ...connection,
    pageInfo: { endCursor: '2', hasNextPage: true },
  }))
  const decode = expect.objectContaining({ code: 'decode' })
  await expect(list({ pageSize: 2 }).toArray()).rejects.toEqual(decode)
  await expect(list({ pageSize: 2 }).page({ after: '2' })).rejects.toEqual(decode)
})

test('a cursor that comes again after others throws too', async () => {
  const { list } = listOf(letters, (connection, call) => ({
    ...connection,
    pageInfo: { endCursor: call % 2 ? '1' : '2', hasNextPage: true },
  }))
  await expect(list({ pageSize: 1 }).toArray()).rejects.toEqual(expect.objectContaining({ code: 'decode' }))
})

test('a next page without any cursor throws', async () => {
  const { list } = listOf([], (connection) => ({
    ...connection,
    pageInfo: { endCursor: null, hasNextPage: true },
  }))
  await expect(list().toArray()).rejects.toEqual(expect.objectContaining({ code: 'decode' }))
})

test('an empty page with a next one goes on', async () => {
  const { list } = listOf(letters, (connection, call) =>
    call === 2 ? { ...connection, edges: [], pageInfo: { endCursor: '2.0', hasNextPage: true } } : connection,
  )
  expect(await list({ pageSize: 2 }).toArray()).toEqual(letters)
})

test('edges without a node lead on and give nothing', async () => {
  const { list } = listOf(letters, (connection) => ({
    ...connection,
    edges: connection.edges.map((edge) => (edge.node === 'b' ? { ...edge, node: null } : edge)),
    pageInfo: { ...connection.pageInfo, endCursor: null },
  }))
  expect(await list({ pageSize: 2 }).toArray()).toEqual(['a', 'c', 'd', 'e'])
})

test('C18 (rules): each node comes once while the list grows in front, and the page says that it moved', async () => {
  const ids = [...letters]
  const { list } = listOf(ids, (connection, call) => {
    ids.unshift(`new${call}`)
    return connection
  })
  const given = await list({ pageSize: 2 }).toArray()
  expect(given.filter((id) => !id.startsWith('new'))).toEqual(letters)
  expect(new Set(given).size).toBe(given.length)

  const pages = list({ pageSize: 2 })
  const first = await pages.page()
  expect(first.moved).toBe(false)
  const second = await pages.page({ after: first.pageInfo.endCursor })
  expect(second.moved).toBe(true)
  expect(second.totalCount).toBe((first.totalCount ?? 0) + 1)
})

test('a list that is exchanged behind an equal count has moved when a node comes in another page', async () => {
  const ids = [...letters]
  const { list } = listOf(ids, (connection) => connection)
  const pages = list({ pageSize: 2 })
  expect((await pages.page()).moved).toBe(false)
  ids.pop()
  ids.unshift('new')
  expect((await pages.page({ after: '2' })).moved).toBe(true)
  expect((await pages.page()).moved).toBe(false)
})

test('going back to a page that was seen is no movement', async () => {
  const pages = listOf(letters).list({ pageSize: 2 })
  const first = await pages.page()
  await pages.page({ after: first.pageInfo.endCursor })
  expect(await pages.page()).toEqual(first)
  expect((await pages.page({ after: first.pageInfo.endCursor })).moved).toBe(false)
})

test('totalCount asks once where the server counts, and reads to the end where it does not', async () => {
  const counting = listOf(letters)
  expect(await counting.list({ limit: 2 }).totalCount()).toBe(5)
  expect(counting.asked.length).toBe(1)
  const silent = listOf(letters, (connection) => ({ ...connection, totalCount: null }))
  expect(await silent.list({ pageSize: 2, limit: 2 }).totalCount()).toBe(5)
  expect((await silent.list().page()).totalCount).toBeNull()
})

test.each([{ pageSize: 0 }, { pageSize: 1.5 }, { limit: -1 }, { limit: Number.NaN }])(
  '%o is a usage error',
  (options) => {
    expect(() => listOf(letters).list(options)).toThrow(expect.objectContaining({ code: 'usage' }))
  },
)

describe('a list that reads ahead', () => {
  /** Two nodes a page, for ever; the third page fails. */
  function ahead(limit?: number): {
    list: Paginated<string>
    asked: string[]
    signals: (AbortSignal | undefined)[]
  } {
    const asked: string[] = []
    const signals: (AbortSignal | undefined)[] = []
    const list = paginate<string>({
      call: {},
      readsAhead: true,
      pageSize: 2,
      limit,
      identity: (id) => id,
      load: async ({ first, after }, { signal }) => {
        asked.push(`${first} after ${after}`)
        signals.push(signal)
        if (after === '2') throw new RunsError('network', 'gone')
        const page = Number(after ?? 0)
        const edges = [0, 1].map((index) => ({ cursor: `${page + 1}`, node: `${page}.${index}` }))
        return { edges, pageInfo: { endCursor: `${page + 1}`, hasNextPage: true }, totalCount: null }
      },
    })
    return { list, asked, signals }
  }

  test('has the next page under way while the caller looks at this one, and ends it when the loop is left', async () => {
    const { list, asked, signals } = ahead()
    for await (const id of list) {
      expect(id).toBe('0.0')
      expect(asked).toEqual(['2 after null', '2 after 1'])
      expect(signals[1]?.aborted).toBe(false)
      break
    }
    expect(signals[1]?.aborted).toBe(true)
    expect(asked.length).toBe(2)
  })

  test('gives what it has before it tells what the next page failed with', async () => {
    const { list } = ahead()
    const given: string[] = []
    const read = async (): Promise<void> => {
      for await (const id of list) given.push(id)
    }
    await expect(read()).rejects.toMatchObject({ code: 'network' })
    expect(given).toEqual(['0.0', '0.1', '1.0', '1.1'])
  })

  test('asks for no page beyond the limit', async () => {
    const { list, asked } = ahead(3)
    expect(await list.toArray()).toEqual(['0.0', '0.1', '1.0'])
    expect(asked).toEqual(['2 after null', '1 after 1'])
  })

  test('asks for larger pages once it goes on, unless it was told how large', async () => {
    const sizes: number[] = []
    const list = (pageSize?: number): Paginated<string> =>
      paginate<string>({
        call: {},
        readsAhead: true,
        pageSize,
        identity: (id) => id,
        load: async ({ first, after }) => {
          sizes.push(first)
          const page = Number(after ?? 0)
          const edges = Array.from({ length: first }, (_, index) => ({
            cursor: null,
            node: `${page}.${index}`,
          }))
          return { edges, pageInfo: { endCursor: `${page + 1}`, hasNextPage: page < 2 }, totalCount: null }
        },
      })
    expect((await list().toArray()).length).toBe(250)
    expect((await list(20).toArray()).length).toBe(60)
    expect(sizes).toEqual([50, 100, 100, 20, 20, 20])
  })
})

import { beforeAll, expect, it } from 'vitest'
import { createRunsServer, type RunsServer } from '../src/index.ts'
import { graphql, makeRun, openServer, streamTo, upsert } from './wireClient.ts'

const listQuery = `query ($filters: JSONString, $order: String, $first: Int, $after: String) {
  project(name: "p") { runCount(filters: $filters) readOnly
    runs(filters: $filters, order: $order, first: $first, after: $after) {
      totalCount edges { cursor node { name } } pageInfo { endCursor hasNextPage } } } }`

interface Listing {
  names: string[]
  runCount: number
  endCursor: string | null
  hasNextPage: boolean
}

async function list(server: RunsServer, variables: Record<string, unknown>): Promise<Listing> {
  const { data, errors } = await graphql(server, listQuery, variables)
  if (errors) throw new Error(errors[0]?.message)
  const { runs, runCount } = data.project
  expect(runs.totalCount).toBe(runCount)
  expect(runs.pageInfo.endCursor).toBe(runs.edges.at(-1)?.cursor ?? null)
  return {
    names: runs.edges.map(({ node }: { node: { name: string } }) => node.name),
    runCount,
    ...runs.pageInfo,
  }
}

let server: RunsServer
beforeAll(async () => {
  let now = Date.UTC(2026, 0, 1)
  server = await createRunsServer({ memory: true, clock: { now: () => now } })
  const entry = (value: unknown) => ({ value })
  const runs: [string, Record<string, unknown>, Record<string, unknown>, Record<string, unknown>][] = [
    [
      'a',
      { lr: entry(0.1), opt: entry({ name: 'adam' }), flag: entry(true), list: entry([1, 2]) },
      { loss: 1, acc: 0.5 },
      { tags: ['x', 'y'], groupName: 'g1' },
    ],
    [
      'b',
      { lr: entry(0.2), opt: entry({ name: 'sgd' }), flag: entry(false), n: entry(null) },
      { loss: 3, 'a.b': 7 },
      { tags: ['y'], jobType: 'eval' },
    ],
    ['c', { lr: entry('0.1'), 'a.b': entry(5) }, { loss: 2, a: { b: 7 } }, { notes: 'Hello World' }],
    ['d', {}, {}, { displayName: 'special run' }],
  ]
  for (const [name, config, summary, input] of runs) {
    await makeRun(server, name, {
      displayName: `run ${name}`,
      config: JSON.stringify(config),
      summaryMetrics: JSON.stringify(summary),
      ...input,
    })
    now += 60_000
  }
  await streamTo(server, 'b', { complete: true, exitcode: 0 })
  await streamTo(server, 'c', { complete: true, exitcode: 1 })
  return () => server.close()
})

it.each<[unknown, string[]]>([
  [{}, ['a', 'b', 'c', 'd']],
  [{ name: 'a' }, ['a']],
  [{ state: 'finished' }, ['b']],
  [{ state: { $in: ['finished', 'failed'] } }, ['b', 'c']],
  [{ state: { $ne: 'finished' } }, ['a', 'c', 'd']],
  [{ state: { $nin: ['finished', 'failed'] } }, ['a', 'd']],
  [{ $or: [{ state: 'finished' }, { display_name: 'special run' }] }, ['b', 'd']],
  [{ $and: [{ tags: 'y' }, { 'config.lr': 0.1 }] }, ['a']],
  [{ $nor: [{ tags: 'y' }, { name: 'd' }] }, ['c']],
  [{ $not: { tags: 'y' } }, ['c', 'd']],
  [{ displayName: 'special run' }, ['d']],
  [{ group: 'g1' }, ['a']],
  [{ group: null }, ['b', 'c', 'd']],
  [{ jobType: 'eval' }, ['b']],
  [{ job_type: { $exists: true } }, ['b']],
  [{ username: 'local' }, ['a', 'b', 'c', 'd']],
  [{ user: 'nobody' }, []],
  [{ tags: { $in: ['x', 'z'] } }, ['a']],
  [{ tags: { $nin: ['x'] } }, ['b', 'c', 'd']],
  [{ tags: { $ne: 'y' } }, ['c', 'd']],
  [{ tags: ['x', 'y'] }, ['a']],
  [{ tags: { $exists: false } }, ['c', 'd']],
  [{ tags: { $regex: '^x' } }, ['a']],
  [{ 'config.lr': 0.1 }, ['a']],
  [{ 'config.lr.value': 0.1 }, ['a']],
  [{ 'config.lr': '0.1' }, ['c']],
  [{ 'config.lr': { $gt: 0.1 } }, ['b']],
  [{ 'config.lr': { $gte: 0.1, $lt: 0.2 } }, ['a']],
  [{ 'config.lr': { $exists: false } }, ['d']],
  [{ 'config.opt.name': 'adam' }, ['a']],
  [{ 'config.opt.value.name': 'adam' }, ['a']],
  [{ 'config.opt': { name: 'sgd' } }, ['b']],
  [{ 'config.flag': true }, ['a']],
  [{ 'config.flag': 1 }, []],
  [{ 'config.flag': { $ne: true } }, ['b', 'c', 'd']],
  [{ 'config.list': [1, 2] }, ['a']],
  [{ 'config.n': { $exists: true } }, ['b']],
  [{ 'config.n': null }, ['a', 'b', 'c', 'd']],
  [{ 'config.a.b': 5 }, ['c']],
  [{ 'config.we"ird': 1 }, []],
  [{ 'summary_metrics.loss': { $gte: 2 } }, ['b', 'c']],
  [{ 'summary_metrics.loss': { $not: { $gte: 2 } } }, ['a', 'd']],
  [{ 'summary_metrics.acc': { $lte: 0.5 } }, ['a']],
  [{ 'summary_metrics.a.b': 7 }, ['b', 'c']],
  [{ created_at: { $gt: '2026-01-01T00:00:30' } }, ['b', 'c', 'd']],
  [{ createdAt: { $lt: '2026-01-01T00:01:00Z' } }, ['a']],
  [{ created_at: '2026-01-01 00:02:00' }, ['c']],
  [{ heartbeatAt: { $gte: '2026-01-01T00:04:00' } }, ['b', 'c']],
  [{ duration: { $gt: 100 } }, ['b', 'c']],
  [{ display_name: { $regex: '^run [ab]$' } }, ['a', 'b']],
  [{ notes: { $regex: '(?i)hello' } }, ['c']],
  [{ notes: { $regex: 'WORLD', $options: 'i' } }, ['c']],
  [{ 'config.opt.name': { $regex: 's' } }, ['b']],
  [{ 'config.lr': { $in: [0.1, '0.1', null] } }, ['a', 'c', 'd']],
  [{ 'config.flag': { $in: [true, 'x'] } }, ['a']],
  [{ created_at: { $in: ['2026-01-01T00:02:00', 0] } }, ['c']],
  [{ $and: [] }, ['a', 'b', 'c', 'd']],
  [{ $or: [] }, []],
])('filter %j finds %j', async (filters, names) => {
  const found = await list(server, { filters: JSON.stringify(filters) })
  expect(found.names).toEqual(names)
  expect(found.runCount).toBe(names.length)
})

it('thousands of run ids fit into one $in', async () => {
  const ids = Array.from({ length: 5_000 }, (_, index) => `x${index}`)
  expect(
    (await list(server, { filters: JSON.stringify({ name: { $in: ['a', ...ids, 'c'] } }) })).names,
  ).toEqual(['a', 'c'])
})

it('more than 500 conditions are refused', async () => {
  const filters = JSON.stringify({ $or: Array.from({ length: 600 }, () => ({ name: 'a' })) })
  await expect(list(server, { filters })).rejects.toThrow(/500 conditions/)
})

it.each([
  ['{', /JSON/],
  ['3', /object/],
  ['{"$and":{}}', /\$and takes a list/],
  ['{"$where":"1"}', /unknown operator \$where/],
  ['{"state":{"$near":1}}', /unknown operator \$near/],
  ['{"state":{"$in":"x"}}', /\$in takes a list/],
  ['{"colour":"red"}', /"colour"/],
  ['{"created_at":"soon"}', /no date/],
  ['{"tags":{"$gt":["x"]}}', /an order takes/],
  ['{"name":{"$regex":"("}}', /does not understand/],
  [`${'{"$not":'.repeat(40)}{}${'}'.repeat(40)}`, /deeper/],
])('filter %s is refused with a reason', async (filters, reason) => {
  await expect(list(server, { filters })).rejects.toThrow(reason)
})

it.each([
  [null, ['a', 'b', 'c', 'd']],
  ['', ['a', 'b', 'c', 'd']],
  ['+created_at', ['a', 'b', 'c', 'd']],
  ['-created_at', ['d', 'c', 'b', 'a']],
  ['created_at', ['d', 'c', 'b', 'a']],
  ['-createdAt', ['d', 'c', 'b', 'a']],
  ['+summary_metrics.loss', ['a', 'c', 'b', 'd']],
  ['-summary_metrics.loss', ['b', 'c', 'a', 'd']],
  ['-config.lr.value', ['c', 'b', 'a', 'd']],
  ['+display_name', ['a', 'b', 'c', 'd']],
  ['+heartbeat_at', ['a', 'd', 'b', 'c']],
  ['+state,-created_at', ['c', 'b', 'd', 'a']],
])('order %j gives %j, whole and page by page', async (order, names) => {
  expect((await list(server, { order })).names).toEqual(names)
  for (const first of [1, 3]) {
    const paged: string[] = []
    let after: string | null = null
    for (let page = 0; page < 9; page++) {
      const { names: some, endCursor, hasNextPage }: Listing = await list(server, { order, first, after })
      paged.push(...some)
      after = endCursor
      if (!hasNextPage) break
    }
    expect(paged).toEqual(names)
  }
})

it('a cursor of another order, or of nobody, is refused; a page beyond the end is empty', async () => {
  const { endCursor } = await list(server, { order: '+created_at' })
  await expect(list(server, { order: '+state,+name', after: endCursor })).rejects.toThrow(/cursor/)
  await expect(list(server, { after: 'bm9wZQ==' })).rejects.toThrow(/cursor/)
  expect(await list(server, { after: endCursor })).toMatchObject({
    names: [],
    hasNextPage: false,
    endCursor: null,
  })
  await expect(list(server, { first: -1 })).rejects.toThrow(/negative/)
  await expect(list(server, { order: '+colour' })).rejects.toThrow(/colour/)
})

it.each(['+created_at', '-created_at', '-summary_metrics.x'])(
  'paging in order %s repeats and skips nobody while runs are inserted',
  async (order) => {
    const busy = await openServer()
    const add = (index: number) =>
      upsert(busy, {
        modelName: 'p',
        name: `r${index}`,
        summaryMetrics: JSON.stringify({ x: (index * 7) % 5 }),
      })
    for (let index = 0; index < 20; index++) await add(index)
    const before = (await list(busy, { order, first: 100 })).names
    const paged: string[] = []
    let after: string | null = null
    for (let page = 0, added = 20; page < 50; page++) {
      const { names, endCursor, hasNextPage }: Listing = await list(busy, { order, first: 3, after })
      paged.push(...names)
      after = endCursor
      if (!hasNextPage) break
      if (added < 30) await add(added++)
    }
    expect(new Set(paged).size).toBe(paged.length)
    expect(paged.filter((name) => before.includes(name))).toEqual(before)
  },
)

it('an unknown project has no runs to list', async () => {
  const { data } = await graphql(await openServer(), listQuery)
  expect(data.project).toBeNull()
})

import { expect, it } from 'vitest'
import type { Quirks, RunsServer } from '../src/index.ts'
import { graphql, logRows, makeRun, openServer, post, readRun, streamTo } from './wireClient.ts'

async function runWithRows(quirks: Quirks, rows: (Record<string, unknown> | string)[]): Promise<RunsServer> {
  const server = await openServer({ quirks })
  await makeRun(server, 'a')
  await logRows(server, 'a', 0, rows)
  return server
}

async function sampled(server: RunsServer, ...specs: unknown[]): Promise<Record<string, unknown>[][]> {
  const { data, errors } = await graphql(
    server,
    'query ($specs: [JSONString!]!) { project(name: "p") { run(name: "a") { sampledHistory(specs: $specs) } } }',
    { specs: specs.map((spec) => (typeof spec === 'string' ? spec : JSON.stringify(spec))) },
  )
  if (errors) throw new Error(errors[0]?.message)
  return data.project.run.sampledHistory
}

const dense = (length: number) => Array.from({ length }, (_, step) => ({ _step: step, x: step * 2 }))

it('history without bounds gives about 500 rows as they were received', async () => {
  const server = await runWithRows({}, [
    '{"_step":0,"x":NaN,"d":{"y":Infinity}}',
    '{"_step":1,"x":-Infinity}',
  ])
  expect((await readRun(server, 'a', 'history')).history).toEqual([
    '{"_step":0,"x":NaN,"d":{"y":Infinity}}',
    '{"_step":1,"x":-Infinity}',
  ])
  const many = await runWithRows({}, dense(2_000))
  const { history } = await readRun(many, 'a', 'history(samples: 100)')
  expect(history.length).toBeLessThanOrEqual(100)
  expect(history.length).toBeGreaterThan(50)
})

it('history(minStep, maxStep) is half open, by step and not by line', async () => {
  const server = await runWithRows({}, [{ _step: 0 }, { _step: 10 }, { _step: 1000 }])
  const steps = async (args: string) =>
    (await readRun(server, 'a', `history(${args})`)).history.map((line: string) => JSON.parse(line)._step)
  expect(await steps('minStep: 0, maxStep: 10')).toEqual([0])
  expect(await steps('minStep: 0, maxStep: 11')).toEqual([0, 10])
  expect(await steps('minStep: 10, maxStep: 1001')).toEqual([10, 1000])
  expect(await steps('minStep: 11')).toEqual([1000])
  expect(await steps('minStep: 2000, maxStep: 3000')).toEqual([])
})

it("C52 (bounds): sampledMaxStep decides whether a spec's maxStep is inside", async () => {
  const spec = { keys: ['_step', 'x'], minStep: 2, maxStep: 4, samples: 100 }
  const steps = async (quirks: Quirks) =>
    (await sampled(await runWithRows(quirks, dense(10)), spec))[0]?.map((row) => row._step)
  expect(await steps({})).toEqual([2, 3, 4])
  expect(await steps({ sampledMaxStep: 'exclusive' })).toEqual([2, 3])
})

it('C52 (overflow): more rows than samples are spread over the window, or cut off', async () => {
  const spec = { keys: ['_step'], samples: 50 }
  const [spread] = await sampled(await runWithRows({}, dense(1_000)), spec)
  expect(spread?.length).toBeLessThanOrEqual(50)
  expect(spread?.at(-1)?._step).toBeGreaterThan(900)
  const [cut] = await sampled(await runWithRows({ overflow: 'truncate' }, dense(1_000)), spec)
  expect(cut?.map((row) => row._step)).toEqual(Array.from({ length: 50 }, (_, step) => step))
})

it('C52 (numbers that JSON lacks): strings, or null', async () => {
  const rows = [
    '{"_step":0,"x":NaN}',
    '{"_step":1,"x":Infinity}',
    '{"_step":2,"x":-Infinity}',
    '{"_step":3,"x":null}',
    '{"_step":4}',
  ]
  const spec = { keys: ['x'], samples: 10 }
  expect(await sampled(await runWithRows({}, rows), spec)).toEqual([
    [{ x: 'NaN' }, { x: 'Infinity' }, { x: '-Infinity' }, { x: null }],
  ])
  expect(await sampled(await runWithRows({ nonFinite: 'null' }, rows), spec)).toEqual([
    [{ x: null }, { x: null }, { x: null }, { x: null }],
  ])
})

it('C7: integers beyond 2^53 are given as they were logged, sampled ones too, and lie before a bound just where they do', async () => {
  const steps = ['9007199254740991', '9007199254740993', '9007199254740995', '9007199254740999']
  const rows = steps.map((step) => `{"_step":${step},"x":{"y":[-${step}]}}`)
  const server = await runWithRows({ sampledMaxStep: 'exclusive' }, rows)
  const read = async (minStep: string, maxStep: string): Promise<string> => {
    const query = `query ($minStep: Int64, $maxStep: Int64, $specs: [JSONString!]!) { project(name: "p") { run(name: "a") {
      history(minStep: $minStep, maxStep: $maxStep) sampledHistory(specs: $specs) historyKeys } } }`
    const specs = [`{"keys":["_step","x"],"samples":10,"minStep":${minStep},"maxStep":${maxStep}}`]
    const response = await post(server, '/graphql', { query, variables: { minStep, maxStep, specs } })
    const text = await response.text()
    return text.slice(0, text.indexOf(',"historyKeys"'))
  }
  const answer = (given: string[]): string =>
    `{"data":{"project":{"run":{"history":${JSON.stringify(given)},"sampledHistory":[[${given.join(',')}]]`
  expect(await read('0', '9007199254740992')).toBe(answer(rows.slice(0, 1)))
  // 2^53 + 3 would round up to 2^53 + 4.
  expect(await read('9007199254740992', '9007199254740996')).toBe(answer(rows.slice(1, 3)))
  expect(await read('9007199254740996', '9223372036854774784')).toBe(answer(rows.slice(3)))
})

it('one answer per spec, with the asked keys only, of rows that hold them all; dotted paths reach into dicts', async () => {
  const server = await runWithRows({}, [
    { _step: 0, a: 1, d: { x: 5 } },
    { _step: 1, b: 2 },
    { _step: 2, a: 3, b: 4 },
  ])
  expect(
    await sampled(
      server,
      { keys: ['_step', 'a'] },
      { keys: ['a', 'b'] },
      { keys: ['d.x'] },
      { keys: ['nothing'] },
    ),
  ).toEqual([
    [
      { _step: 0, a: 1 },
      { _step: 2, a: 3 },
    ],
    [{ a: 3, b: 4 }],
    [{ 'd.x': 5 }],
    [],
  ])
})

it.each([
  ['{', /JSON/],
  ['3', /object/],
  ['{"keys":"a"}', /"keys"/],
  ['{"keys":[1]}', /"keys"/],
  ['{"keys":["a"],"minStep":"x"}', /"minStep"/],
  ['{"keys":["a"],"samples":-1}', /samples/],
])('the spec %s is refused with a reason', async (spec, reason) => {
  await expect(sampled(await runWithRows({}, []), spec)).rejects.toThrow(reason)
})

it('historyKeys says what wandb verify checks: previousValue, flattened dicts, lastStep', async () => {
  const server = await runWithRows({}, [
    { _step: 0, loss: 1 },
    { _step: 7, loss: 0.5, dict: { val1: 3 } },
  ])
  const { historyKeys } = await readRun(server, 'a', 'historyKeys')
  expect(historyKeys.lastStep).toBe(7)
  expect(historyKeys.keys.loss).toMatchObject({
    previousValue: 0.5,
    typeCounts: [{ type: 'number', count: 2 }],
  })
  expect(historyKeys.keys['dict.val1'].previousValue).toBe(3)
  await makeRun(server, 'empty')
  expect(await readRun(server, 'empty', 'historyKeys')).toEqual({ historyKeys: null })
})

it('C6 (server): hostile keys come back as plain keys', async () => {
  const row = '{"_step":0,"__proto__":1,"constructor":2,"length":3,"":4,"then":5,"😀":6}'
  const server = await runWithRows({}, [row])
  const keys = ['__proto__', 'constructor', 'length', '', 'then', '😀']
  const [rows] = await sampled(server, { keys, samples: 10 })
  expect(Object.entries(rows?.[0] ?? {})).toEqual(keys.map((key, index) => [key, index + 1]))
  const { historyKeys } = await readRun(server, 'a', 'historyKeys')
  expect(Object.keys(historyKeys.keys)).toEqual(expect.arrayContaining(keys))
})

it('events are capped by the quirks, history is not exported to parquet', async () => {
  const server = await openServer({ quirks: { eventsCap: 5 } })
  await makeRun(server, 'a')
  const content = Array.from({ length: 100 }, (_, index) => `{"system.cpu":${index}}`)
  await streamTo(server, 'a', { files: { 'wandb-events.jsonl': { offset: 0, content } } })
  const { events, eventsLineCount, parquetHistory } = await readRun(
    server,
    'a',
    'events(samples: 1000) eventsLineCount parquetHistory(liveKeys: ["_step"]) { parquetUrls liveData }',
  )
  expect(events.length).toBeLessThanOrEqual(5)
  expect(eventsLineCount).toBe(100)
  expect(parquetHistory).toEqual({ parquetUrls: [], liveData: [] })
})

it('log lines are read forward by cursor and from the end, plain and structured', async () => {
  const server = await openServer()
  await makeRun(server, 'a')
  const content = [
    ...Array.from({ length: 9 }, (_, index) => `line ${index}`),
    '{"level":"error","ts":"2026-01-01T00:00:00","content":"boom","label":"w"}',
  ]
  await streamTo(server, 'a', { files: { 'output.log': { offset: 0, content } } })
  const page = async (args: string) => {
    const { logLines } = await readRun(
      server,
      'a',
      `logLines(${args}) { edges { node { number line level label } } pageInfo { endCursor hasNextPage } }`,
    )
    return {
      numbers: logLines.edges.map(({ node }: { node: { number: number } }) => node.number),
      ...logLines.pageInfo,
      last: logLines.edges.at(-1)?.node,
    }
  }
  const first = await page('first: 4, useImprovedPagination: true')
  expect(first).toMatchObject({ numbers: [0, 1, 2, 3], hasNextPage: true })
  expect(await page(`first: 100, after: "${first.endCursor}"`)).toMatchObject({
    numbers: [4, 5, 6, 7, 8, 9],
    hasNextPage: false,
    last: { line: 'boom', level: 'error', label: 'w' },
  })
  expect(await page('last: 2')).toMatchObject({ numbers: [8, 9] })
  await makeRun(server, 'silent')
  expect(
    (await readRun(server, 'silent', 'logLines(first: 5) { edges { node { number } } }')).logLines.edges,
  ).toEqual([])
})

import { countingFetch, dataAnswer, scriptedFetch, startServer, type TestServer } from '@x/test-kit'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Api, createRunsClient, type LogLine, readLogs, type ReadLogsOptions } from '../src/index.ts'
import { WireWriter } from './wireWriter.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({}, afterAll)
})

async function linesOf(lines: AsyncIterable<LogLine>): Promise<LogLine[]> {
  const all: LogLine[] = []
  for await (const line of lines) all.push(line)
  return all
}

test('a console line, by every attribute, in each form that clients send', async () => {
  const run = await WireWriter.begin(server)
  await run.print(0, [
    '2026-01-31T12:00:00.123456 plain',
    'ERROR 2026-01-31T12:00:01.000000 [worker 1] on stderr',
    '{"level":"error","ts":"2026-01-31T12:00:02.5","label":"rank0","content":"{\\"a\\": 1}"}',
    'no time',
    '',
  ])
  const nothing = { level: null, label: null, timestamp: null }
  expect(await linesOf((await new Api(server.clientOptions).run(run.path)).logs())).toEqual([
    { ...nothing, number: 0, text: 'plain', timestamp: new Date('2026-01-31T12:00:00.123Z') },
    {
      number: 1,
      text: 'on stderr',
      level: 'error',
      label: 'worker 1',
      timestamp: new Date('2026-01-31T12:00:01Z'),
    },
    {
      number: 2,
      text: '{"a": 1}',
      level: 'error',
      label: 'rank0',
      timestamp: new Date('2026-01-31T12:00:02.5Z'),
    },
    { ...nothing, number: 3, text: 'no time' },
    { ...nothing, number: 4, text: '' },
  ])
})

test('all lines in order, or the last ones, whatever the server has sealed, overwritten or never got', async () => {
  const run = await WireWriter.begin(server)
  const texts = Array.from({ length: 25_000 }, (_, number) => `line ${number}`)
  for (let from = 0; from < texts.length; from += 5_000)
    await run.print(from, texts.slice(from, from + 5_000))
  await run.print(3, ['overwritten'])
  await run.print(25_010, ['after a gap'])
  const all = texts.map((text, number) => ({ number, text: number === 3 ? 'overwritten' : text }))
  all.push({ number: 25_010, text: 'after a gap' })
  for (const [options, requests] of [
    [{}, 26],
    [{ tail: 0 }, 1],
    [{ tail: 100 }, 2],
    [{ tail: 15_000 }, 2],
    [{ tail: 1_000_000 }, 3],
  ] satisfies [ReadLogsOptions, number][]) {
    const fetch = countingFetch(server.fetch)
    const given = await linesOf(
      readLogs(createRunsClient({ ...server.clientOptions, fetch }), run.path, options),
    )
    expect(given.map(({ number, text }) => ({ number, text }))).toEqual(
      options.tail === undefined ? all : all.slice(Math.max(0, all.length - options.tail)),
    )
    expect([options, fetch.requests]).toEqual([options, requests])
  }
})

test('C.10 (logs with follow): each line once while a run prints it, until the run has ended', async () => {
  const run = await WireWriter.begin(server)
  const given: string[] = []
  const following = (async () => {
    const client = createRunsClient(server.clientOptions)
    for await (const { text } of readLogs(client, run.path, { follow: true, pollIntervalMs: 5 }))
      given.push(text)
  })()
  for (let round = 0; round < 20; round++) {
    // Each request rewrites the bar that the one before has sent, as a client does.
    await run.print(Math.max(0, round * 60 - 1), [
      ...(round ? [`bar ${round - 1} done`] : []),
      ...Array.from({ length: 59 }, (_, line) => `${round}.${line}`),
      `bar ${round} at 50%`,
    ])
    await vi.waitUntil(() => given.includes(`${round}.58`), { interval: 2, timeout: 20_000 })
  }
  await run.finish()
  await following
  const expected = Array.from({ length: 20 }, (_, round) => [
    ...Array.from({ length: 59 }, (_none, line) => `${round}.${line}`),
    `bar ${round} ${round < 19 ? 'done' : 'at 50%'}`,
  ])
  expect(given).toEqual(expected.flat())
})

test('a run that printed nothing, one that is not there, and one whose lines are null', async () => {
  const client = createRunsClient(server.clientOptions)
  const run = await WireWriter.begin(server)
  expect(await linesOf(readLogs(client, run.path))).toEqual([])
  expect(await linesOf(readLogs(client, run.path, { tail: 5 }))).toEqual([])
  await expect(linesOf(readLogs(client, 'local/no/run'))).rejects.toMatchObject({
    code: 'notFound',
    operation: 'readLogs',
  })
  const fetch = scriptedFetch([
    dataAnswer({ project: { run: { state: 'finished', logLineCount: null, logLines: null } } }),
  ])
  expect(await linesOf(readLogs(createRunsClient({ ...server.clientOptions, fetch }), 'e/p/r'))).toEqual([])
})

test('a server that is too old for pages gives the last lines, and an error that says so for the others', async () => {
  const message = 'Unknown argument "useImprovedPagination" on field "logLines" of type "Run".'
  const older = () => Response.json({ errors: [{ message }] }, { status: 400 })
  const node = { number: 7, timestamp: null, level: '', label: null, line: 'the last' }
  const edges = [
    { cursor: 'x', node: { ...node, number: 6, line: 'the one before' } },
    { cursor: 'y', node },
  ]
  const fetch = scriptedFetch([
    older(),
    dataAnswer({ project: { run: { logLines: { edges } } } }),
    older(),
    older(),
  ])
  const client = createRunsClient({ ...server.clientOptions, fetch })
  expect(await linesOf(readLogs(client, 'e/p/r', { tail: 1 }))).toMatchObject([
    { number: 7, text: 'the last' },
  ])
  for (const options of [{}, { tail: 1, follow: true }]) {
    await expect(linesOf(readLogs(client, 'e/p/r', options))).rejects.toMatchObject({
      code: 'unsupported',
      message: expect.stringMatching(/\btail, without follow\b.*\boutput\.log\b/),
    })
  }
})

test('a server without console lines: the error names the file that holds them', async () => {
  const old = await startServer({ quirks: { missingFields: ['Run.logLines'] } })
  const run = await WireWriter.begin(old)
  const client = createRunsClient(old.clientOptions)
  for (const options of [{}, { tail: 3 }, { follow: true }])
    await expect(linesOf(readLogs(client, run.path, options))).rejects.toMatchObject({
      code: 'unsupported',
      operation: 'readLogs',
      path: run.path,
      message: expect.stringContaining('output.log'),
    })
})

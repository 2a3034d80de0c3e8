import fc from 'fast-check'
import { expect, it } from 'vitest'
import { basic, graphql, localApiKey, makeRun, openServer, post } from './wireClient.ts'

// A defect prints to the console, which fails the test; so does a status of 500 and a masked error.
const runs = Number(process.env.RUNS_SOAK_FUZZ ?? 150)
const seed = Number(process.env.RUNS_SEED ?? 20_261_123)
const checked = { numRuns: runs, seed }

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '__proto__', '\u0000', '\ud800', 'a'.repeat(200), '../..', '{"$and":'),
)
const json = fc.oneof(fc.jsonValue(), text, fc.double(), fc.bigInt().map(Number))

const fileStream = fc.record(
  {
    files: fc.oneof(
      json,
      fc.dictionary(
        fc.constantFrom(
          'wandb-history.jsonl',
          'wandb-events.jsonl',
          'wandb-summary.json',
          'output.log',
          '__proto__',
          'x',
        ),
        fc.oneof(
          json,
          fc.record({ offset: fc.oneof(json, fc.nat(50)), content: fc.oneof(json, fc.array(text)) }),
        ),
      ),
    ),
    complete: fc.oneof(json, fc.boolean()),
    exitcode: fc.oneof(json, fc.integer()),
    preempting: fc.oneof(json, fc.boolean()),
  },
  { requiredKeys: [] },
)

it('no file_stream body is answered with 5xx, and the server serves on', async () => {
  const server = await openServer()
  await makeRun(server, 'a')
  await fc.assert(
    fc.asyncProperty(fc.oneof(json, fileStream), fc.oneof(fc.constant('a'), text), async (body, run) => {
      const path = `/files/local/p/${encodeURIComponent(Buffer.from(run).toString())}/file_stream`
      const response = await post(server, path, body)
      expect([200, 400, 404, 405]).toContain(response.status)
      await response.json()
    }),
    checked,
  )
  const { data } = await graphql(
    server,
    '{ project(name: "p") { runs(first: 1000) { edges { node { name state summaryMetrics historyLineCount historyKeys history } } } } }',
  )
  expect(data.project.runs.edges.length).toBeGreaterThan(0)
})

it('no bytes sent to /graphql are answered with 5xx', async () => {
  const server = await openServer()
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array(),
        json.map((value) => new TextEncoder().encode(JSON.stringify(value) ?? '')),
      ),
      async (bytes) => {
        const request = new Request(`${server.url}/graphql`, {
          method: 'POST',
          headers: { authorization: basic(localApiKey) },
          body: new Uint8Array(bytes),
        })
        expect([200, 400]).toContain((await server.fetch(request)).status)
      },
    ),
    checked,
  )
})

it('no variable makes upsertBucket fail without a reason', async () => {
  const server = await openServer()
  const fields = [
    'id',
    'name',
    'modelName',
    'entityName',
    'displayName',
    'notes',
    'config',
    'summaryMetrics',
    'state',
    'groupName',
    'sweep',
    'host',
  ]
  const input = fc.dictionary(fc.constantFrom(...fields), fc.oneof(text, fc.json(), fc.constant(null)), {
    noNullPrototype: true,
  })
  await fc.assert(
    fc.asyncProperty(input, fc.option(fc.array(fc.option(text))), async (some, tags) => {
      const { data, errors } = await graphql(
        server,
        'mutation ($input: UpsertBucketInput!) { upsertBucket(input: $input) { bucket { id name tags config summaryMetrics wandbConfig(keys: ["t"]) } } }',
        { input: { ...some, tags } },
      )
      if (errors) expect(errors[0]?.message).not.toMatch(/its output says why/)
      else expect(data.upsertBucket.bucket.name).toEqual(expect.any(String))
    }),
    checked,
  )
})

const column = fc.oneof(
  fc.constantFrom(
    'state',
    'tags',
    'created_at',
    'displayName',
    'group',
    'duration',
    'config.lr',
    'config.a"b',
    'summary_metrics.x',
    'config.',
    '$and',
    '$or',
    '$not',
    '$nor',
  ),
  text,
)
const { filters } = fc.letrec<{ filters: unknown; operand: unknown }>((tie) => ({
  operand: fc.oneof(
    { maxDepth: 2 },
    json,
    fc.dictionary(
      fc.constantFrom('$eq', '$ne', '$gt', '$lte', '$in', '$nin', '$exists', '$regex', '$not', '$near'),
      fc.oneof(json, fc.array(json), tie('operand')),
    ),
  ),
  filters: fc.oneof(
    { maxDepth: 2 },
    json,
    fc.dictionary(column, fc.oneof(tie('operand'), tie('filters'), fc.array(tie('filters')))),
  ),
}))

it('no filter, order, cursor or spec makes a list or a sample fail without a reason', async () => {
  const server = await openServer()
  await makeRun(server, 'a', { config: '{"lr":{"value":0.1}}', tags: ['x'], summaryMetrics: '{"x":NaN}' })
  const order = fc.oneof(
    text,
    fc
      .array(fc.tuple(fc.constantFrom('+', '-', ''), column).map(([sign, name]) => sign + name))
      .map((terms) => terms.join(',')),
  )
  const cursor = fc.oneof(
    text,
    json.map((value) => btoa(encodeURIComponent(JSON.stringify(value) ?? ''))),
  )
  const spec = fc.oneof(
    text,
    fc
      .record({ keys: fc.oneof(json, fc.array(text)), samples: json, minStep: json, maxStep: json })
      .map((value) => JSON.stringify(value)),
  )
  await fc.assert(
    fc.asyncProperty(filters, order, fc.option(cursor), spec, async (some, by, after, specs) => {
      const variables = { f: JSON.stringify(some), order: by, after, specs: [specs] }
      const { errors } = await graphql(
        server,
        `query ($f: JSONString, $order: String, $after: String, $specs: [JSONString!]!) { project(name: "p") {
          listed: runs(filters: $f) { edges { node { name } } } ordered: runs(order: $order) { edges { node { name } } }
          paged: runs(after: $after) { edges { node { name } } } run(name: "a") { sampledHistory(specs: $specs) } } }`,
        variables,
      )
      for (const { message } of errors ?? []) expect(message).not.toMatch(/its output says why/)
    }),
    checked,
  )
})

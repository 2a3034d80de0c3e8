import { buildSchema, type DocumentNode, executeSync, parse, validate } from 'graphql'

/** What servers differ in, as the embedded server's `quirks`, and how far a sampler may miss what was asked for. */
export interface WireQuirks {
  sampledMaxStep: 'inclusive' | 'exclusive'
  overflow: 'sample' | 'truncate'
  nonFinite: 'string' | 'null'
  eventsCap: number
  /** A sampler gives this many times what was asked for: 524 of 500 were seen. */
  sampledFactor: number
  /** The most rows that are given at once, whatever is asked for. */
  mostSamples: number
}

/** A run as this model holds it: rows in the order in which they were logged. */
export interface WireRun {
  rows: Record<string, unknown>[]
  events: Record<string, unknown>[]
  state: string
  /** Lines that were counted and are not there. */
  missingLines: number
  /** What `historyKeys` says, where it is not what the rows hold. */
  lastStep?: number
  keysKnown: boolean
}

const schema = buildSchema(`
  scalar JSON
  scalar JSONString
  scalar Int64
  type Query { project(name: String, entityName: String): Project }
  type Project { run(name: String!): Run }
  type Run {
    state: String
    historyLineCount: Int
    eventsLineCount: Int
    historyKeys: JSON
    history(minStep: Int64, maxStep: Int64, samples: Int): [String!]!
    events(samples: Int): [String!]!
    sampledHistory(specs: [JSONString!]!): [JSON!]!
  }
`)

const documents = new Map<string, DocumentNode>()

function documentOf(query: string): DocumentNode {
  let document = documents.get(query)
  if (!document) {
    document = parse(query)
    const [invalid] = validate(schema, document)
    if (invalid) throw invalid
    documents.set(query, document)
  }
  return document
}

/** One request as it arrived. */
export interface WireRequest {
  operation: string
  variables: Record<string, unknown>
}

/**
 * The history part of W&B's wire, in memory: written from the description of the wire and not from the embedded server, so that
 * the reader has two judges. Holds one run, whatever path is asked for.
 */
export class HistoryWire {
  readonly run: WireRun
  readonly quirks: WireQuirks
  readonly requests: WireRequest[] = []
  /** The most requests that were under way at once. */
  mostAtOnce = 0
  /** Called before a request is answered; may wait, and may answer in its place. */
  before: (request: WireRequest, signal: AbortSignal | undefined) => Promise<Response | undefined> =
    async () => undefined
  #atOnce = 0
  constructor(run: Partial<WireRun>, quirks: Partial<WireQuirks> = {}) {
    this.run = { rows: [], events: [], state: 'finished', missingLines: 0, keysKnown: true, ...run }
    this.quirks = {
      sampledMaxStep: 'inclusive',
      overflow: 'sample',
      nonFinite: 'string',
      eventsCap: 10_000,
      sampledFactor: 1,
      mostSamples: Number.POSITIVE_INFINITY,
      ...quirks,
    }
  }

  readonly fetch: typeof fetch = async (_url, init) => {
    const body: { query: string; variables: Record<string, unknown> } = JSON.parse(String(init?.body))
    const operation = /(?:query|mutation) (\w+)/.exec(body.query)?.[1] ?? ''
    const request = { operation, variables: body.variables }
    this.requests.push(request)
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.#atOnce)
    try {
      await new Promise((resolve) => setImmediate(resolve))
      const instead = await this.before(request, init?.signal ?? undefined)
      if (instead) return instead
      const result = executeSync({
        schema,
        document: documentOf(body.query),
        variableValues: body.variables,
        rootValue: this.#root(),
      })
      return new Response(jsonText(result), { headers: { 'content-type': 'application/json' } })
    } finally {
      this.#atOnce--
    }
  }

  #root(): unknown {
    const { run } = this
    return {
      project: {
        run: {
          state: run.state,
          historyLineCount: run.rows.length + run.missingLines,
          eventsLineCount: run.events.length,
          historyKeys: run.keysKnown && run.rows.length > 0 ? this.#historyKeys() : null,
          history: (args: { minStep?: number; maxStep?: number; samples?: number }) =>
            this.#pick(this.#between(args.minStep, args.maxStep, false), args.samples ?? 500).map(pythonJson),
          events: ({ samples = 500 }) =>
            spread(run.events, Math.min(samples, this.quirks.eventsCap)).map(pythonJson),
          sampledHistory: ({ specs }: { specs: string[] }) => specs.map((spec) => this.#sampled(spec)),
        },
      },
    }
  }

  #sampled(text: string): Record<string, unknown>[] {
    const spec: { keys: string[]; samples: number; minStep?: number; maxStep?: number } = JSON.parse(text)
    const inclusive = this.quirks.sampledMaxStep === 'inclusive'
    const matching = this.#between(spec.minStep, spec.maxStep, inclusive)
      .map((row) => ({ row, values: spec.keys.map((key) => valueAt(row, key)) }))
      .filter(({ values }) => values.every((value) => value !== undefined))
    return this.#pick(matching, spec.samples).map(({ values }) =>
      Object.fromEntries(spec.keys.map((key, i) => [key, this.#plain(values[i])])),
    )
  }

  #between(
    minStep: number | undefined,
    maxStep: number | undefined,
    inclusive: boolean,
  ): Record<string, unknown>[] {
    return this.#inOrder().filter((row) => {
      const step = stepOf(row)
      if (minStep !== undefined && minStep !== null && step < minStep) return false
      return maxStep === undefined || maxStep === null || step < maxStep || (inclusive && step === maxStep)
    })
  }

  #ordered: Record<string, unknown>[] = []

  #inOrder(): Record<string, unknown>[] {
    const { rows } = this.run
    if (this.#ordered.length !== rows.length)
      this.#ordered = [...rows].sort((a, b) => (stepOf(a) < stepOf(b) ? -1 : stepOf(a) > stepOf(b) ? 1 : 0))
    return this.#ordered
  }

  #pick<T>(rows: T[], asked: number): T[] {
    const samples = Math.min(asked, this.quirks.mostSamples)
    if (rows.length <= samples) return rows
    if (this.quirks.overflow === 'truncate') return rows.slice(0, samples)
    return spread(rows, Math.min(rows.length - 1, Math.round(samples * this.quirks.sampledFactor)))
  }

  /** Real JSON has no word for these three. */
  #plain(value: unknown): unknown {
    if (typeof value === 'number' && !Number.isFinite(value))
      return this.quirks.nonFinite === 'null' ? null : String(value)
    if (Array.isArray(value)) return value.map((item) => this.#plain(item))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.#plain(item)]))
  }

  #keys: { lines: number; answer: unknown } | undefined

  #historyKeys(): unknown {
    const lines = this.run.rows.length
    if (this.#keys?.lines !== lines) this.#keys = { lines, answer: this.#countKeys() }
    return this.#keys.answer
  }

  #countKeys(): unknown {
    const counts = new Map<string, Map<string, number>>()
    const count = (key: string, value: unknown): void => {
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
        for (const [name, item] of Object.entries(value)) count(`${key}.${name}`, item)
        return
      }
      const kind = typeof value === 'bigint' ? 'number' : typeof value
      const type = value === null ? 'nil' : Array.isArray(value) ? 'list' : kind
      const types = counts.get(key) ?? new Map<string, number>()
      counts.set(key, types.set(type, (types.get(type) ?? 0) + 1))
    }
    for (const row of this.run.rows) for (const [key, value] of Object.entries(row)) count(key, value)
    const keys = [...counts].map(([key, types]): [string, unknown] => [
      key,
      { typeCounts: [...types].map(([type, n]) => ({ type, count: n })), monotonic: false, previousValue: 0 },
    ])
    const lastStep =
      this.run.lastStep ?? this.run.rows.reduce((last, row) => Math.max(last, Number(row._step)), -1)
    return { lastStep, keys: Object.fromEntries(keys), sets: [] }
  }
}

function stepOf({ _step }: Record<string, unknown>): number | bigint {
  return typeof _step === 'bigint' ? _step : Number(_step)
}

/** So many of the rows, evenly spread. */
function spread<T>(rows: readonly T[], count: number): T[] {
  if (rows.length <= count) return [...rows]
  return rows.filter(
    (_, i) => Math.floor((i * count) / rows.length) !== Math.floor(((i + 1) * count) / rows.length),
  )
}

function valueAt(row: Record<string, unknown>, key: string): unknown {
  if (Object.hasOwn(row, key)) return row[key]
  const dot = key.indexOf('.')
  const inner = dot < 0 ? undefined : valueAt(row, key.slice(0, dot))
  return typeof inner === 'object' && inner !== null ? valueAt(Object(inner), key.slice(dot + 1)) : undefined
}

/** Real JSON, in which an integer may have any number of digits. */
function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch {
    return pythonJson(value)
  }
}

/** JSON as Python writes it, with bare NaN and Infinity. */
export function pythonJson(value: unknown): string {
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'number') return Object.is(value, -0) ? '-0.0' : String(value)
  if (Array.isArray(value)) return `[${value.map(pythonJson).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}: ${pythonJson(item)}`)
    .join(', ')}}`
}

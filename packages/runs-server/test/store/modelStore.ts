import type { HistoryStore, RunAppend, SampleKeysOptions, StepRange } from '../../src/store/historyStore.ts'

/** A value as logged; a dict is a Map, so that every key is plain data. */
export type Logged = number | string | boolean | null | Logged[] | Map<string, Logged>

export interface LoggedRow {
  text: string
  /** Null when the text is no row. */
  values: Map<string, Logged> | null
}

interface ModelRow {
  offset: number
  text: string
  step: number
  values: Map<string, Logged>
}

/** JSON as Python writes it. */
export function dump(value: Logged): string {
  if (value instanceof Map)
    return `{${Array.from(value, ([key, item]) => `${JSON.stringify(key)}: ${dump(item)}`).join(', ')}}`
  if (Array.isArray(value)) return `[${value.map(dump).join(', ')}]`
  return typeof value === 'number' ? String(value) : JSON.stringify(value)
}

/** What the store must hold and answer, in the simplest way: everything in memory, every read a scan. */
export class ModelStore {
  readonly #rows: Map<string, LoggedRow>
  /** In order of arrival. */
  readonly #history = new Map<number, LoggedRow>()
  readonly #events = new Map<number, string>()
  readonly #output = new Map<number, string>()
  #summary: string | null = null

  /** Knows the rows by their texts. */
  constructor(rows: Iterable<LoggedRow>) {
    this.#rows = new Map(Array.from(rows, (row) => [row.text, row]))
  }

  append({ writes, summary }: RunAppend): void {
    for (const { stream, offset, lines } of writes) {
      for (const [index, line] of lines.entries()) {
        const number = offset + index
        if (stream === 'output') this.#output.set(number, line)
        else if (stream === 'events') this.#events.set(number, this.#events.get(number) ?? line)
        else if (!this.#history.has(number))
          this.#history.set(number, this.#rows.get(line) ?? { text: line, values: null })
      }
    }
    this.#summary = summary ?? this.#summary
  }

  truncateAfterStep(step: number): void {
    const kept = new Set(
      this.#arrived()
        .filter((row) => row.step <= step)
        .map(({ offset }) => offset),
    )
    for (const offset of Array.from(this.#history.keys())) if (!kept.has(offset)) this.#history.delete(offset)
  }

  /** Everything that can be read without choosing a range. */
  contents(): unknown {
    return {
      counts: { history: end(this.#history), events: end(this.#events), output: end(this.#output) },
      rowCount: this.#arrived().length,
      summary: this.#summary,
      lastLines: [
        this.#history.get(end(this.#history) - 1)?.text ?? null,
        this.#events.get(end(this.#events) - 1) ?? null,
        this.#output.get(end(this.#output) - 1) ?? null,
      ],
      rows: this.historyRows({}),
      events: [...this.#events].sort((a, b) => a[0] - b[0]).map(([, line]) => line),
      output: [...this.#output].sort((a, b) => a[0] - b[0]).map(([number, line]) => ({ number, line })),
    }
  }

  historyRows({ minStep, maxStep }: StepRange): string[] {
    return this.#sorted()
      .filter(({ step }) => step >= (minStep ?? -Infinity) && step < (maxStep ?? Infinity))
      .map(({ text }) => text)
  }

  /** Without a limit. */
  sampleKeys({
    keys,
    minStep,
    maxStep,
    maxStepInclusive,
    nonFinite,
  }: Omit<SampleKeysOptions, 'samples' | 'overflow'>): unknown[] {
    const isBelow = (step: number): boolean =>
      maxStep === null || maxStep === undefined || (maxStepInclusive ? step <= maxStep : step < maxStep)
    return this.#sorted()
      .filter(({ step }) => step >= (minStep ?? -Infinity) && isBelow(step))
      .map(({ values }) => keys.map((key) => [key, lookUp(values, key)] as const))
      .filter((cells) => cells.every(([, value]) => value !== undefined))
      .map((cells) => Object.fromEntries(cells.map(([key, value]) => [key, plain(value ?? null, nonFinite)])))
  }

  historyKeys(): unknown {
    const rows = this.#arrived()
    if (rows.length === 0) return null
    const keys: Record<string, unknown> = Object.create(null)
    for (const key of new Set(rows.flatMap(({ values }) => listedKeys(values)))) {
      const cells = rows.flatMap((row) => {
        const value = lookUp(row.values, key)
        return value === undefined || isFlattened(value) ? [] : [{ ...row, value }]
      })
      const previous = cells.toSorted((a, b) => a.step - b.step || a.offset - b.offset).at(-1)
      if (previous)
        keys[key] = {
          typeCounts: countTypes(cells),
          monotonic: isMonotonic(cells),
          previousValue: plain(previous.value, 'string'),
        }
    }
    return { lastStep: Math.max(...rows.map(({ step }) => step)), keys, sets: [] }
  }

  #arrived(): ModelRow[] {
    return [...this.#history].flatMap(([offset, { text, values }]) => {
      if (!values) return []
      const step = values.get('_step')
      return [
        { offset, text, values, step: typeof step === 'number' && Number.isFinite(step) ? step : offset },
      ]
    })
  }

  #sorted(): ModelRow[] {
    return this.#arrived().sort((a, b) => a.step - b.step || a.offset - b.offset)
  }
}

/** The same of a real store as `ModelStore.contents`. */
export async function contentsOf(store: HistoryStore, run: string): Promise<unknown> {
  return {
    counts: await store.counts(run),
    rowCount: await store.rowCount(run),
    summary: await store.summary(run),
    lastLines: [
      await store.lastLine(run, 'history'),
      await store.lastLine(run, 'events'),
      await store.lastLine(run, 'output'),
    ],
    rows: await store.historyRows(run, {}),
    events: await store.events(run, 1e9),
    output: await store.outputLines(run, {}),
  }
}

function end(lines: ReadonlyMap<number, unknown>): number {
  return Math.max(-1, ...lines.keys()) + 1
}

function isFlattened(value: Logged): value is Map<string, Logged> {
  return value instanceof Map && value.size > 0 && typeof value.get('_type') !== 'string'
}

/** All readings of a dotted key; the one with the fewest parts stands, of these the one logged first. */
function lookUp(dict: Map<string, Logged>, key: string): Logged | undefined {
  let level: { path: string; value: Logged }[] = [{ path: '', value: dict }]
  for (let depth = 0; level.length > 0; depth++) {
    const next = level.flatMap(({ path, value }) =>
      isFlattened(value) || depth === 0
        ? Array.from(value instanceof Map ? value : [], ([name, item]) => ({
            path: depth === 0 ? name : `${path}.${name}`,
            value: item,
          }))
        : [],
    )
    const found = next.find(({ path }) => path === key)
    if (found) return found.value
    level = next
  }
  return undefined
}

function listedKeys(dict: Map<string, Logged>, prefix = ''): string[] {
  return Array.from(dict, ([name, value]) =>
    isFlattened(value) ? listedKeys(value, `${prefix}${name}.`) : [`${prefix}${name}`],
  ).flat()
}

function countTypes(cells: readonly { value: Logged }[]): { type: string; count: number }[] {
  const types = cells.map(({ value }) => typeOf(value))
  const others = [...new Set(types)].filter((type) => type !== 'number').sort()
  const names = types.includes('number') ? ['number', ...others] : others
  return names.map((type) => ({ type, count: types.filter((other) => other === type).length }))
}

function typeOf(value: Logged): string {
  if (value === null) return 'nil'
  if (Array.isArray(value)) return 'list'
  if (!(value instanceof Map)) return typeof value
  const type = value.get('_type')
  return typeof type === 'string' ? type : 'map'
}

function isMonotonic(cells: readonly { value: Logged }[]): boolean {
  const numbers = cells.flatMap(({ value }) =>
    typeof value === 'number' && Number.isFinite(value) ? [value] : [],
  )
  return numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0))
}

function plain(value: Logged, nonFinite: 'string' | 'null'): unknown {
  if (value instanceof Map)
    return Object.fromEntries(Array.from(value, ([key, item]) => [key, plain(item, nonFinite)]))
  if (Array.isArray(value)) return value.map((item) => plain(item, nonFinite))
  if (typeof value === 'number' && !Number.isFinite(value))
    return nonFinite === 'string' ? String(value) : null
  return value
}

/** Rows as they are logged, in the order of logging. */
export type LoggedRow = Record<string, unknown> & { _step: number }

/** A run made from a seed, so that a failure can be had again. */
export interface GeneratedRun {
  kind: string
  seed: number
  /** Of so many rows that small pages would take long. */
  isLarge: boolean
  rows: LoggedRow[]
}

/** Numbers from a seed, from 0 up to 1: the same ones each time. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const kinds = [
  'dense',
  'sparse',
  'resumed',
  'logged twice',
  'gaps',
  'uneven',
  'one step',
  'crowded end',
] as const

/**
 * Makes a run of one of these kinds, by turns. Most have up to `size` rows; every 18th is `large`, so that windows overflow.
 */
export function generateRun(seed: number, size: number, large: number = size): GeneratedRun {
  const random = seededRandom(seed)
  const isLarge = seed % 18 === 0
  const upTo = (most: number): number => Math.floor(random() * most)
  // Large ones go through all kinds too: 18 and the number of kinds have a factor in common.
  const kind = kinds[(isLarge ? seed / 18 : seed) % kinds.length] ?? 'dense'
  const count = isLarge ? large : 1 + upTo(size)
  const run = (start: number, length: number, stride: () => number): number[] => {
    const steps: number[] = []
    for (let step = start; steps.length < length; step += stride()) steps.push(step)
    return steps
  }
  const steps = ((): number[] => {
    switch (kind) {
      case 'dense':
        return run(0, count, () => 1)
      case 'sparse':
        return run(upTo(3), count, () => 1 + upTo(2_000))
      case 'resumed':
        return [...run(0, count >> 1, () => 1), ...run(61_010 + upTo(10), count - (count >> 1), () => 1)]
      case 'logged twice':
        return [
          ...run(0, count, () => 1),
          ...run(upTo(count), count >> 1, () => 1 + upTo(2)),
          // Three rows to a step are more than are asked for.
          ...(isLarge ? run(0, count, () => 1) : []),
          ...(isLarge ? run(0, count, () => 1) : []),
        ]
      case 'gaps':
        return run(0, count, () => (random() < 0.05 ? 1 + upTo(500) : 1))
      case 'uneven':
        return [
          ...run(0, count >> 1, () => 1),
          ...run(1_000_000_000, count - (count >> 1), () => 1 + upTo(3)),
        ]
      case 'one step':
        return [
          ...run(0, 3, () => 1),
          ...run(7, isLarge ? 3 * count : count, () => 0),
          ...run(8, Math.min(count, 50), () => 1),
        ]
      case 'crowded end':
        return [
          ...run(0, Math.min(count, 40), () => 1_000),
          ...run(50_000, isLarge ? 5 * count : count, () => 1),
        ]
    }
  })()
  return { kind, seed, isLarge, rows: steps.map((_step, line) => logRow(_step, line, random)) }
}

function logRow(_step: number, line: number, random: () => number): LoggedRow {
  return {
    _step,
    line,
    ...(random() < 0.8 ? { loss: random() } : {}),
    ...(random() < 0.3 ? { accuracy: random() < 0.2 ? Number.NaN : random() } : {}),
    ...(random() < 0.05 ? { note: null } : {}),
  }
}

/** A page size from `least` to 5,000, small ones as often as large ones. */
export function drawPageSize(random: () => number, least: number): number {
  return Math.min(5_000, Math.floor(least * (5_000 / least) ** random()))
}

/** What was logged, in the order of steps, rows of one step in the order of logging. */
export function inStepOrder(rows: readonly LoggedRow[]): LoggedRow[] {
  return [...rows].sort((a, b) => a._step - b._step)
}

/** The rows that hold all keys, with nothing but these. */
export function rowsHolding(rows: readonly LoggedRow[], keys: readonly string[]): Record<string, unknown>[] {
  return inStepOrder(rows)
    .filter((row) => keys.every((key) => Object.hasOwn(row, key)))
    .map((row) => Object.fromEntries(['_step', ...keys].map((key) => [key, row[key]])))
}

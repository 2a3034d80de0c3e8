/**
 * The three line streams of a run: `wandb-history.jsonl`, `wandb-events.jsonl` and `output.log`.
 * @internal
 */
export type StreamName = 'history' | 'events' | 'output'

/**
 * Consecutive lines of one stream: line `offset + i` is `lines[i]`.
 * @internal
 */
export interface StreamWrite {
  stream: StreamName
  /** Number of the first line, a non-negative integer. */
  offset: number
  lines: readonly string[]
}

/**
 * What one request brings for one run; it is stored whole or not at all.
 * @internal
 */
export interface RunAppend {
  writes: readonly StreamWrite[]
  /** The whole text of `wandb-summary.json`; it replaces what was there. */
  summary?: string
}

/**
 * The highest written line number plus one, per stream. Lines that never came count too.
 * @internal
 */
export interface StreamCounts {
  history: number
  events: number
  output: number
}

/**
 * Steps from `minStep` on and before `maxStep`; a missing bound is open.
 * @internal
 */
export interface StepRange {
  minStep?: number | null
  maxStep?: number | null
}

/**
 * What to do when more rows match than were asked for: spread over the range, or the first ones.
 * @internal
 */
export type Overflow = 'sample' | 'truncate'

/** @internal */
export interface SampleOptions extends StepRange {
  /** Rows wanted at most; below 1 gives none. */
  samples: number
  overflow: Overflow
}

/** @internal */
export interface SampleKeysOptions extends SampleOptions {
  /** Keys of the row, or dotted paths into nested dicts. Without keys every row matches and comes back empty. */
  keys: readonly string[]
  /** True: rows with `_step` equal to `maxStep` belong to the range. */
  maxStepInclusive: boolean
  /** How NaN and ±Infinity travel: as the strings `"NaN"`, `"Infinity"`, `"-Infinity"`, or as `null`. */
  nonFinite: 'string' | 'null'
}

/**
 * What W&B's `Run.historyKeys` says of one key.
 * @internal
 */
export interface HistoryKey {
  /** `number`, `string`, `boolean`, `nil`, `list`, `map`, or the `_type` of a media object. */
  typeCounts: { type: string; count: number }[]
  /** True while no number was smaller than the number that arrived before it. */
  monotonic: boolean
  /** The value in the row of the highest step; NaN and ±Infinity as strings. */
  previousValue: unknown
}

/**
 * W&B's `Run.historyKeys`. Nested dicts are flattened with dots. The dictionary has no prototype: keys are hostile.
 * @internal
 */
export interface HistoryKeys {
  lastStep: number
  keys: Record<string, HistoryKey>
  sets: never[]
}

/**
 * The lines that runs have logged, durable and readable by step.
 *
 * @remarks
 * Writes are idempotent by run, stream and line number. Of history and events the first write of a line stands; a line of
 * output is overwritten by the later write. Lines that never came are missing for good and keep counting.
 *
 * A history row's step is its `_step`; a row without a finite number there takes its line number. Rows come in the order of
 * steps, equal steps in the order of their lines. A history line that is no JSON object (bare NaN and ±Infinity are
 * allowed) is kept and counts as a line, but it is no row: no read by step gives it, `lastLine` does, and a rewind
 * drops it.
 *
 * A run that nobody wrote to reads as empty.
 * @internal
 */
export interface HistoryStore {
  /** Stores one request's lines. Resolves when they survive a crash; concurrent calls for one run share an fsync. */
  append(runKey: string, append: RunAppend): Promise<void>
  counts(runKey: string): Promise<StreamCounts>
  /** History rows really held: at most `counts().history`. */
  rowCount(runKey: string): Promise<number>
  /** The newest `wandb-summary.json` as received, or null. */
  summary(runKey: string): Promise<string | null>
  /** The held line with the highest number, or null. */
  lastLine(runKey: string, stream: StreamName): Promise<string | null>
  /** Null until a first row has come. */
  historyKeys(runKey: string): Promise<HistoryKeys | null>
  /** Every row of the range as received. */
  historyRows(runKey: string, range: StepRange): Promise<string[]>
  /** At most `samples` rows of the range as received. */
  historySample(runKey: string, options: SampleOptions): Promise<string[]>
  /** The asked keys of at most `samples` rows that hold every one of them (`null` counts as held). Plain JSON values. */
  sampleKeys(runKey: string, options: SampleKeysOptions): Promise<Record<string, unknown>[]>
  /** At most `samples` (and at most `cap`) event lines, spread evenly, in order. */
  events(runKey: string, samples: number, cap?: number): Promise<string[]>
  /** Held console lines with `from <= number < to`, in order. */
  outputLines(
    runKey: string,
    range: { from?: number; to?: number },
  ): Promise<{ number: number; line: string }[]>
  /** Rewind: forgets every history row after `step`; their line numbers may be written again. */
  truncateAfterStep(runKey: string, step: number): Promise<void>
  /** Forgets the run. */
  remove(runKey: string): Promise<void>
  /** Turns the open log of one run, or of every loaded run, into chunks now. */
  seal(runKey?: string): Promise<void>
  /** Waits for what is under way and closes the files. Later calls reject. */
  close(): Promise<void>
}

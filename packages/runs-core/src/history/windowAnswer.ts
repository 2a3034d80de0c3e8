import {
  FirstHistoryWindowDocument,
  type HistoryExtentFieldsFragment,
  HistoryWindowDocument,
  HistoryWindowOfKeysDocument,
  SampleHistoryDocument,
} from '../generated/documents.ts'
import { askRun } from '../runs/askRun.ts'
import type { RunRef } from '../runs/runPath.ts'
import { type ExecuteOptions, execute } from '../transport/execute.ts'
import type { RunsClient } from '../transport/runsClient.ts'
import { decodeRowTexts, decodeSampledRows, rowsOfWindow } from './decodeRows.ts'
import { decodeExtent, type HistoryExtent } from './historyExtent.ts'
import { historySpec, keyLists } from './historySpec.ts'
import type { HistoryRow } from './historyTable.ts'
import { mergeByStep } from './mergeByStep.ts'
import { restoreNonFinite } from './restoreNonFinite.ts'
import { stepOf } from './stepOf.ts'
import type { StepWindow } from './windowPlan.ts'

const operation = 'scanHistory'

/**
 * What a scan asks of which run.
 *
 * @internal
 */
export interface AskedRows {
  client: RunsClient
  ref: RunRef
  /** Empty: whole rows. */
  keys: readonly string[]
  match: 'all' | 'any'
  options: ExecuteOptions
}

/**
 * What came for one window, not decoded before it is needed: whole rows take less memory as text.
 *
 * @internal
 */
export interface WindowAnswer {
  /** Rows in the answer; of several keys, those of the key that has most. */
  came: number
  /** The step of the row in the middle of the answer, where it has one. */
  middleStep(): number | undefined
  /** Whether the answer holds rows of the step at the upper bound of the window. */
  beyond(): boolean
  /** The rows of the window, in the order of steps. */
  rows(counts: HistoryExtent['keys'], warnings: Set<string>): HistoryRow[]
  /** What the run had logged; only in the first answer. */
  extent?: HistoryExtent
}

/**
 * Asks for one window. The first one also asks how much there is.
 *
 * @internal
 */
export function askWindow(asked: AskedRows, window: StepWindow, first: boolean): Promise<WindowAnswer> {
  return asked.keys.length > 0 ? askForKeys(asked, window, first) : askForRows(asked, window, first)
}

async function askForRows(
  { client, ref, options }: AskedRows,
  { lo, hi, samples }: StepWindow,
  first: boolean,
): Promise<WindowAnswer> {
  const { run } = await askRun<{ history: string[] } & MaybeExtent, ExecuteOptions>(
    client,
    ref,
    operation,
    options,
    (ref, asked) => {
      const variables = { ...ref, minStep: lo, maxStep: hi, samples }
      return first
        ? execute(client, FirstHistoryWindowDocument, variables, asked)
        : execute(client, HistoryWindowDocument, variables, asked)
    },
  )
  return {
    ...answerOfTexts(run.history, lo, hi, client.integers),
    ...(first && { extent: decodeExtent(run) }),
  }
}

/** What only the first window asks for. */
type MaybeExtent = Partial<HistoryExtentFieldsFragment>

function answerOfTexts(
  texts: readonly string[],
  lo: number,
  hi: number,
  integers: RunsClient['integers'],
): WindowAnswer {
  const decode = (some: readonly string[], warnings: Set<string>): HistoryRow[] =>
    decodeRowTexts(some, { operation, integers, warnings })
  return {
    came: texts.length,
    middleStep: () => middleStepOf(decode(middleOf(texts), new Set())),
    beyond: () => false,
    rows: (_counts, warnings) => rowsOfWindow(decode(texts, warnings), lo, hi),
  }
}

async function askForKeys(
  { client, ref, keys, match, options }: AskedRows,
  { lo, hi, samples, closed }: StepWindow,
  first: boolean,
): Promise<WindowAnswer> {
  const maxStep = closed ? hi - 1 : hi
  const specs = keyLists(keys, match).map((list) =>
    historySpec({ keys: list, samples, minStep: lo, maxStep }),
  )
  const { run } = await askRun<{ sampledHistory: unknown[] } & MaybeExtent, ExecuteOptions>(
    client,
    ref,
    operation,
    options,
    (ref, asked) =>
      first
        ? execute(client, SampleHistoryDocument, { ...ref, specs }, asked)
        : execute(client, HistoryWindowOfKeysDocument, { ...ref, specs }, asked),
  )
  const lists = specs.map((_, i) => decodeSampledRows(run.sampledHistory[i], operation))
  const longest = lists.reduce((a, b) => (b.length > a.length ? b : a))
  return {
    came: longest.length,
    middleStep: () => middleStepOf(middleOf(longest)),
    beyond: () => lists.some((list) => list.some(({ _step }) => _step === hi)),
    rows(counts, warnings) {
      const kept = lists.map((list) => rowsOfWindow(list, lo, hi))
      const rows = kept.length === 1 ? (kept[0] ?? []) : mergeByStep(kept)
      restoreNonFinite(rows, ['_step', ...keys], counts, warnings)
      return rows
    },
    ...(first && { extent: decodeExtent(run) }),
  }
}

function middleOf<T>(list: readonly T[]): readonly T[] {
  const middle = list.length >> 1
  return list.slice(middle, middle + 1)
}

function middleStepOf([row]: readonly HistoryRow[]): number | undefined {
  const step = stepOf(row)
  return step === undefined ? undefined : Number(step)
}

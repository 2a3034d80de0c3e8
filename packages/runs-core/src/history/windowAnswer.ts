import { HistoryWindowDocument } from '../generated/documents.ts'
import { askRun } from '../runs/askRun.ts'
import type { RunRef } from '../runs/runPath.ts'
import { type ExecuteOptions, execute } from '../transport/execute.ts'
import type { RunsClient } from '../transport/runsClient.ts'
import { askSpecs } from './askSpecs.ts'
import { decodeRowTexts, rowsOfWindow } from './decodeRows.ts'
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
  /** What the run had logged; known in the first answer alone. */
  extent: HistoryExtent
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
  extent: boolean,
): Promise<WindowAnswer> {
  const { run } = await askRun(client, ref, operation, options, (ref, asked) =>
    execute(client, HistoryWindowDocument, { ...ref, minStep: lo, maxStep: hi, samples, extent }, asked),
  )
  const decode = (texts: readonly string[], warnings: Set<string>): HistoryRow[] =>
    decodeRowTexts(texts, { operation, integers: client.integers, warnings })
  const { history } = run
  return {
    came: history.length,
    middleStep: () => stepNumber(decode(middleOf(history), new Set())),
    beyond: () => false,
    rows: (_counts, warnings) => rowsOfWindow(decode(history, warnings), lo, hi),
    extent: decodeExtent(run),
  }
}

async function askForKeys(
  { client, ref, keys, match, options }: AskedRows,
  { lo, hi, samples, closed }: StepWindow,
  first: boolean,
): Promise<WindowAnswer> {
  const bounds = { samples, minStep: lo, maxStep: closed ? hi - 1 : hi }
  const specs = keyLists(keys, match).map((list) => historySpec({ keys: list, ...bounds }))
  const { lists, extent } = await askSpecs(client, ref, operation, specs, options, first)
  const longest = lists.reduce((a, b) => (b.length > a.length ? b : a))
  return {
    came: longest.length,
    middleStep: () => stepNumber(middleOf(longest)),
    beyond: () => lists.some((list) => list.some(({ _step }) => _step === hi)),
    rows(counts, warnings) {
      const rows = mergeByStep(lists.map((list) => rowsOfWindow(list, lo, hi)))
      restoreNonFinite(rows, ['_step', ...keys], counts, warnings)
      return rows
    },
    extent,
  }
}

function middleOf<T>(list: readonly T[]): readonly T[] {
  const middle = list.length >> 1
  return list.slice(middle, middle + 1)
}

function stepNumber([row]: readonly HistoryRow[]): number | undefined {
  const step = stepOf(row)
  return step === undefined ? undefined : Number(step)
}

import { type HistoriesOptions, listHistories, type RunHistory } from './history/listHistories.ts'
import type { Run } from './run.ts'
import type { ListRunsOptions } from './runs/listRuns.ts'
import { mapPaginated, type Paginated } from './runs/paginated.ts'
import { isRunFilter } from './runs/runFilter.ts'
import type { RunsClient } from './transport/clientInternals.ts'

/**
 * The runs of a project, as `api.runs()` gives them.
 * @public
 */
export interface RunsList<Item = Run> extends Paginated<Item> {
  /** What to know about its filter, in sentences: see {@link RunFilter}. */
  readonly warnings: readonly string[]
  /**
   * Samples the same keys of each run, in the order of the list. Sends one request for each page, none before the first is asked for.
   * @throws {@link RunsError} `usage` without keys
   */
  histories(options: HistoriesOptions): Paginated<RunHistory>
}

/** @internal */
export function runsList<Data, Item>(
  client: RunsClient,
  path: string | undefined,
  options: ListRunsOptions,
  [list, dress]: readonly [list: Paginated<Data>, dress: (data: Data) => Item],
): RunsList<Item> {
  const { filters } = options
  return {
    ...mapPaginated(list, dress),
    warnings: isRunFilter(filters) ? filters.warnings : [],
    histories: (asked) => listHistories(client, path, { ...options, ...asked }),
  }
}

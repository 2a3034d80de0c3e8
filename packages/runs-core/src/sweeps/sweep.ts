/**
 * A sweep, as it was when it was read: a search over configs. Its runs are
 * `listRuns(client, project, { filters: { sweep: sweep.id } })`.
 * @public
 */
export interface Sweep {
  /** The id in the URL. */
  id: string
  /** The node id of the server. */
  storageId: string
  /** What people call it where they have named it on its page, else the id. A `name` in its config is in `configText`. */
  name: string
  entity: string
  project: string
  /** The page of the sweep. */
  url: string
  /** `RUNNING`, `FINISHED`, `PAUSED` and others, as the server names it. */
  state: string
  /** `grid`, `random`, `bayes` or another. */
  method: string
  description: string | null
  /** The config as it travels, which is YAML: any parser of YAML reads it, and this package brings none along. */
  configText: string
  /** The best value of its metric so far; null where there is none. */
  bestLoss: number | null
  /** How many runs it has. */
  runCount: number
  /** How many it will have; null where that is open. */
  expectedRunCount: number | null
  createdAt: Date
  updatedAt: Date | null
}

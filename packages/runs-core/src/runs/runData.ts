/**
 * The state of a run, as the server names it. Servers add states; a text that is not listed here is passed on as it came.
 * @public
 */
export type RunState =
  | 'pending'
  | 'running'
  | 'finished'
  | 'crashed'
  | 'failed'
  | 'killed'
  | 'preempting'
  | 'preempted'
  | (string & {})

/**
 * Who created a run.
 * @public
 */
export interface RunUser {
  name: string
  username: string | null
}

/**
 * What the server counted about one metric.
 * @public
 */
export interface HistoryKeyInfo {
  /** How often each kind of value was logged: `number`, `string`, `map`, `nil` and so on, in the server's words. */
  typeCounts?: readonly { readonly type: string; readonly count: number }[]
  /** The value logged last, where the server tells it. */
  previousValue?: unknown
  /** Whether the values only ever grew, where the server tells it. */
  monotonic?: boolean
}

/**
 * The metrics that a run has logged so far. Metric names are whatever was logged: read `keys` with `Object.hasOwn` or `Object.entries`.
 * @public
 */
export interface HistoryKeys {
  keys: Readonly<Record<string, HistoryKeyInfo>>
  /** The last step with a row, -1 when nothing was logged. */
  lastStep: number
}

/**
 * What a list of runs tells about each: everything that is no JSON text.
 * @public
 */
export interface RunLiteData {
  /** The name in the URL, eight characters unless it was chosen. */
  id: string
  /** The node id of the server, which mutations take. */
  storageId: string
  /** The display name; the same as `displayName`. */
  name: string | null
  displayName: string | null
  /** From the path that was asked, in the caller's spelling. */
  entity: string
  /** From the path that was asked, in the caller's spelling. */
  project: string
  projectId: string
  /** Entity, project and run id. `path.join('/')` is a path that every call takes. */
  path: readonly [entity: string, project: string, id: string]
  /** The page of the run. */
  url: string
  state: RunState
  tags: readonly string[]
  notes: string | null
  description: string | null
  group: string | null
  jobType: string | null
  commit: string | null
  readOnly: boolean
  createdAt: Date
  /** When the server last heard from the run; null when it never did. */
  heartbeatAt: Date | null
  user: RunUser | null
  sweepName: string | null
  /** Rows of history that the server has counted; null where it does not tell. */
  historyLineCount: number | null
}

/**
 * A run as it was when it was read. Keys of `config`, `rawConfig`, `summary` and `systemMetrics` are whatever was logged,
 * `__proto__` included: read them with `Object.hasOwn`.
 * @public
 */
export interface RunData extends RunLiteData {
  /** The config that the user set, each key with its plain value. */
  config: Readonly<Record<string, unknown>>
  /** `config` and the keys that the client adds for itself, `_wandb` and `wandb_version`. */
  rawConfig: Readonly<Record<string, unknown>>
  /** The last, or best, value of each metric, as the run set it. */
  summary: Readonly<Record<string, unknown>>
  /** The last system metrics that were sent: CPU, memory, GPU. */
  systemMetrics: Readonly<Record<string, unknown>>
  historyKeys: HistoryKeys | null
}

import type { Generated, Selectable } from 'kysely'

/** Instants are milliseconds since 1970; JSON columns hold the text as received, so that NaN survives. */
export interface EntityTable {
  id: Generated<number>
  name: string
  createdAt: number
}

export interface ProjectTable {
  id: Generated<number>
  entity: string
  name: string
  description: string | null
  access: string
  views: string | null
  createdAt: number
  updatedAt: number
  /** How many runs it ever had, deleted ones included. */
  runsMade: Generated<number>
}

export interface RunTable {
  /** Order of creation; the tie-break of every listing. */
  id: Generated<number>
  /** The node id, what `Run.id` answers. */
  storageId: string
  /** Names the run's data in the history store and among the blobs; never used again for another run. */
  runKey: string
  projectId: number
  /** The run id of the URL, unique in its project, deleted runs included. */
  name: string
  displayName: string
  description: string | null
  notes: string | null
  /** JSON array of strings. */
  tags: string
  /** What was last said or derived; `runState()` gives what readers see. */
  state: string
  /** 1 after `stopRun`, until the run comes alive again. */
  stopRequested: number
  exitCode: number | null
  config: string
  /** A copy for filters and order; the history store has the original. */
  summary: string
  /** The newest value of each system metric, a JSON object. */
  systemMetrics: string
  groupName: string | null
  jobType: string | null
  commit: string | null
  repo: string | null
  program: string | null
  host: string | null
  sweepName: string | null
  username: string
  createdAt: number
  updatedAt: number
  heartbeatAt: number
  /** 1 once `file_stream` has been called: only then does silence mean a crash. */
  streamed: number
  deletedAt: number | null
}

export interface SweepTable {
  id: Generated<number>
  projectId: number
  name: string
  displayName: string | null
  description: string | null
  state: string
  config: string
  controller: string | null
  scheduler: string | null
  createdAt: number
  updatedAt: number
  heartbeatAt: number
}

export interface AgentTable {
  id: Generated<number>
  sweepId: number
  name: string
  host: string
  state: string
  metrics: string
  createdAt: number
  heartbeatAt: number
}

export interface AlertTable {
  id: Generated<number>
  runId: number
  title: string
  text: string
  severity: string
  createdAt: number
}

/** When a run was last written, as a number that grows with every write to a run of the project; triggers keep it. */
export interface RunChangeTable {
  runId: number
  projectId: number
  number: number
}

export interface MetadataTables {
  entities: EntityTable
  projects: ProjectTable
  runs: RunTable
  runChanges: RunChangeTable
  sweeps: SweepTable
  agents: AgentTable
  alerts: AlertTable
}

export type ProjectRow = Selectable<ProjectTable>
export type RunRow = Selectable<RunTable>
export type SweepRow = Selectable<SweepTable>
export type AgentRow = Selectable<AgentTable>

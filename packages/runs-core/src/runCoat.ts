import type { RunLiteData, RunState, RunUser } from './runs/runData.ts'
import type { RunRef } from './runs/runPath.ts'

/**
 * What `Run` and `RunLite` share: the data that every list of runs has. Reading any of it sends nothing.
 * @public
 */
export abstract class RunCoat<Data extends RunLiteData> {
  #data: Data

  constructor(data: Data) {
    this.#data = data
  }

  /** What was read last, as plain data. */
  protected get data(): Data {
    return this.#data
  }

  protected set data(data: Data) {
    this.#data = data
  }

  protected get ref(): RunRef {
    const { entity, project, id } = this.#data
    return { entity, project, run: id }
  }

  /** The name in the URL, eight characters unless it was chosen. */
  get id(): string {
    return this.#data.id
  }
  /** The node id of the server. */
  get storageId(): string {
    return this.#data.storageId
  }
  /** The display name; the same as `displayName`. */
  get name(): string | null {
    return this.#data.name
  }
  get displayName(): string | null {
    return this.#data.displayName
  }
  get entity(): string {
    return this.#data.entity
  }
  get project(): string {
    return this.#data.project
  }
  get projectId(): string {
    return this.#data.projectId
  }
  /** Entity, project and run id. */
  get path(): RunLiteData['path'] {
    return this.#data.path
  }
  /** The page of the run. */
  get url(): string {
    return this.#data.url
  }
  /** The state when it was read. */
  get state(): RunState {
    return this.#data.state
  }
  get tags(): readonly string[] {
    return this.#data.tags
  }
  get notes(): string | null {
    return this.#data.notes
  }
  get description(): string | null {
    return this.#data.description
  }
  get group(): string | null {
    return this.#data.group
  }
  get jobType(): string | null {
    return this.#data.jobType
  }
  /** The git commit that the run was started from. */
  get commit(): string | null {
    return this.#data.commit
  }
  get readOnly(): boolean {
    return this.#data.readOnly
  }
  get createdAt(): Date {
    return this.#data.createdAt
  }
  /** When the server last heard from the run. */
  get heartbeatAt(): Date | null {
    return this.#data.heartbeatAt
  }
  get user(): RunUser | null {
    return this.#data.user
  }
  get sweepName(): string | null {
    return this.#data.sweepName
  }
  /** Rows of history that the server has counted; null where it does not tell. */
  get historyLineCount(): number | null {
    return this.#data.historyLineCount
  }

  /** `<Run entity/project/id (state)>`, as Python prints it. */
  toString(): string {
    return `<Run ${this.#data.path.join('/')} (${this.#data.state})>`
  }

  /** The data without the coat: what `JSON.stringify` writes. */
  toJSON(): Data {
    return this.#data
  }
}

import { RunCoat } from './runCoat.ts'
import type { RunData } from './runs/runData.ts'
import { checkPatch, type RunPatch, tagsAfter } from './runs/runPatch.ts'
import { updateRunFrom } from './runs/updateRun.ts'
import type { RunsClient } from './transport/clientInternals.ts'
import type { CallOptions } from './transport/execute.ts'

/**
 * What can be assigned of a run. Assigning sends nothing; the run shows what was assigned, and `update()` sends it.
 * @public
 */
export abstract class EditableRun extends RunCoat<RunData> {
  readonly #client: RunsClient
  /** What was assigned and is not sent. */
  #assigned: Omit<RunPatch, 'config' | 'summary' | 'tags'> & { tags?: readonly string[] } = {}

  /** @internal */
  constructor(client: RunsClient, data: RunData) {
    super(data)
    this.#client = client
  }

  /** The display name; the same as `displayName`. */
  override get name(): string | null {
    return this.displayName
  }
  override set name(name: string) {
    this.displayName = name
  }
  override get displayName(): string | null {
    return this.#assigned.displayName ?? super.displayName
  }
  override set displayName(displayName: string) {
    this.#assigned = { ...this.#assigned, displayName }
  }
  override get notes(): string | null {
    return this.#assigned.notes ?? super.notes
  }
  override set notes(notes: string) {
    this.#assigned = { ...this.#assigned, notes }
  }
  override get description(): string | null {
    return this.#assigned.description ?? super.description
  }
  override set description(description: string) {
    this.#assigned = { ...this.#assigned, description }
  }
  override get group(): string | null {
    return this.#assigned.group ?? super.group
  }
  override set group(group: string) {
    this.#assigned = { ...this.#assigned, group }
  }
  override get jobType(): string | null {
    return this.#assigned.jobType ?? super.jobType
  }
  override set jobType(jobType: string) {
    this.#assigned = { ...this.#assigned, jobType }
  }
  /** All of its tags. To add one whatever the others are: `update({ tags: { add: ['best'] } })`. */
  override get tags(): readonly string[] {
    return this.#assigned.tags ?? super.tags
  }
  override set tags(tags: readonly string[]) {
    this.#assigned = { ...this.#assigned, tags }
  }

  /**
   * Sends what was assigned and what the patch says, of both only what differs from what is there; see `updateRun`. Sends
   * nothing where there is neither, else one request to read the run and one to write it, two where the summary changes beside
   * something else. The run then is what the server answered. What could not be sent stays assigned.
   * @throws {@link ConflictError} where somebody has changed the same since this run was read, to something else
   * @throws {@link PartialError} where the summary failed after the rest was written
   * @throws {@link RunsError} `usage` for a null, or a value that JSON does not have; `notFound` where the run has been deleted
   */
  async update(patch: RunPatch = {}, options: CallOptions = {}): Promise<this> {
    checkPatch(patch)
    const assigned = this.#assigned
    const given = Object.entries(patch).filter(([, value]) => value !== undefined)
    const all: RunPatch = { ...assigned, ...Object.fromEntries(given) }
    if (patch.tags && assigned.tags) all.tags = tagsAfter(patch.tags, assigned.tags)
    if (Object.keys(all).length === 0) return this
    this.data = await updateRunFrom(this.#client, this.ref, all, () => this.data, options)
    // What was assigned in the meantime is still to be sent.
    const later = Object.entries(this.#assigned).filter(
      ([field, value]) => Reflect.get(assigned, field) !== value,
    )
    this.#assigned = Object.fromEntries(later)
    return this
  }

  /** The same as `update()`. */
  save(options?: CallOptions): Promise<this> {
    return this.update({}, options)
  }
}

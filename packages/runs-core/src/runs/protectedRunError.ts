import { RunsError, type RunsErrorDetails } from '../transport/runsError.ts'

/**
 * A run was not deleted, for it has a tag that protects it. `code` is `conflict`; nothing was sent.
 *
 * @public
 */
export class ProtectedRunError extends RunsError {
  override readonly name: string = 'ProtectedRunError'
  /** Those of the run's tags that protect it. */
  declare readonly tags: readonly string[]

  constructor(text: string, details: RunsErrorDetails & { tags: readonly string[] }) {
    super('conflict', text, details)
  }
}

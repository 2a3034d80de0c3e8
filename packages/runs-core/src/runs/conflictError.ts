import { RunsError, type RunsErrorDetails } from '../transport/runsError.ts'
import { pickPart, type RunPart } from './runPart.ts'

/**
 * Somebody else has changed the same, to something else: nothing was sent. With `maybeApplied` it was sent, and the server's
 * answer says something else than what was meant.
 *
 * @remarks `base`, `mine` and `theirs` are shaped like the run and hold what `paths` name; what is missing there is missing on
 * that side.
 * @public
 */
export class ConflictError extends RunsError {
  override readonly name = 'ConflictError'
  /** What you saw. */
  declare readonly base: RunPart
  /** What you want. */
  declare readonly mine: RunPart
  /** What is there. */
  declare readonly theirs: RunPart
  /** Where they differ, as in `['notes']` and `['config', 'optimizer', 'lr']`. */
  declare readonly paths: readonly (readonly string[])[]

  /** @internal */
  constructor(
    why: string,
    paths: ConflictError['paths'],
    sides: Pick<ConflictError, 'base' | 'mine' | 'theirs'>,
    details: RunsErrorDetails,
  ) {
    const [base, mine, theirs] = [sides.base, sides.mine, sides.theirs].map((side) => pickPart(side, paths))
    const data = { ...details, paths, base, mine, theirs }
    super('conflict', `${paths.map((path) => path.join(' › ')).join(', ')}: ${why}`, data)
  }
}

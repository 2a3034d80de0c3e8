import type { RunRef } from '../runs/runPath.ts'

/**
 * A page of a run's artifacts: what was asked for them can be asked for all of them at once again.
 *
 * @internal
 */
export interface ArtifactPage {
  run: RunRef
  kind: 'logged' | 'used'
  first: number
  after: string | null
}

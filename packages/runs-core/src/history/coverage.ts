/**
 * What a history result holds of what was asked for: nothing is silently incomplete.
 *
 * @public
 */
export interface Coverage {
  /** `'sampled'` as soon as a row that matches may be missing. */
  mode: 'exact' | 'sampled'
  /** Samples asked for; null for an exact scan. */
  requested: number | null
  /** Rows that came; of a scan, rows handed out so far, without those that did not fit its schema. */
  returned: number
  /** Rows that match, where known: without keys the run's line count, else null until an exact scan has ended. */
  total: number | null
  /** The lowest `_step` among the rows; null where no row has one. */
  firstStep: number | null
  /** The highest `_step` among the rows; null where no row has one. */
  lastStep: number | null
  /** Steps that were asked for and not read. A step that nobody logged is no gap. */
  gaps: StepGap[]
  /** Ended, and nothing above is missing. */
  complete: boolean
  /** Whether the same read of the same rows gives the same rows again. */
  deterministic: boolean
  /** Why there is no row, or why there are fewer than the server has. */
  reason?: CoverageReason
  /** For each key that was asked for: has it ever been logged? */
  keys?: Record<string, 'logged' | 'neverLogged'>
  /** What a reader should know about these rows, in sentences. */
  warnings: string[]
}

/**
 * Steps that were asked for and not read.
 *
 * @public
 */
export interface StepGap {
  /** The first step of the gap. */
  from: number
  /** The step after its last. */
  to: number
  /** `'refused'`: the server answered with an error; `'notRead'`: it was not asked, or did not answer. */
  why: 'notRead' | 'refused'
}

/**
 * Why there is no row: nothing was logged at all (`noRows`), no key that would do was ever logged (`neverLogged`), all were, but
 * never in one row (`noCommonStep`), or only outside of the steps asked for (`outOfRange`). And why there are fewer rows than the
 * server has: it gives no more of them (`serverCap`).
 *
 * @public
 */
export type CoverageReason = 'neverLogged' | 'noCommonStep' | 'outOfRange' | 'noRows' | 'serverCap'

import { RunsError } from '../transport/runsError.ts'
import type { Edits } from './edits.ts'

/**
 * What to change of a run. What is not named stays as it is; `''` clears a text.
 * @public
 */
export interface RunPatch {
  displayName?: string | undefined
  notes?: string | undefined
  description?: string | undefined
  group?: string | undefined
  jobType?: string | undefined
  /** All tags that the run shall have; or which to add to those that it has then, and which to take away. */
  tags?: readonly string[] | { add?: readonly string[]; remove?: readonly string[] } | undefined
  /** Edits the config that the user set. Keys that the logging client adds for itself stay as they are, and so do descriptions. */
  config?: ((edit: Edits) => void) | undefined
  summary?: ((edit: Edits) => void) | undefined
}

/**
 * The texts among them, each with its name on the wire.
 *
 * @internal
 */
export const textFields = [
  ['displayName', 'displayName'],
  ['notes', 'notes'],
  ['description', 'description'],
  ['group', 'groupName'],
  ['jobType', 'jobType'],
] as const

/**
 * @throws RunsError `usage` for what the wire has no word for: it drops a null without a word, and a field that nobody knows
 *
 * @internal
 */
export function checkPatch(patch: RunPatch): void {
  const given: [string, unknown][] = Object.entries(patch)
  for (const [field, value] of given) {
    if (value === undefined) continue
    const expected = textFields.some(([text]) => text === field)
      ? typeof value !== 'string' && "a text, where '' clears it"
      : field === 'tags'
        ? !isTags(value) && 'texts, or { add, remove }'
        : field === 'config' || field === 'summary'
          ? typeof value !== 'function' && 'a function that edits'
          : 'not there: it can not be changed'
    if (expected) throw new RunsError('usage', `${field} is ${expected}`, { operation: 'updateRun' })
  }
}

function isTags(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((tag) => typeof tag === 'string')
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(
      ([key, tags]) => (key === 'add' || key === 'remove') && Array.isArray(tags) && isTags(tags),
    )
  )
}

/**
 * The tags that a patch makes of these.
 *
 * @internal
 */
export function tagsAfter(tags: NonNullable<RunPatch['tags']>, there: readonly string[]): readonly string[] {
  const { add, remove = [] } = 'length' in tags ? { add: tags, remove: there } : tags
  return [...new Set([...there.filter((tag) => !remove.includes(tag)), ...(add ?? [])])]
}

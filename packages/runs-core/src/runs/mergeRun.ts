import type { UpdateRunMutationVariables } from '../generated/documents.ts'
import type { RunsErrorDetails } from '../transport/runsError.ts'
import { ConflictError } from './conflictError.ts'
import { decodeObject } from './decodeRun.ts'
import { recordEdits } from './edits.ts'
import { closeJson, getJson, openJson, type OpenJson, putJson } from './openJson.ts'
import type { RunData } from './runData.ts'
import { agreeAt, type PartPath, type RunPart } from './runPart.ts'
import { type RunPatch, tagsAfter, textFields } from './runPatch.ts'

/**
 * What a patch comes to.
 *
 * @internal
 */
export interface Merged {
  /** What to send. The summary travels by itself. */
  variables: Omit<UpdateRunMutationVariables, 'id'>
  /** Where the run is another one then. */
  paths: readonly PartPath[]
  /** What it says there. */
  mine: RunPart
}

/**
 * Merges a patch, made by who saw `base`, into the run as it is now.
 *
 * @param texts - config and summary of `theirs` as they came: what is not touched goes back to the letter
 *
 * @throws RunsError `usage`; ConflictError where somebody has changed the same since, to something else
 *
 * @internal
 */
export function mergeRun(
  patch: RunPatch,
  base: RunData,
  theirs: RunData,
  texts: Record<'config' | 'summary', string>,
  about: RunsErrorDetails,
): Merged {
  const mine: { -readonly [Field in keyof RunPart]: RunPart[Field] } = {}
  const variables: Merged['variables'] = {}
  const paths: PartPath[] = []
  const conflicts: PartPath[] = []
  const changes = (path: PartPath, seen: RunPart = base): boolean => {
    if (agreeAt(mine, theirs, path)) return false
    if (!agreeAt(seen, theirs, path)) conflicts.push(path)
    paths.push(path)
    return true
  }

  for (const [field, variable] of textFields) {
    const text = patch[field]
    if (text === undefined) continue
    mine[field] = text
    if (changes([field])) variables[variable] = text
  }
  if (patch.tags) {
    mine.tags = tagsAfter(patch.tags, theirs.tags)
    // What is added to the tags that are there, or taken from them, is nobody else's.
    if (changes(['tags'], Array.isArray(patch.tags) ? base : theirs)) variables.tags = [...mine.tags]
  }
  for (const field of ['config', 'summary'] as const) {
    const edit = patch[field]
    if (!edit) continue
    const edited = recordEdits(field, base[field], edit)
    mine[field] = decodeObject(closeJson(edited.mine), field, 'lossless')
    const merged = openJson(texts[field]) ?? new Map()
    const touched = edited.paths.filter((path) => changes([field, ...path]))
    for (const path of touched) {
      const value = getJson(edited.mine, path)
      const text = value && closeJson(value)
      if (field === 'summary') putJson(merged, path, text)
      else putConfig(merged, path, text)
    }
    if (touched.length > 0) variables[field === 'config' ? 'config' : 'summaryMetrics'] = closeJson(merged)
  }
  if (conflicts.length > 0)
    throw new ConflictError('somebody else has changed it too', conflicts, { base, mine, theirs }, about)
  return { variables, paths, mine }
}

/** Each key of a config travels as `{ value, desc }`; an entry that does not look like that is a value itself. */
function putConfig(config: OpenJson, path: PartPath, text: string | undefined): void {
  const [key = '', ...within] = path
  const entry = config.get(key)
  const isWrapped = entry === undefined || openJson(entry)?.has('value') === true
  const whole = within.length === 0
  if (whole && (text === undefined || !isWrapped)) config.delete(key)
  if (!whole || text !== undefined)
    putJson(config, isWrapped || whole ? [key, 'value', ...within] : path, text)
}

import { expect, test } from 'vitest'
import { askEdit, type Edit, editDrawer, editModel, type ModelObject, plain } from '../../test/editModel.ts'
import { seededRandom } from '../../test/generatedRuns.ts'
import { pythonJson } from '../../test/historyWire.ts'
import { wireRun } from '../../test/wireRun.ts'
import { createRunsClient } from '../transport/runsClient.ts'
import { ConflictError } from './conflictError.ts'
import { decodeRun } from './decodeRun.ts'
import { mergeRun } from './mergeRun.ts'
import type { RunData } from './runData.ts'

const soak = process.env['RUNS_SOAK'] !== undefined
const firstSeed = Number(process.env['RUNS_SEED'] ?? (soak ? Date.now() % 1_000_000_000 : 1))
const rounds = soak ? 20_000 : 400
const client = createRunsClient()

/** A run with this config, wrapped as it travels, and its text. */
function runOf(config: unknown): { run: RunData; text: string } {
  const entries = Object.entries(Object(config)).map(([key, value]) => [key, { value }])
  const text = pythonJson(Object.fromEntries(entries))
  return { run: decodeRun(client, { entity: 'e', project: 'p' }, { ...wireRun, config: text }), text }
}

/** The config after a merge of these edits, made by who saw `base`, into `theirs`; or the conflict. */
function merged(base: unknown, theirs: unknown, edits: readonly Edit[]): unknown {
  const there = runOf(theirs)
  try {
    const { variables } = mergeRun(
      { config: (given) => edits.forEach((edit) => askEdit(given, edit)) },
      runOf(base).run,
      there.run,
      { config: there.text, summary: '{}' },
      {},
    )
    const answer = { ...wireRun, config: variables.config ?? there.text }
    return decodeRun(client, { entity: 'e', project: 'p' }, answer).config
  } catch (error) {
    if (error instanceof ConflictError) return error
    throw error
  }
}

/** The model after those edits that it takes, and these edits. */
function edited(model: ModelObject, edits: readonly Edit[]): { model: ModelObject; taken: Edit[] } {
  const copy = structuredClone(model)
  return { taken: edits.filter((edit) => editModel(copy, edit)), model: copy }
}

function holdsEmpty(value: unknown): boolean {
  return value instanceof Map && (value.size === 0 || [...value.values()].some(holdsEmpty))
}

function withoutEmpty(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const members = Object.entries(value).map(([key, member]) => [key, withoutEmpty(member)] as const)
  const kept = members.filter(([, member]) => member !== undefined)
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}

test(`C28: two writers of different keys both survive, whatever they do there, ${rounds} rounds from seed ${firstSeed}`, () => {
  for (let seed = firstSeed; seed < firstSeed + rounds; seed++) {
    const draw = editDrawer(seededRandom(seed))
    const base = draw.object(3)
    const theirs = edited(base, draw.edits(['a', '__proto__', 'length', '']))
    const mine = edited(base, draw.edits(['b', 'a.b', 'constructor', 'value']))
    const both = edited(theirs.model, mine.taken)
    expect(merged(plain(base), plain(theirs.model), mine.taken), `seed ${seed}`).toEqual(plain(both.model))
  }
})

test(`C28: writers of the same keys get both changes or a conflict that is one, ${rounds} rounds from seed ${firstSeed}`, () => {
  const seen = { merged: 0, conflicts: 0 }
  for (let seed = firstSeed; seed < firstSeed + rounds; seed++) {
    const what = `seed ${seed}`
    const draw = editDrawer(seededRandom(seed))
    const base = draw.object(3)
    const theirs = edited(base, draw.edits())
    // To merge an empty object into one that is there is no edit, whatever others have put there since.
    const mine = edited(
      base,
      draw.edits().filter((edit) => edit.kind !== 'merge' || !holdsEmpty(edit.value)),
    )
    const both = edited(theirs.model, mine.taken)
    const result = merged(plain(base), plain(theirs.model), mine.taken)
    if (result instanceof ConflictError) {
      seen.conflicts++
      expect(result.paths.length, what).toBeGreaterThan(0)
      expect(result.theirs, what).not.toEqual(result.base)
      expect(result.theirs, what).not.toEqual(result.mine)
    } else {
      seen.merged++
      // Edits that take each other back are none; asked for again, they may leave an empty object on their way.
      expect(withoutEmpty(result), what).toEqual(withoutEmpty(plain(both.model)))
    }
  }
  expect(Math.min(seen.merged, seen.conflicts)).toBeGreaterThan(rounds / 10)
})

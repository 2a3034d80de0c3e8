import {
  AddArtifactAliasesDocument,
  DeleteArtifactAliasesDocument,
  LoadArtifactByIdDocument,
  UpdateArtifactDocument,
  type UpdateArtifactMutationVariables,
} from '../generated/documents.ts'
import { decodeObject } from '../runs/decodeRun.ts'
import { recordEdits } from '../runs/edits.ts'
import { inTurn } from '../runs/inTurn.ts'
import { closeJson, getJson, openJson, putJson } from '../runs/openJson.ts'
import { PartialError } from '../runs/partialError.ts'
import { tagsAfter } from '../runs/runPatch.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { type CallOptions, execute } from '../transport/execute.ts'
import { executeMutation } from '../transport/executeMutation.ts'
import { isRunsError, RunsError } from '../transport/runsError.ts'
import type { ArtifactData } from './artifactData.ts'
import { noteOrigin } from './artifactOrigin.ts'
import { decodeArtifact } from './decodeArtifact.ts'
import { isArtifactTag } from './isArtifactTag.ts'
import type { ArtifactPatch } from './updateArtifact.ts'

/** @internal */
export async function applyPatch(
  client: RunsClient,
  artifact: Pick<ArtifactData, 'id' | 'name'>,
  patch: ArtifactPatch,
  options: CallOptions,
): Promise<ArtifactData> {
  const operation = 'updateArtifact'
  const { id, name: path } = artifact
  const call = { ...options, path }
  const about = { operation, path }
  checkPatch(patch, about)
  return inTurn(client, `artifact ${id}`, options.signal, async () => {
    const read = { ...call, cache: 'fresh' } as const
    const { artifact: wire } = await execute(client, LoadArtifactByIdDocument, { id }, read)
    if (!wire) throw new RunsError('notFound', `the artifact is gone: ${path}`, about)
    let theirs = noteOrigin(decodeArtifact(wire), wire)
    const { entity, project, name } = theirs
    const applied: string[] = []

    const wanted = patch.aliases ? tagsAfter(patch.aliases, theirs.aliases) : theirs.aliases
    const aliasesOf = (aliases: readonly string[]): AliasInput[] => {
      if (entity === null || project === null)
        throw new RunsError('usage', `the project of ${path} is gone: it has no aliases`, about)
      const artifactCollectionName = name.replace(/:.*/s, '')
      return aliases.map((alias) => ({
        entityName: entity,
        projectName: project,
        artifactCollectionName,
        alias,
      }))
    }
    const added = wanted.filter((alias) => !theirs.aliases.includes(alias))
    const removed = theirs.aliases.filter((alias) => !wanted.includes(alias))
    const variables = changesOf(patch, theirs, wire.metadata, about)
    try {
      if (added.length > 0) {
        const aliases = aliasesOf(added)
        const answer = await executeMutation(client, AddArtifactAliasesDocument, { id, aliases }, call)
        checkDone(answer.addAliases, 'add', about)
        applied.push('aliases to add')
      }
      if (removed.length > 0) {
        const aliases = aliasesOf(removed)
        const answer = await executeMutation(client, DeleteArtifactAliasesDocument, { id, aliases }, call)
        checkDone(answer.deleteAliases, 'remove', about)
        applied.push('aliases to remove')
      }
      if (Object.keys(variables).length > 0) {
        const { updateArtifact: answer } = await executeMutation(
          client,
          UpdateArtifactDocument,
          { id, ...variables },
          call,
        )
        if (!answer)
          throw new RunsError('decode', 'the server did not say what it wrote', {
            ...about,
            maybeApplied: true,
          })
        theirs = noteOrigin(decodeArtifact(answer.artifact), wire)
      }
    } catch (error) {
      throw applied.length > 0 && isRunsError(error) ? new PartialError(applied, error, 'the rest') : error
    }
    return applied.length > 0 ? noteOrigin({ ...theirs, aliases: wanted }, wire) : theirs
  })
}

function checkDone(
  answer: { success: boolean } | null | undefined,
  what: string,
  about: { operation: string; path: string },
): void {
  if (!answer?.success) throw new RunsError('server', `the server did not ${what} the aliases`, about)
}

interface AliasInput {
  entityName: string
  projectName: string
  artifactCollectionName: string
  alias: string
}

/** What to send beside the aliases: nothing where nothing differs. */
function changesOf(
  { description, tags, metadata, ttlSeconds }: ArtifactPatch,
  theirs: ArtifactData,
  text: string | null,
  about: { operation: string; path: string },
): Omit<UpdateArtifactMutationVariables, 'id'> {
  const variables: Omit<UpdateArtifactMutationVariables, 'id'> = {}
  if (description !== undefined && description !== (theirs.description ?? ''))
    variables.description = description
  if (tags) {
    const wanted = tagsAfter(tags, theirs.tags)
    const inputs = (names: readonly string[]): { tagName: string }[] => names.map((tagName) => ({ tagName }))
    const added = wanted.filter((tag) => !theirs.tags.includes(tag))
    const removed = theirs.tags.filter((tag) => !wanted.includes(tag))
    // Others may be there already, and are left or taken away as they are.
    for (const tag of added) if (!isArtifactTag(tag)) throw new RunsError('usage', `no tag: '${tag}'`, about)
    if (added.length > 0) variables.tagsToAdd = inputs(added)
    if (removed.length > 0) variables.tagsToDelete = inputs(removed)
  }
  if (metadata) {
    // What is not touched goes back to the letter.
    const merged = openJson(text || '{}') ?? new Map()
    const before = closeJson(merged)
    const { mine, paths } = recordEdits('metadata', decodeObject(text, 'metadata', 'lossless'), metadata)
    for (const path of paths) {
      const value = getJson(mine, path)
      putJson(merged, path, value && closeJson(value))
    }
    const after = closeJson(merged)
    if (after !== before) variables.metadata = after
  }
  if (ttlSeconds !== undefined && ttlSeconds !== theirs.ttlSeconds)
    variables.ttlDurationSeconds = ttlSeconds === 'inherit' ? -1 : ttlSeconds === 'forever' ? -2 : ttlSeconds
  return variables
}

function checkPatch(patch: ArtifactPatch, about: { operation: string; path: string }): void {
  const { aliases = [], ttlSeconds = 1 } = patch
  const wrong = (why: string): RunsError => new RunsError('usage', why, about)
  for (const [field, value] of Object.entries(patch))
    if (value === null || !/^(description|aliases|tags|metadata|ttlSeconds)$/.test(field))
      throw wrong(`${field}: null, or nothing that can be changed`)
  const named = 'length' in aliases ? aliases : [...(aliases.add ?? []), ...(aliases.remove ?? [])]
  for (const alias of named)
    if (/[/:]|^v\d+$|^$/.test(alias))
      throw wrong(`no alias: '${alias}': it has no / and no :, and is no version`)
  if (typeof ttlSeconds === 'number' && !(Number.isSafeInteger(ttlSeconds) && ttlSeconds > 0))
    throw wrong(`ttlSeconds: a whole number of seconds, 'inherit' or 'forever'`)
}

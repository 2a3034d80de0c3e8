import { member } from './member.ts'

/**
 * Mutations that end in the same state when they are sent twice. `useArtifact` is none of them: W&B keeps a `UseArtifactAction` with a
 * time for each, and nothing on the wire tells whether a second one is the same.
 */
const repeatable = new Set([
  'createArtifactManifest',
  'createArtifactFiles',
  'completeMultipartUploadArtifact',
  'commitArtifact',
  'addAliases',
  'deleteAliases',
  'updateArtifact',
  'linkArtifact',
  'deleteArtifact',
  'deleteRun',
  'createRunFiles',
  'markRunFilesUploaded',
  'deleteFiles',
  'stopRun',
])
/** Those that do so when the caller has chosen what the thing is called: any of these among the variables. */
const repeatableByName = new Map([
  ['upsertBucket', ['id', 'name']],
  ['createArtifact', ['clientID']],
])

/**
 * Whether sending a mutation of these fields twice does no harm.
 *
 * @internal
 */
export function isRepeatable(fields: readonly string[], variables: unknown): boolean {
  const isGiven = (name: string): boolean =>
    (member(variables, name) ?? member(member(variables, 'input'), name)) != null
  return fields.every((field) => repeatable.has(field) || repeatableByName.get(field)?.some(isGiven) === true)
}

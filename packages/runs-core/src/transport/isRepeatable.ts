import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { member } from './member.ts'

/** Mutations that end in the same state when they are sent twice. */
const repeatable = new Set([
  'createArtifactManifest',
  'createArtifactFiles',
  'commitArtifact',
  'addAliases',
  'deleteAliases',
  'deleteRun',
  'stopRun',
])
/** Those that do so when the caller has chosen what the thing is called: any of these among the variables. */
const repeatableByName = new Map([
  ['upsertBucket', ['id', 'name']],
  ['createArtifact', ['clientID']],
])

/**
 * Whether sending a mutation twice does no harm.
 *
 * @internal
 */
export function isRepeatable(document: TypedDocumentNode<unknown, never>, variables: unknown): boolean {
  const isGiven = (name: string): boolean =>
    (member(variables, name) ?? member(member(variables, 'input'), name)) != null
  return document.definitions.every(
    (definition) =>
      definition.kind !== 'OperationDefinition' ||
      definition.selectionSet.selections.every(
        (field) =>
          field.kind === 'Field' &&
          (repeatable.has(field.name.value) ||
            repeatableByName.get(field.name.value)?.some(isGiven) === true),
      ),
  )
}

import type { Operation } from '@urql/core'

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
export function isRetryableMutation({ query, variables }: Pick<Operation, 'query' | 'variables'>): boolean {
  return query.definitions.every(
    (definition) =>
      definition.kind !== 'OperationDefinition' ||
      definition.selectionSet.selections.every((selection) => {
        if (selection.kind !== 'Field') return false
        const field = selection.name.value
        return (
          repeatable.has(field) ||
          repeatableByName.get(field)?.some((name) => isGiven(variables, name)) === true
        )
      }),
  )
}

function isGiven(variables: unknown, name: string): boolean {
  if (typeof variables !== 'object' || variables === null) return false
  if (Object.hasOwn(variables, name)) return Reflect.get(variables, name) != null
  return 'input' in variables && isGiven(variables.input, name)
}

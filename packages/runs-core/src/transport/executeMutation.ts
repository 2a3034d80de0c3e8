import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import type { AnyVariables } from '@urql/core'
import type { RunsClient } from './clientInternals.ts'
import { execute, type ExecuteOptions } from './execute.ts'
import { isRepeatable } from './isRepeatable.ts'

/**
 * Sends a mutation, more than once only where that does no harm. Apart from `execute`, so that who only reads ships nothing of it.
 *
 * @throws RunsError as `execute` does; `network` with `maybeApplied` where it is not known whether the change was made
 *
 * @internal
 */
export function executeMutation<Data, Variables extends AnyVariables>(
  client: RunsClient,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  options: ExecuteOptions = {},
): Promise<Data> {
  return execute(client, document, variables, { ...options, repeatable: isRepeatable(document, variables) })
}

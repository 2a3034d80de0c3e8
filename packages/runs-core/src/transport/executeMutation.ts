import type { OperationDocument } from '../generated/documents.ts'
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
export function executeMutation<Data, Variables>(
  client: RunsClient,
  document: OperationDocument<Data, Variables>,
  variables: Variables,
  options: ExecuteOptions = {},
): Promise<Data> {
  const repeatable = isRepeatable(document.changes ?? [], variables)
  return execute(client, document, variables, { ...options, repeatable })
}

import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { type AnyVariables, createRequest } from '@urql/core'
import { clientInternals, type RunsClient } from './clientInternals.ts'
import type { Lane } from './runsClientOptions.ts'
import { RunsError } from './runsError.ts'

/**
 * What every asynchronous call takes.
 *
 * @public
 */
export interface CallOptions {
  /** Ends the call: it rejects with `aborted`, the signal's `reason` as `cause`, and its connection is closed. */
  signal?: AbortSignal
  /**
   * Bound of each request with its retries, in milliseconds.
   *
   * @defaultValue the client's `deadlineMs`
   */
  deadlineMs?: number
  /**
   * Whether an answer that is already under way may serve this call too.
   *
   * @defaultValue `'default'`
   */
  cache?: 'default' | 'fresh'
}

/**
 * What operations say to the transport, beside what their callers do.
 *
 * @internal
 */
export interface ExecuteOptions extends CallOptions {
  /** @defaultValue `'interactive'` */
  lane?: Lane
  /** The path that is asked for, for errors. */
  path?: string
}

/**
 * Sends one document and gives its data: the only function that talks to urql.
 *
 * @throws {@link RunsError} with any code; errors beside data are thrown too, for nothing may be silently incomplete
 *
 * @internal
 */
export async function execute<Data, Variables extends AnyVariables>(
  client: RunsClient,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  options: ExecuteOptions = {},
): Promise<Data> {
  const { urql, nextKey } = clientInternals(client)
  const request = { ...createRequest(document, variables), key: nextKey() }
  // Only what is meant for the transport: urql's context gives a meaning to other names.
  const { signal, deadlineMs, lane, path } = options
  const context = { signal, deadlineMs, lane, path }
  const source = isMutation(document)
    ? urql.executeMutation(request, context)
    : urql.executeQuery(request, context)
  const { data, error } = await source.toPromise()
  if (error !== undefined) throw error.networkError ?? error
  if (data === undefined) throw new RunsError('decode', 'an answer without data')
  return data
}

function isMutation(document: TypedDocumentNode<unknown, never>): boolean {
  return document.definitions.some(
    (part) => part.kind === 'OperationDefinition' && part.operation === 'mutation',
  )
}

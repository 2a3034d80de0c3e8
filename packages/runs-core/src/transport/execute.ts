import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { type AnyVariables, createRequest } from '@urql/core'
import { clientInternals, type RunsClient } from './clientInternals.ts'
import type { Lane } from './runsClientOptions.ts'

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
  /** Of a mutation, and of each: whether sending it twice does no harm, see `executeMutation`. */
  repeatable?: boolean
}

/**
 * Sends one document and gives its data: the only function that talks to urql.
 *
 * @throws RunsError with any code; errors beside data are thrown too, for nothing may be silently incomplete
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
  const context = { runs: options }
  const source =
    options.repeatable === undefined
      ? urql.executeQuery(request, context)
      : urql.executeMutation(request, context)
  const { data, extensions } = await source.toPromise()
  // There is no answer with neither: the transport makes an error of it.
  if (extensions || data === undefined) throw extensions?.['error']
  return data
}

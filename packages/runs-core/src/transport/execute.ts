import type { OperationDocument } from '../generated/documents.ts'
import { clientInternals, type RunsClient } from './clientInternals.ts'
import { member } from './member.ts'
import { noticeSingles } from './noticeSingles.ts'
import type { Lane } from './runsClientOptions.ts'
import { sendOperation } from './sendOperation.ts'
import { shareCall } from './shareCall.ts'

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
   * Whether the answer to the same question that is already under way may serve this call too. `'fresh'` always sends a request.
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
 * Sends one document and gives its data: the only way from an operation to the network.
 *
 * @remarks
 * The same question, by id and variables, that is under way is not asked again, unless `cache` is `'fresh'`. Nothing is kept once
 * it is answered. Each caller gets data of its own.
 *
 * @throws RunsError with any code; errors beside data are thrown too, for nothing may be silently incomplete
 *
 * @internal
 */
export async function execute<Data, Variables>(
  client: RunsClient,
  document: OperationDocument<Data, Variables>,
  variables: Variables,
  options: ExecuteOptions = {},
): Promise<Data> {
  const shared = clientInternals(client)
  const { underWay } = shared
  const send = async (call: ExecuteOptions): Promise<unknown> => {
    const { body, error } = await sendOperation(shared, { document, variables }, call)
    if (error) throw error
    return member(body, 'data')
  }
  // What was asked before a change does not answer what is asked after it.
  if (document.changes) return (await send(options).finally(() => underWay.clear())) as Data
  noticeSingles(shared, document.name, variables)
  if (options.cache === 'fresh') return (await send(options)) as Data

  const question = JSON.stringify([document.id, variables, options.lane, options.deadlineMs])
  const call = underWay.get(question) ?? {}
  underWay.set(question, call)
  let asked = false
  const data = await shareCall(call, options.signal, (signal) => {
    asked = true
    return send({ ...options, signal }).finally(() => {
      if (underWay.get(question) === call) underWay.delete(question)
    })
  })
  return (asked ? data : structuredClone(data)) as Data
}

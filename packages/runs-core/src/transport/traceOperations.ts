import type { RunsClientOptions } from './runsClientOptions.ts'

/**
 * As much of OpenTelemetry's `Tracer` as is needed: one of `@opentelemetry/api` is one.
 *
 * @public
 */
export interface OperationTracer {
  startSpan(
    name: string,
    options: { kind: 2; startTime: number; attributes: Record<string, string | number> },
  ): {
    setStatus(status: { code: 2; message: string }): unknown
    end(endTime: number): void
  }
}

/** `SpanKind.CLIENT` and `SpanStatusCode.ERROR` of OpenTelemetry's API. */
const client = 2
const failed = 2

/**
 * Options that make one OpenTelemetry span of each operation, retries included. Sends nothing, and no attribute holds a key.
 *
 * @remarks
 * A span is called like `runs loadRun`, is a child of the span that is active where the call was made, and lasts from the call to its
 * end. Attributes: `graphql.operation.name`, `runs.lane`, `runs.attempts`, and of a failed one `error.type` (the error's `code`),
 * `runs.path` and `http.response.status_code`. Calls that share a request share its span.
 *
 * @example
 * ```ts
 * import { trace } from '@opentelemetry/api'
 *
 * const client = createRunsClient({ ...fromEnv(), ...traceOperations(trace.getTracer('my-service')) })
 * ```
 *
 * @public
 */
export function traceOperations(tracer: OperationTracer): Pick<RunsClientOptions, 'onEnd'> {
  return {
    onEnd({ operation, lane, attempts, ms, error }) {
      const now = Date.now()
      const span = tracer.startSpan(`runs ${operation}`, {
        kind: client,
        startTime: now - ms,
        attributes: {
          'graphql.operation.name': operation,
          'runs.lane': lane,
          'runs.attempts': attempts,
          ...(error && { 'error.type': error.code }),
          ...(error?.path !== undefined && { 'runs.path': error.path }),
          ...(error?.status !== undefined && { 'http.response.status_code': error.status }),
        },
      })
      if (error) span.setStatus({ code: failed, message: error.message })
      span.end(now)
    },
  }
}

import { context, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base'
import { dataAnswer, type ScriptedAnswer, scriptedFetch } from '@x/test-kit'
import { expect, it, onTestFinished, vi } from 'vitest'
import { loadRun } from '../runs/loadRun.ts'
import { createRunsClient, type RunsClient } from './runsClient.ts'
import { wireRun } from '../../test/wireRun.ts'
import { traceOperations } from './traceOperations.ts'

const answer = dataAnswer({ project: { run: wireRun } })

/** A client traced by the real SDK of OpenTelemetry, and the spans that it exports. */
function traced(answers: ScriptedAnswer[]) {
  const exporter = new InMemorySpanExporter()
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  onTestFinished(() => context.disable())
  const tracer = provider.getTracer('test')
  const client: RunsClient = createRunsClient({
    apiKey: 'secret',
    retry: { baseDelayMs: 1 },
    fetch: scriptedFetch(answers),
    ...traceOperations(tracer),
  })
  return { client, tracer, spans: (): ReadableSpan[] => exporter.getFinishedSpans() }
}

it('C22: one span for an operation with its retries, below the span of whoever called', async () => {
  const written = vi.spyOn(process.stdout, 'write')
  const { client, tracer, spans } = traced([new Response('', { status: 502 }), answer])
  const request = tracer.startSpan('GET /page')
  await context.with(trace.setSpan(context.active(), request), () => loadRun(client, 'e/p/r'))
  request.end()
  expect(written).not.toHaveBeenCalled()
  written.mockRestore()

  const [span, outer] = spans()
  expect(spans()).toHaveLength(2)
  expect(span).toMatchObject({
    name: 'runs loadRun',
    kind: SpanKind.CLIENT,
    attributes: { 'graphql.operation.name': 'loadRun', 'runs.lane': 'interactive', 'runs.attempts': 2 },
    status: { code: SpanStatusCode.UNSET },
  })
  expect(span?.parentSpanContext?.spanId).toBe(outer?.spanContext().spanId)
})

it('C22: a failure is in its span, without the key', async () => {
  const { client, spans } = traced([new Response('secret', { status: 403 })])
  await expect(loadRun(client, 'e/p/r')).rejects.toMatchObject({ code: 'permission' })
  expect(spans()).toHaveLength(1)
  expect(spans()[0]).toMatchObject({
    attributes: { 'error.type': 'permission', 'http.response.status_code': 403, 'runs.path': 'e/p/r' },
    status: { code: SpanStatusCode.ERROR },
  })
  expect(JSON.stringify([spans()[0]?.attributes, spans()[0]?.status])).not.toContain('secret')
})

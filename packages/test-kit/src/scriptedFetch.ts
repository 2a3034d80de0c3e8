import { expect, onTestFinished } from 'vitest'
import { readRequest, type SeenRequest } from './readRequest.ts'

/** What one request gets: an answer, an error to reject with, or a function that gives either. */
export type ScriptedAnswer =
  | Response
  | Error
  | ((request: SeenRequest) => Response | Error | Promise<Response | Error>)

/** A `fetch` that keeps what it was asked. */
export interface ScriptedFetch {
  (input: RequestInfo | URL, init?: RequestInit): Promise<Response>
  readonly requests: readonly SeenRequest[]
}

/**
 * A `fetch` that gives each answer once, in order. At the test's end every answer must have been taken, and nothing more asked for.
 */
export function scriptedFetch(answers: readonly ScriptedAnswer[]): ScriptedFetch {
  const left = [...answers]
  const requests: SeenRequest[] = []
  const unexpected: string[] = []
  onTestFinished(() => {
    expect({ answersNotTaken: left.length, requestsWithoutAnswer: unexpected }).toEqual({
      answersNotTaken: 0,
      requestsWithoutAnswer: [],
    })
  })
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = readRequest(input, init)
    requests.push(request)
    request.signal.throwIfAborted()
    const next = left.shift()
    if (next === undefined) {
      unexpected.push(request.operation)
      throw new TypeError(`no answer is scripted for ${request.operation}`)
    }
    const answer = typeof next === 'function' ? await next(request) : next
    if (answer instanceof Error) throw answer
    return answer
  }
  return Object.assign(fetch, { requests })
}

/** A GraphQL answer with this data. */
export function dataAnswer(data: unknown, init?: ResponseInit): Response {
  return Response.json({ data }, init)
}

/** An answer that never comes; it ends when the request is aborted. */
export function stalledAnswer(request: SeenRequest): Promise<Response> {
  return new Promise((_resolve, reject) => {
    request.signal.addEventListener('abort', () => reject(request.signal.reason))
  })
}

import { GraphQLError } from 'graphql'
import type { ServerContext } from '../serverContext.ts'
import { corsHeaders } from './cors.ts'
import { errorResponse, HttpError } from './httpError.ts'
import type { Route } from './route.ts'

/** Gives a request to the first route that wants it. Never rejects. */
export async function answerRequest(
  request: Request,
  server: ServerContext,
  routes: readonly Route[],
): Promise<Response> {
  const url = new URL(request.url)
  const response = await answer(request, url, server, routes)
  for (const [name, value] of Object.entries(corsHeaders(request, url))) {
    if (!response.headers.has(name)) response.headers.set(name, value)
  }
  return response
}

async function answer(
  request: Request,
  url: URL,
  server: ServerContext,
  routes: readonly Route[],
): Promise<Response> {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204 })
  try {
    for (const route of routes) {
      const response = await route(request, url, server)
      if (response) return response
    }
    return errorResponse(404, `nothing is served at ${request.method} ${url.pathname}`)
  } catch (error) {
    if (error instanceof HttpError) return errorResponse(error.status, error.message)
    // What a resolver refuses, a route refuses too: names, for example.
    if (error instanceof GraphQLError) return errorResponse(400, error.message)
    // The client went away; nobody reads what is answered.
    if (request.signal.aborted) return errorResponse(400, 'the request was not sent to its end')
    console.error(`${request.method} ${url.pathname}:`, error)
    return errorResponse(500, 'the server failed to answer; its output says why')
  }
}

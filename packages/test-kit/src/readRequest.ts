/** A request as tests look at it. */
export interface SeenRequest {
  url: string
  method: string
  headers: Headers
  signal: AbortSignal
  /** The body's text; `''` where there is none or where it is not text. */
  text: string
  /** Of a GraphQL request, the operation's name (of a persisted one, its id); else method and path. */
  operation: string
  /** Variables of a GraphQL request. */
  variables: Record<string, unknown>
}

/** Reads what a `fetch` was called with, without touching the request itself. */
export function readRequest(input: RequestInfo | URL, init: RequestInit = {}): SeenRequest {
  const request = input instanceof Request ? input : undefined
  const url = request?.url ?? String(input)
  const method = init.method ?? request?.method ?? 'GET'
  const text = typeof init.body === 'string' ? init.body : ''
  const { name, variables } = graphqlOf(text)
  return {
    url,
    method,
    headers: new Headers(init.headers ?? request?.headers),
    signal: init.signal ?? request?.signal ?? new AbortController().signal,
    text,
    operation: name ?? `${method} ${url.replace(/^\w+:\/\/[^/]*/, '')}`,
    variables,
  }
}

function graphqlOf(text: string): { name?: string; variables: Record<string, unknown> } {
  if (!text.startsWith('{')) return { variables: {} }
  const body: Record<string, unknown> = JSON.parse(text)
  const name = body.operationName ?? body.id
  const variables = typeof body.variables === 'object' && body.variables !== null ? { ...body.variables } : {}
  return typeof name === 'string' ? { name, variables } : { variables }
}

import { type ExecutionResult, GraphQLError, getOperationAST, type GraphQLSchema } from 'graphql'
import { createYoga, type Plugin } from 'graphql-yoga'
import { authenticate } from '../http/authenticate.ts'
import { HttpError } from '../http/httpError.ts'
import { isObject, maxJsonBytes, readJsonObject } from '../http/readBody.ts'
import type { Route } from '../http/route.ts'
import { localViewer } from '../viewer/viewer.ts'
import { compiledQueries } from './compiledQueries.ts'
import type { GraphQLContext } from './context.ts'
import { lenientVariables } from './lenientVariables.ts'
import { writeBody } from './writeBody.ts'

interface GraphQLRequest {
  query: string
  variables: Record<string, unknown>
  operationName: string | undefined
}

/**
 * `POST /graphql`. graphql-yoga parses, validates and executes (queries that come again are compiled); the transport is ours, because W&B's clients want 200 with
 * `errors` for every GraphQL error, bodies up to 32 MiB and gzip, and send variables that strict coercion refuses.
 */
export function createGraphqlRoute(schema: GraphQLSchema): Route {
  const yoga = createYoga<GraphQLContext>({
    schema,
    plugins: [lenientCoercion(schema), readsOnlyForSessions, compiledQueries()],
    maskedErrors: { maskError },
    logging: false,
    graphiql: false,
    landingPage: false,
  })
  return async (request, url, server) => {
    if (url.pathname !== '/graphql') return null
    if (request.method !== 'POST') throw new HttpError(405, 'GraphQL takes POST')
    const access = authenticate(request, url, server)
    const params = toGraphQLRequest(await readJsonObject(request, maxJsonBytes))
    await server.activity.flush()
    const context: GraphQLContext = {
      server,
      access,
      baseUrl: server.publicUrl ?? url.origin,
      viewer: localViewer,
    }
    const result = await yoga.getResultForParams({ params, request }, context)
    if (!result || Symbol.asyncIterator in result) throw new HttpError(400, 'subscriptions are not served')
    return new Response(writeBody(toBody(result)), {
      status: forbidden(result) ? 403 : 200,
      headers: { 'content-type': 'application/json' },
    })
  }
}

function toGraphQLRequest(body: Record<string, unknown>): GraphQLRequest {
  const { query, variables, operationName } = body
  if (typeof query !== 'string') throw new HttpError(400, 'the body must have a "query" string')
  if (variables !== undefined && variables !== null && !isObject(variables)) {
    throw new HttpError(400, '"variables" must be an object')
  }
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
    throw new HttpError(400, '"operationName" must be a string')
  }
  // Newer clients send '' for documents that were written in Python.
  return { query, variables: variables ?? {}, operationName: operationName || undefined }
}

function lenientCoercion(schema: GraphQLSchema): Plugin<GraphQLContext> {
  return {
    onExecute: ({ args }) => {
      args.variableValues = lenientVariables(schema, args.document, args.variableValues ?? {})
    },
  }
}

const readsOnlyForSessions: Plugin<GraphQLContext> = {
  onExecute({ args, setResultAndStopExecution }) {
    const operation = getOperationAST(args.document, args.operationName)
    if (args.contextValue.access.kind === 'session' && operation?.operation !== 'query') {
      setResultAndStopExecution({
        errors: [new GraphQLError('a page session may only read', { extensions: { forbidden: true } })],
      })
    }
  },
}

const forbidden = (result: ExecutionResult): boolean =>
  result.errors?.some((error) => error.extensions.forbidden === true) ?? false

/** Errors by intent pass; a defect is printed here and named there without its insides. */
function maskError(error: unknown): Error {
  let cause = error
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError
  if (cause instanceof GraphQLError || cause instanceof HttpError) {
    return error instanceof GraphQLError ? error : new GraphQLError(cause.message)
  }
  console.error('GraphQL:', cause)
  return new GraphQLError('the server failed to answer this field; its output says why', {
    ...(error instanceof GraphQLError && { nodes: error.nodes, path: error.path }),
  })
}

/** W&B's order: errors first. `data` is there even where it is null. */
function toBody(result: ExecutionResult): Record<string, unknown> {
  const data = result.data ?? null
  if (!result.errors?.length) return { data }
  return { errors: result.errors.map(({ message, path, locations }) => ({ message, path, locations })), data }
}

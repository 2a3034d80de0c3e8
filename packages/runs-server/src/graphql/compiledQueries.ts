import {
  type ExecutionArgs,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import type { Plugin } from 'graphql-yoga'
import type { GraphQLContext } from './context.ts'

/** Compiling takes as long as a few answers, so that a query which is asked once or twice is better interpreted. */
const interpretedFirst = 2

/** How often a document was asked, and what became of it: null where it cannot be compiled. */
interface KnownQuery {
  asked: number
  compiled?: CompiledQuery['query'] | null
}

/**
 * Queries that clients ask over and over are compiled to JavaScript: of a page of runs, interpreting its fields one by one
 * costs more than everything else together. Mutations are interpreted; their time is the disk's.
 */
export function compiledQueries(): Plugin<GraphQLContext> {
  const queries = new WeakMap<ExecutionArgs['document'], KnownQuery>()
  return {
    onExecute({ args, setExecuteFn }) {
      // None where the document has several operations: which of them is meant, the name says, and nobody sends that.
      const operation = getOperationAST(args.document)
      if (operation?.operation !== OperationTypeNode.QUERY) return
      const query = queries.get(args.document) ?? { asked: 0 }
      queries.set(args.document, query)
      if (++query.asked <= interpretedFirst) return
      if (query.compiled === undefined) query.compiled = compile(args)
      const { compiled } = query
      // What is wrong with variables, graphql says better.
      if (!compiled || !fits(args, operation)) return
      setExecuteFn(({ rootValue, contextValue, variableValues }) =>
        compiled(rootValue, contextValue, variableValues),
      )
    },
  }
}

function compile({ schema, document }: ExecutionArgs): CompiledQuery['query'] | null {
  const made = compileQuery(schema, document, undefined, { disablingCapturingStackErrors: true })
  return isCompiledQuery(made) ? made.query : null
}

function fits({ schema, variableValues }: ExecutionArgs, operation: OperationDefinitionNode): boolean {
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {})
  return errors === undefined
}

import {
  type DocumentNode,
  GraphQLInt,
  type GraphQLSchema,
  type GraphQLType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  typeFromAST,
} from 'graphql'
import { isObject } from '../http/readBody.ts'

/**
 * Variables as W&B's clients send them, made fit for strict coercion.
 *
 * - Every unused field of an input object arrives as `null`, fields that this schema does not know included: dropped.
 * - Ints arrive as digit strings.
 * - An explicit `null` for a variable with a default means the default.
 */
export function lenientVariables(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const coerced: [string, unknown][] = []
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    for (const { variable, type: typeNode, defaultValue } of definition.variableDefinitions ?? []) {
      const name = variable.name.value
      if (!Object.hasOwn(variables, name)) continue
      if (variables[name] === null && defaultValue) continue
      coerced.push([name, lenient(variables[name], typeFromAST(schema, typeNode))])
    }
  }
  return Object.fromEntries(coerced)
}

function lenient(value: unknown, type: GraphQLType | undefined): unknown {
  if (isNonNullType(type)) return lenient(value, type.ofType)
  if (isListType(type))
    return Array.isArray(value)
      ? value.map((item) => lenient(item, type.ofType))
      : lenient(value, type.ofType)
  if (isInputObjectType(type)) {
    if (!isObject(value)) return value
    const fields = type.getFields()
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, field]) => field !== null)
        .map(([name, field]) => [
          name,
          lenient(field, Object.hasOwn(fields, name) ? fields[name]?.type : undefined),
        ]),
    )
  }
  if (type === GraphQLInt && typeof value === 'string' && /^-?\d+$/.test(value)) return Number(value)
  return value
}

import { concatAST, Kind, typeFromAST, visit, visitWithTypeInfo, TypeInfo } from 'graphql'
import { documentHash, documentText, fragmentsOf } from './documentHash.mjs'

/**
 * The manifest of persisted documents: id → operation name, kind, text, the type of each variable, and which variables hold
 * node ids. Ids are those that `documents.mjs` puts into the documents.
 */
export const plugin = (schema, files) => {
  const all = concatAST(files.map((file) => file.document))
  const fragments = new Map(
    all.definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION).map((d) => [d.name.value, d]),
  )
  const manifest = {}
  for (const operation of all.definitions.filter((d) => d.kind === Kind.OPERATION_DEFINITION)) {
    const document = { kind: Kind.DOCUMENT, definitions: [operation, ...fragmentsOf(operation, fragments)] }
    const variables = Object.fromEntries(
      (operation.variableDefinitions ?? []).map((v) => [
        v.variable.name.value,
        String(typeFromAST(schema, v.type)),
      ]),
    )
    manifest[documentHash(document)] = {
      name: operation.name.value,
      kind: operation.operation,
      variables,
      nodeIds: nodeIdVariables(schema, document),
      text: documentText(document),
    }
  }
  const sorted = Object.fromEntries(
    Object.entries(manifest).sort(([, a], [, b]) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
  )
  return `${JSON.stringify(sorted, null, 2)}\n`
}

/** Names of variables that sit where the schema has an ID, as an argument or inside an input object. */
function nodeIdVariables(schema, document) {
  const info = new TypeInfo(schema)
  const names = new Set()
  visit(
    document,
    visitWithTypeInfo(info, {
      Variable(node, _key, parent) {
        if (parent?.kind === Kind.VARIABLE_DEFINITION) return
        if (/^\[*ID[\]!]*$/.test(String(info.getInputType()))) names.add(node.name.value)
      },
    }),
  )
  return [...names].sort()
}

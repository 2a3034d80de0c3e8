import { concatAST, Kind, stripIgnoredCharacters } from 'graphql'
import { documentHash, documentText, fragmentsOf } from './documentHash.mjs'

const operationDocument = `
/**
 * An operation as it is sent: its text without blanks, and the id under which a proxy knows it.
 *
 * @internal
 */
export interface OperationDocument<Data, Variables> {
  readonly name: string;
  readonly id: string;
  readonly text: string;
  /** Of a mutation: the fields that it calls. */
  readonly changes?: readonly string[];
  /** Never there: holds the types of what goes in and what comes out. */
  readonly types?: (variables: Variables) => Data;
}
`

/** The operations that this package sends. Nothing parses them: a text takes a tenth of the tree that it stands for. */
export const plugin = (_schema, files) => {
  const { operations } = definitionsOf(files)
  const lines = operations.map(({ name, type, text, id, changes }) => {
    const members = [
      `name: '${name}'`,
      `id: '${id}'`,
      `text: ${text}`,
      ...(changes ? [`changes: ${changes}`] : []),
    ]
    return `export const ${name}Document: OperationDocument<types.${type}, types.${type}Variables> = { ${members.join(', ')} };`
  })
  return {
    prepend: [
      "import type * as types from './operationTypes.ts';",
      "export type * from './operationTypes.ts';",
    ],
    content: `${operationDocument}\n${lines.join('\n')}`,
  }
}

/** Operations and fragments of all files, each with the text that is sent for it, the fragments that it reaches included. */
export function definitionsOf(files) {
  const all = concatAST(files.map(({ document }) => document)).definitions
  const fragments = new Map(
    all.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((each) => [each.name.value, each]),
  )
  const withText = (definition) => {
    const document = { kind: Kind.DOCUMENT, definitions: [definition, ...fragmentsOf(definition, fragments)] }
    const text = JSON.stringify(stripIgnoredCharacters(documentText(document)))
    return { name: definition.name.value, document, text }
  }
  return {
    fragments: [...fragments.values()].map(withText),
    operations: all
      .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
      .map((definition) => {
        const { name, document, text } = withText(definition)
        const kind = definition.operation
        return {
          name,
          text,
          type: name + kind[0].toUpperCase() + kind.slice(1),
          id: documentHash(document),
          changes:
            kind === 'mutation' &&
            `[${definition.selectionSet.selections.map((field) => `'${field.name.value}'`).join(', ')}]`,
        }
      }),
  }
}

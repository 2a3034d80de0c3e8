import { concatAST, Kind, stripIgnoredCharacters } from 'graphql'
import { documentHash, documentText, fragmentsOf } from './documentHash.mjs'

const typedDocument = `
/** Parses a text: making a request is the way to urql's own parser. The id is the one under which a proxy knows the document. */
function typedDocument<Data, Variables>(text: string, id?: string): TypedDocumentNode<Data, Variables> {
  const document = createRequest(text, {}).query as TypedDocumentNode<Data, Variables>;
  return id === undefined ? document : Object.assign(document, { __meta__: { hash: id } });
}
`

/**
 * The typed documents: each is its text without blanks, and the id under which the manifest holds it. A text takes a tenth of the
 * tree that it stands for, and urql's parser, which reads it, is in every bundle anyway.
 */
export const plugin = (_schema, files) => {
  const all = concatAST(files.map(({ document }) => document)).definitions
  const fragments = new Map(
    all.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((each) => [each.name.value, each]),
  )
  const lines = all.map((definition) => {
    const document = { kind: Kind.DOCUMENT, definitions: [definition, ...fragmentsOf(definition, fragments)] }
    const text = JSON.stringify(stripIgnoredCharacters(documentText(document)))
    const { value } = definition.name
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      return `export const ${value}FragmentDoc: TypedDocumentNode<${value}Fragment, unknown> = /* @__PURE__ */ typedDocument(${text});`
    const type = value + definition.operation[0].toUpperCase() + definition.operation.slice(1)
    return `export const ${value}Document: TypedDocumentNode<${type}, ${type}Variables> = /* @__PURE__ */ typedDocument(${text}, '${documentHash(document)}');`
  })
  return {
    prepend: [
      "import type { TypedDocumentNode } from '@graphql-typed-document-node/core';",
      "import { createRequest } from '@urql/core';",
    ],
    content: `${typedDocument}\n${lines.join('\n')}`,
  }
}

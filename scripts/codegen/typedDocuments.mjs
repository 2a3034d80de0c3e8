import { definitionsOf } from './documents.mjs'

const typedDocument = `
/** Parses a text: making a request is the way to urql's own parser. */
function typedDocument<Data, Variables>(text: string, id?: string): TypedDocumentNode<Data, Variables> {
  const document = createRequest(text, {}).query as TypedDocumentNode<Data, Variables>;
  return id === undefined ? document : Object.assign(document, { __meta__: { hash: id } });
}

function typed<Data, Variables>({ text, id }: operations.OperationDocument<Data, Variables>): TypedDocumentNode<Data, Variables> {
  return typedDocument(text, id);
}
`

/** The same operations for urql's hooks, and for whoever builds on their fragments: parsed when the module is imported. */
export const plugin = (_schema, files) => {
  const { operations, fragments } = definitionsOf(files)
  const lines = [
    ...fragments.map(
      ({ name, text }) =>
        `export const ${name}FragmentDoc: TypedDocumentNode<types.${name}Fragment, unknown> = /* @__PURE__ */ typedDocument(${text});`,
    ),
    ...operations.map(
      ({ name, type }) =>
        `export const ${name}Document: TypedDocumentNode<types.${type}, types.${type}Variables> = /* @__PURE__ */ typed(operations.${name}Document);`,
    ),
  ]
  return {
    prepend: [
      "import type { TypedDocumentNode } from '@graphql-typed-document-node/core';",
      "import { createRequest } from '@urql/core';",
      "import * as operations from './documents.ts';",
      "import type * as types from './operationTypes.ts';",
    ],
    content: `${typedDocument}\n${lines.join('\n')}`,
  }
}

import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { createRequest } from '@urql/core'

/**
 * A document, parsed. Codegen writes its text, and the id under which a proxy knows it, so that nothing is hashed at run time.
 *
 * @internal
 */
export function typedDocument<Data, Variables>(
  text: string,
  id?: string,
): TypedDocumentNode<Data, Variables> {
  // Making a request is the way to urql's own parser.
  const document = createRequest(text, {}).query as TypedDocumentNode<Data, Variables>
  return id === undefined ? document : Object.assign(document, { __meta__: { hash: id } })
}

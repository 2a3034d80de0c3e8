import { createHash } from 'node:crypto'
import { Kind, print, visit } from 'graphql'

/**
 * The text of a persisted document: the operation, then the fragments that it reaches, by name. Codegen hands fragments over
 * in the order of files in one plugin and in the order of first use in another; sorting makes both the same text. It is the
 * text as written, before a client adds `__typename` for its cache.
 */
export function documentText(document) {
  const operation = document.definitions.filter((d) => d.kind === Kind.OPERATION_DEFINITION)
  const fragments = document.definitions
    .filter((d) => d.kind === Kind.FRAGMENT_DEFINITION)
    .sort((a, b) => (a.name.value < b.name.value ? -1 : a.name.value > b.name.value ? 1 : 0))
  return print({ kind: Kind.DOCUMENT, definitions: [...operation, ...fragments] })
}

/** The id of a persisted document: SHA-256 of its text, in hex. */
export function documentHash(document) {
  return createHash('sha256').update(documentText(document)).digest('hex')
}

/** Fragments that an operation or a fragment reaches, each once. */
export function fragmentsOf(operation, fragments) {
  const reached = new Set()
  const walk = (node) =>
    visit(node, {
      FragmentSpread(spread) {
        const name = spread.name.value
        if (reached.has(name)) return
        reached.add(name)
        walk(fragments.get(name))
      },
    })
  walk(operation)
  return [...reached].map((name) => fragments.get(name))
}

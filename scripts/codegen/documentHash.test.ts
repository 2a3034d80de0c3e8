import { createHash } from 'node:crypto'
import { parse, print } from 'graphql'
import { describe, expect, it } from 'vitest'
import * as documents from '../../packages/runs-core/src/generated/documents.ts'
import * as typedDocuments from '../../packages/runs-core/src/generated/typedDocuments.ts'
import manifest from '../../packages/runs-core/src/generated/persistedDocuments.json' with { type: 'json' }
import { documentHash, documentText } from './documentHash.mjs'

const sent = Object.values(documents)

describe('ids of persisted documents', () => {
  it('C54: each document carries the id under which the manifest holds its text, and no other', () => {
    expect(sent.length).toBeGreaterThan(0)
    expect(sent.map(({ id }) => id).sort()).toEqual(Object.keys(manifest).sort())
    const typed = Object.entries(typedDocuments).filter(([name]) => name.endsWith('Document'))
    expect(typed.map(([, document]) => Reflect.get(document, '__meta__').hash).sort()).toEqual(
      Object.keys(manifest).sort(),
    )
  })

  it('C54: an id is the SHA-256 of the text that it stands for', () => {
    for (const [id, { text }] of Object.entries(manifest)) {
      expect(createHash('sha256').update(text).digest('hex')).toBe(id)
    }
  })

  it('C54: what is sent is what the manifest holds, and a mutation says which fields it calls', () => {
    for (const { id, name, text, changes } of sent) {
      const held = Object.entries(manifest).find(([key]) => key === id)?.[1]
      expect({ name, text: print(parse(text)) }).toEqual({ name: held?.name, text: held?.text })
      expect(changes !== undefined).toBe(held?.kind === 'mutation')
    }
  })

  it('does not depend on the order in which fragments are listed', () => {
    const operation = 'query Q { viewer { ...B } }'
    const a = 'fragment A on User { id }'
    const b = 'fragment B on User { ...A }'
    expect(documentHash(parse([operation, b, a].join('\n')))).toBe(
      documentHash(parse([a, b, operation].join('\n'))),
    )
    expect(documentText(parse([a, b, operation].join('\n'))).startsWith('query Q')).toBe(true)
  })
})

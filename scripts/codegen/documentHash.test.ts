import { createHash } from 'node:crypto'
import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import * as documents from '../../packages/runs-core/src/generated/documents.ts'
import manifest from '../../packages/runs-core/src/generated/persistedDocuments.json' with { type: 'json' }
import { documentHash, documentText } from './documentHash.mjs'

const carried = Object.values(documents)
  .filter((document) => document.definitions.some((definition) => definition.kind === 'OperationDefinition'))
  .map((document) => document as unknown as { __meta__: { hash: string } })

describe('ids of persisted documents', () => {
  it('C54: each typed document carries the id under which the manifest holds its text, and no other', () => {
    expect(carried.length).toBeGreaterThan(0)
    expect(carried.map((document) => document.__meta__.hash).sort()).toEqual(Object.keys(manifest).sort())
  })

  it('C54: an id is the SHA-256 of the text that it stands for', () => {
    for (const [id, { text }] of Object.entries(manifest)) {
      expect(createHash('sha256').update(text).digest('hex')).toBe(id)
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

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

interface Import {
  file: string
  from: string
  typeOnly: boolean
}

/** What the sources of a package import, tests left out. */
function importsOf(packageName: string): Import[] {
  const src = join(root, 'packages', packageName, 'src')
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test(-d)?\.tsx?$/.test(path))
    .flatMap((path) => {
      const text = readFileSync(join(src, path), 'utf8')
      const statements = text.matchAll(
        /^(?:import|export)\s+(type\s)?[^'"`;]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
      )
      return [...statements].map((statement) => ({
        file: path,
        from: statement[2] ?? statement[3] ?? statement[4] ?? '',
        typeOnly: statement[1] !== undefined,
      }))
    })
}

/** The folders of runs-core from the top; a folder imports from its own row's folder and from rows below, never from beside or above. */
const layers = [
  ['node'],
  ['(root)'],
  ['live'],
  ['history', 'artifacts', 'logs', 'projects', 'sweeps', 'display'],
  ['files'],
  ['runs'],
  ['transport'],
  ['platform', 'generated'],
]
const rowOf = (folder: string): number => layers.findIndex((row) => row.includes(folder))

/** Where node: may be imported. */
const inNode = /^(node\/|platform\/node\w*\.ts$)/

describe('the arrows between packages', () => {
  it('runs-server imports none of the others: two implementations of one protocol check each other', () => {
    const imports = importsOf('runs-server')
    expect(imports.length).toBeGreaterThan(50)
    expect(imports.filter(({ from }) => from.startsWith('@x/') || from.includes('runs-core'))).toEqual([])
  })

  it('runs-core imports urql, the document types and #platform alone', () => {
    const foreign = importsOf('runs-core').filter(({ from }) => !from.startsWith('.'))
    const atRunTime = ['@urql/core', '@graphql-typed-document-node/core', '#platform']
    expect(
      foreign.filter(
        ({ file, from, typeOnly }) =>
          !atRunTime.includes(from) &&
          !(from.startsWith('node:') && inNode.test(file)) &&
          // Bundled into what browsers get.
          !(from.startsWith('@noble/hashes/') && file === 'platform/webMd5.ts') &&
          !(from === 'graphql' && typeOnly),
      ),
    ).toEqual([])
  })

  it('urql stays out of the way of our own operations: only its adapter and the documents for its hooks import it', () => {
    const files = importsOf('runs-core').flatMap(({ file, from }) => (from === '@urql/core' ? [file] : []))
    expect(new Set(files)).toEqual(
      new Set(['generated/typedDocuments.ts', 'transport/createUrqlClient.ts', 'transport/wireExchange.ts']),
    )
  })

  it('runs-react imports React, urql and runs-core alone', () => {
    const allowed = /^(\.|react$|react\/|urql$|@x\/runs-core$|@x\/runs-core\/(internal|documents)$)/
    expect(importsOf('runs-react').filter(({ from }) => !allowed.test(from))).toEqual([])
  })

  it('runs-dashboard asks through runs-react: of runs-core it takes types, documents and the client it provides', () => {
    const imports = importsOf('runs-dashboard')
    expect(imports.filter(({ from }) => /runs-server|test-kit|^@urql/.test(from))).toEqual([])
    const core = imports.filter(
      ({ file, from, typeOnly }) => from === '@x/runs-core' && !typeOnly && file !== 'main.tsx',
    )
    expect(core).toEqual([])
  })
})

describe('the arrows inside runs-core', () => {
  it('point down only', () => {
    const src = join(root, 'packages/runs-core/src')
    const folderOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] ?? '') : '(root)')
    const crossings = importsOf('runs-core')
      .filter(({ from }) => from.startsWith('.'))
      .map(({ file, from }) => {
        const target = relative(src, resolve(src, file, '..', from))
        return { file, target, above: folderOf(file), below: folderOf(target) }
      })
      .filter(({ target, above, below }) => above !== below && !target.startsWith('..'))
    expect(crossings.length).toBeGreaterThan(50)
    expect(crossings.filter(({ above, below }) => rowOf(above) < 0 || rowOf(below) <= rowOf(above))).toEqual(
      [],
    )
  })

  it('keeps node: out of everything but node/ and the Node side of #platform', () => {
    const files = importsOf('runs-core')
      .filter(({ from }) => from.startsWith('node:'))
      .map(({ file }) => file)
    expect(files.filter((file) => !inNode.test(file))).toEqual([])
  })
})

describe('runs-react', () => {
  it('holds no timer, no fetch, no retry and no cache: core decides, hooks subscribe', () => {
    const src = join(root, 'packages/runs-react/src')
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
      (path) => /\.tsx?$/.test(path) && !path.includes('.test'),
    )
    expect(files.length).toBeGreaterThan(5)
    const words = /\b(setTimeout|setInterval|requestAnimationFrame|fetch|XMLHttpRequest|retry\w*)\s*\(/
    expect(files.filter((path) => words.test(readFileSync(join(src, path), 'utf8')))).toEqual([])
  })

  it("begins every file that a browser runs with 'use client'", () => {
    const src = join(root, 'packages/runs-react/src')
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    const client = files.filter(
      (path) => /(^|\/)use[A-Z]\w*\.tsx?$|\.tsx$/.test(path) && !path.includes('.test'),
    )
    expect(client.length).toBeGreaterThan(3)
    expect(
      client.filter((path) => !readFileSync(join(src, path), 'utf8').startsWith("'use client'")),
    ).toEqual([])
  })
})

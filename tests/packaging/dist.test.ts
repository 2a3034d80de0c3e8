import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { build, published, root, shell } from './shell.ts'

interface Manifest {
  name: string
  license?: string
  type?: string
  sideEffects?: boolean
  engines?: Record<string, string>
  files?: string[]
  dependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  exports: Record<string, unknown>
  imports?: Record<string, unknown>
  bin?: Record<string, string>
  publishConfig: {
    access: string
    provenance: boolean
    exports: Record<string, unknown>
    imports?: Record<string, unknown>
  }
}

const folderOf = (name: string): string => join(root, 'packages', name)
const manifestOf = (name: string): Manifest =>
  JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8')) as Manifest

/** Every file under `dist` that an entry reaches by relative imports, and every other specifier on the way. */
function graphOf(entry: string): { files: string[]; foreign: string[] } {
  const files = new Set<string>()
  const foreign = new Set<string>()
  const visit = (file: string): void => {
    if (files.has(file)) return
    files.add(file)
    // Examples in the comments of what is bundled import what is bundled.
    const text = readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\//g, '')
    for (const [, specifier = ''] of text.matchAll(
      /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\()["']([^"'\n]+)["']/g,
    )) {
      if (specifier.startsWith('.')) visit(resolve(dirname(file), specifier))
      else foreign.add(specifier)
    }
  }
  visit(entry)
  return { files: [...files], foreign: [...foreign].sort() }
}

/** The targets of an exports or imports map, with the conditions that lead to each. */
function targetsOf(map: unknown, conditions: string[] = []): { target: string; conditions: string[] }[] {
  if (typeof map === 'string') return [{ target: map, conditions }]
  return Object.entries(map as Record<string, unknown>).flatMap(([key, value]) =>
    targetsOf(value, [...conditions, key]),
  )
}

beforeAll(build)

describe('what a browser loads of runs-core', () => {
  it.each(['index.mjs', 'documents.mjs', 'internal.mjs', 'platform/web.mjs'])(
    'C57: %s reaches no node: import',
    (entry) => {
      const { foreign } = graphOf(join(folderOf('runs-core'), 'dist', entry))
      const allowed = ['#platform', '@urql/core']
      expect(foreign.filter((specifier) => !allowed.includes(specifier))).toEqual([])
    },
  )

  it('C57: the Node entry and the Node side of #platform are where node: imports are', () => {
    const node = graphOf(join(folderOf('runs-core'), 'dist/node/index.mjs'))
    expect(node.foreign.some((specifier) => specifier.startsWith('node:'))).toBe(true)
  })
})

describe('what a browser loads of runs-react', () => {
  it.each(['dist/index.mjs', 'dist/suspense/index.mjs'])(
    "%s keeps 'use client' at the head of every file that has hooks",
    (entry) => {
      const { files, foreign } = graphOf(join(folderOf('runs-react'), entry))
      const client = files.filter((file) => /\buse[A-Z]\w*\(/.test(readFileSync(file, 'utf8')))
      expect(client.length).toBeGreaterThan(3)
      for (const file of client) expect(readFileSync(file, 'utf8'), file).toMatch(/^["']use client["']/)
      expect(foreign.filter((specifier) => specifier.startsWith('node:'))).toEqual([])
    },
  )
})

describe.each(published)('the manifest of %s', (name) => {
  const manifest = manifestOf(name)

  it('C57: says what a package page shows, and publishes in public with provenance', () => {
    expect(manifest).toMatchObject({ license: 'MIT', type: 'module', sideEffects: false })
    expect(manifest.engines?.node).toMatch(/^>=20/)
    expect(manifest.publishConfig).toMatchObject({ access: 'public', provenance: true })
    expect(manifest.files?.filter((path) => path !== 'bin')).toEqual([
      'dist',
      'README.md',
      'CHANGELOG.md',
      'LICENSE',
    ])
    expect(existsSync(join(folderOf(name), 'README.md'))).toBe(true)
    expect(existsSync(join(folderOf(name), 'LICENSE'))).toBe(true)
  })

  it('C57: every target of every condition exists, types first, and none is a source', () => {
    const maps = { ...manifest.publishConfig.exports, ...manifest.publishConfig.imports }
    for (const [entry, map] of Object.entries(maps)) {
      for (const { target, conditions } of targetsOf(map)) {
        expect(existsSync(join(folderOf(name), target)), `${entry} ${conditions.join(' ')} ${target}`).toBe(
          true,
        )
        expect(target).not.toContain('/src/')
      }
      if (typeof map !== 'object' || entry === '#platform') continue
      for (const branch of Object.values(map as object))
        expect(Object.keys(branch as object)[0]).toBe('types')
    }
  })

  it('publishes exactly what the workspace resolves, less the sources', () => {
    const withoutSource = (map: unknown): unknown =>
      typeof map === 'string'
        ? map
        : Object.fromEntries(
            Object.entries(map as object)
              .filter(([condition]) => condition !== '@x/source')
              .map(([condition, value]) => [condition, withoutSource(value)]),
          )
    expect(withoutSource(manifest.exports)).toEqual(manifest.publishConfig.exports)
    if (manifest.imports) expect(withoutSource(manifest.imports)).toEqual(manifest.publishConfig.imports)
  })
})

describe('runs-core', () => {
  const manifest = manifestOf('runs-core')

  it('C57: depends at run time on @urql/core and @graphql-typed-document-node/core alone', () => {
    expect(Object.keys(manifest.dependencies ?? {}).sort()).toEqual([
      '@graphql-typed-document-node/core',
      '@urql/core',
    ])
    expect(manifest.peerDependencies ?? {}).toEqual({})
  })

  it('C57: #platform is the Node file under node, and the web file under any other condition', async () => {
    const ask = (...conditions: string[]): Promise<string> =>
      shell(
        process.execPath,
        [...conditions, '--input-type=module', '-e', "console.log(import.meta.resolve('@x/runs-core'))"],
        { cwd: folderOf('runs-react') },
      )
    expect(await ask()).toMatch(/runs-core\/dist\/index\.mjs\s*$/)
    expect(await ask('--conditions=@x/source')).toMatch(/runs-core\/src\/index\.ts\s*$/)
    const required = (entry: string): Promise<string> =>
      shell(process.execPath, ['-p', `require.resolve('${entry}')`], { cwd: folderOf('runs-react') })
    expect(await required('@x/runs-core')).toMatch(/runs-core\/dist\/index\.cjs\s*$/)
    expect(await required('@x/runs-core/node')).toMatch(/runs-core\/dist\/node\/index\.cjs\s*$/)
    const platform = targetsOf(manifest.publishConfig.imports?.['#platform'])
    expect(platform.map(({ target, conditions }) => `${conditions.join('.')} ${target}`)).toEqual([
      'node.import ./dist/platform/node.mjs',
      'node.require ./dist/platform/node.cjs',
      'default.import ./dist/platform/web.mjs',
      'default.require ./dist/platform/web.cjs',
    ])
  })
})

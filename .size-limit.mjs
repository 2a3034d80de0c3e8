import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The budgets of every bundle that a user of the SDK may ship: gzip, minified, as a bundler for browsers resolves it. What is loaded
 * when it is first used, by a dynamic import, is a chunk of its own and has a row of its own.
 */
const react = ['react', 'react-dom', 'react/jsx-runtime']

const leaveOut = (...kinds) => ({
  name: 'leave-out',
  setup: (build) =>
    build.onResolve({ filter: /^[.#]/ }, ({ kind, path }) =>
      kinds.includes(kind) ? { path, external: true } : undefined,
    ),
})

const asBrowsersGetIt = (plugin) => ({
  gzip: true,
  modifyEsbuildConfig: (config) => ({
    ...config,
    platform: 'browser',
    format: 'esm',
    conditions: ['browser', 'import', 'default'],
    define: { ...config.define, 'process.env.NODE_ENV': '"production"' },
    plugins: [...(config.plugins ?? []), plugin],
  }),
})

const entry = (name, path, imports, limit, ignore = react) => ({
  name,
  path,
  import: imports,
  limit: `${limit} KiB`,
  ignore,
  ...asBrowsersGetIt(leaveOut('dynamic-import')),
})

const dist = 'packages/runs-core/dist'

/** A file of the build and what it imports, to the end; nothing where nothing is built yet. */
const closure = (file, seen = new Set()) => {
  if (seen.has(file) || !existsSync(join(dist, file))) return seen
  seen.add(file)
  for (const [, next] of textOf(file).matchAll(/(?:from|import) ?"(\.[^"]+)"/g))
    closure(join(dirname(file), next), seen)
  return seen
}

const textOf = (file) => readFileSync(join(dist, file), 'utf8')

/** Where a chunk lies that some file loads when it is first used, by its name without the hash. */
const lazyChunk = (
  chunk,
  files = [...closure('index.mjs'), 'platform/web.mjs'].filter((file) => existsSync(join(dist, file))),
) => {
  for (const file of files)
    for (const [, next, name] of textOf(file).matchAll(/import\("(\.[^"]*?(\w+)-[^"/]{8}\.mjs)"\)/g))
      if (name === chunk) return join(dirname(file), next)
  return ''
}

/**
 * What comes when a chunk is first used: the chunk, and of what it shares with others all that the entry has not brought, nor the chunk
 * that loads it.
 */
const lazy = (name, chunk, limit, loader) => {
  const from = loader ? closure(lazyChunk(loader)) : undefined
  const brought = new Set([...closure('index.mjs'), ...(from ?? [])])
  return {
    name: `loaded when used: ${name}`,
    path: [...closure(lazyChunk(chunk, from))]
      .filter((file) => !brought.has(file))
      .map((file) => join(dist, file)),
    limit: `${limit} KiB`,
    ...asBrowsersGetIt(leaveOut('dynamic-import', 'import-statement')),
  }
}

const core = 'packages/runs-core/dist/index.mjs'
const hooks = 'packages/runs-react/dist/index.mjs'
const suspendingHooks = 'packages/runs-react/dist/suspense/index.mjs'
const notOurs = [...react, '@x/runs-core', '@x/runs-core/internal', 'urql', '@urql/core']

export default [
  entry('{ createRunsClient, loadRun }', core, '{ createRunsClient, loadRun }', 12),
  entry(
    '{ createRunsClient, loadRun, sampleHistory, scanHistory, observeHistory }',
    core,
    '{ createRunsClient, loadRun, sampleHistory, scanHistory, observeHistory }',
    16,
  ),
  entry('the whole main entry', core, '*', 36),
  entry('{ RunsProvider, useRun } with core', hooks, '{ RunsProvider, useRun }', 22),
  entry('{ RunsProvider, useRun } with core, suspending', suspendingHooks, '{ RunsProvider, useRun }', 22),
  entry('runs-react’s own code', hooks, '*', 6, notOurs),
  entry('runs-react’s own code, suspending', suspendingHooks, '*', 6, notOurs),
  lazy('an exact scan', 'readPages', 2.5),
  lazy('changing a run', 'writeRun', 3.5),
  lazy('uploading', 'sendRunFile', 3),
  lazy('MD5 in browsers', 'webMd5', 2.5),
  lazy('the picture for notebooks', 'runBundle', 2.5),
  lazy('an artifact', 'askArtifact', 1.5),
  lazy('the manifest of an artifact', 'fetchManifest', 1.5),
  // Half a KiB of it is the question for fifty artifacts, which has a place for each.
  lazy('downloading an artifact', 'downloadEntries', 4.5),
  lazy('following references of an artifact', 'followReference', 1, 'downloadEntries'),
  lazy('fetching references of an artifact', 'fetchReference', 1.5, 'downloadEntries'),
  lazy('verifying an artifact', 'verifyEntries', 2.5),
  lazy('logging an artifact', 'sendArtifact', 8),
  lazy('logging references to other artifacts', 'prepareReferences', 2, 'sendArtifact'),
  lazy('using an artifact', 'sendUse', 1.5),
  lazy('changing an artifact', 'applyPatch', 3.5),
  lazy('deleting an artifact', 'sendDelete', 1.5),
  lazy('linking an artifact', 'sendLink', 1.5),
  lazy('runs of an artifact', 'askArtifactRuns', 2),
  lazy('collections of artifacts', 'askCollections', 1.5),
]

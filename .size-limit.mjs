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

/** A chunk that comes when it is first used: its own code, for what it shares with the entry is there by then. */
const lazy = (name, chunk, limit) => ({
  name: `loaded when used: ${name}`,
  path: `packages/runs-core/dist/${chunk}-*.mjs`,
  limit: `${limit} KiB`,
  ...asBrowsersGetIt(leaveOut('dynamic-import', 'import-statement')),
})

const core = 'packages/runs-core/dist/index.mjs'
const hooks = 'packages/runs-react/dist/index.mjs'

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
  entry('runs-react’s own code', hooks, '*', 6, [
    ...react,
    '@x/runs-core',
    '@x/runs-core/internal',
    'urql',
    '@urql/core',
  ]),
  lazy('an exact scan', 'readPages', 2.5),
  lazy('changing a run', 'writeRun', 3.5),
  lazy('uploading', 'sendRunFile', 3),
  lazy('MD5 in browsers', 'webMd5', 2.5),
  lazy('the picture for notebooks', 'runBundle', 2.5),
]

/**
 * The budgets of every bundle that a user of the SDK may ship: gzip, minified, as a bundler for browsers resolves it. What is loaded
 * when it is first used, by a dynamic import, is a chunk of its own and has a row of its own.
 */
const react = ['react', 'react-dom', 'react/jsx-runtime']

/** Leaves dynamic imports to whoever makes chunks of them. */
const lazyChunks = {
  name: 'lazy-chunks',
  setup: (build) =>
    build.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    ),
}

const entry = (name, path, imports, limit, ignore = react) => ({
  name,
  path,
  import: imports,
  limit: `${limit} KiB`,
  gzip: true,
  ignore,
  modifyEsbuildConfig: (config) => ({
    ...config,
    platform: 'browser',
    format: 'esm',
    conditions: ['browser', 'import', 'default'],
    define: { ...config.define, 'process.env.NODE_ENV': '"production"' },
    plugins: [...(config.plugins ?? []), lazyChunks],
  }),
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
]

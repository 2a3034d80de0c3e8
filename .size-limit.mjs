/** The budgets of every bundle that a user of the SDK may ship: gzip, minified, as a bundler for browsers resolves it. */
const react = ['react', 'react-dom', 'react/jsx-runtime']

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

import { defineConfig, type TestProjectConfiguration } from 'vitest/config'

/** Sister packages are read from their sources, so that no test needs a build. */
const source = ['@x/source', 'import', 'default']

const project = (
  name: string,
  include: string[],
  test: Record<string, unknown> = {},
): TestProjectConfiguration => ({
  resolve: {
    // Vite would take graphql's .mjs files, Node gives graphql-yoga the .js ones: two copies that refuse each other's schema.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
    conditions: [...source, ...(test.environment ? ['browser'] : ['node'])],
  },
  ssr: { resolve: { conditions: [...source, 'node'], externalConditions: ['@x/source', 'node'] } },
  test: {
    name,
    include,
    setupFiles: ['@x/test-kit/setup'],
    // What `pnpm test` prints of a failure at its end is its message, which shows the values and not only that they differ.
    chaiConfig: { truncateThreshold: 600 },
    ...test,
  },
})

export default defineConfig({
  test: {
    projects: [
      project('unit', ['packages/*/src/**/*.test.ts', 'schema/**/*.test.ts', 'scripts/**/*.test.ts']),
      project('react', ['packages/*/{src,test}/**/*.test.tsx'], { environment: 'happy-dom' }),
      project('server', ['packages/*/test/**/*.test.ts', 'examples/**/*.test.mjs'], { testTimeout: 30_000 }),
      project('types', [], {
        typecheck: {
          enabled: true,
          only: true,
          tsconfig: 'tsconfig.test-d.json',
          include: ['packages/*/{src,test}/**/*.test-d.ts'],
        },
      }),
      project('interop', ['tests/interop/**/*.test.ts'], { testTimeout: 240_000, hookTimeout: 120_000 }),
      project('browser', ['tests/browser/**/*.test.ts'], {
        testTimeout: 120_000,
        hookTimeout: 120_000,
        fileParallelism: false,
      }),
      project('packaging', ['tests/packaging/**/*.test.ts'], {
        testTimeout: 300_000,
        hookTimeout: 300_000,
        fileParallelism: false,
      }),
    ],
  },
})

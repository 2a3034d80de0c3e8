import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { ReleaseCopy } from './releaseCopy.ts'
import { root, shell } from './shell.ts'

/** Version that this repository itself has installed, so that a consumer tests our packages and not tomorrow's compiler. */
function installed(name: string, from: string): string {
  const require = createRequire(join(root, from, 'package.json'))
  const manifest: unknown = JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8'))
  return (manifest as { version: string }).version
}

/**
 * Three projects outside of the repository, as users have them, with the tarballs installed: ESM, CommonJS and Vite. Each has a
 * strict tsconfig that checks the libraries' types too.
 */
export async function installConsumers({ folder, tarballs }: ReleaseCopy): Promise<string> {
  const consumers = join(folder, 'consumers')
  cpSync(join(import.meta.dirname, 'consumers'), consumers, { recursive: true })
  const ours = Object.fromEntries(
    Object.entries(tarballs).map(([name, path]) => [`@x/${name}`, `file:${path}`]),
  )
  const tools = {
    typescript: installed('typescript', '.'),
    '@types/node': installed('@types/node', '.'),
  }
  const react = {
    react: installed('react', 'packages/runs-react'),
    'react-dom': installed('react-dom', 'packages/runs-react'),
    urql: installed('urql', 'packages/runs-react'),
    '@types/react': installed('@types/react', 'packages/runs-react'),
    '@types/react-dom': installed('@types/react-dom', 'packages/runs-react'),
    vite: installed('vite', 'packages/runs-dashboard'),
  }
  const write = (name: string, manifest: Record<string, unknown>): void => {
    mkdirSync(join(consumers, name), { recursive: true })
    writeFileSync(
      join(consumers, name, 'package.json'),
      JSON.stringify({ name, private: true, ...manifest }, null, 2),
    )
  }
  const node = { '@x/runs-core': ours['@x/runs-core'], '@x/runs-server': ours['@x/runs-server'] }
  write('esm', { type: 'module', dependencies: { ...node, ...tools } })
  write('cjs', { type: 'commonjs', dependencies: { ...node, ...tools } })
  write('vite', { type: 'module', dependencies: { ...ours, ...tools, ...react } })
  writeFileSync(join(consumers, 'package.json'), JSON.stringify({ name: 'consumers', private: true }))
  // Our packages ask for each other by version; the registry does not have that version yet.
  writeFileSync(
    join(consumers, 'pnpm-workspace.yaml'),
    `packages: ['*']\nverifyDepsBeforeRun: false\noverrides: ${JSON.stringify(ours)}\n`,
  )
  await shell('pnpm', ['install', '--prefer-offline', '--no-frozen-lockfile'], { cwd: consumers })
  return consumers
}

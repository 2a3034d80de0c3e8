import { dirname } from 'node:path'
import { createRequire } from 'node:module'
import { build } from 'vite'

const root = dirname(createRequire(import.meta.url).resolve('@x/runs-dashboard/package.json'))

/** Builds the run page from its sources, so that no test looks at an old one. Resolves with its folder. */
export async function builtDashboard(): Promise<string> {
  await build({ root, logLevel: 'silent' })
  return `${root}/dist`
}

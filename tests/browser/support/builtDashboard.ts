import { resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../../../packages/runs-dashboard')

/** Builds the run page from its sources, so that no test looks at an old one. Resolves with its folder. */
export async function builtDashboard(): Promise<string> {
  await build({ root, logLevel: 'silent' })
  return `${root}/dist`
}

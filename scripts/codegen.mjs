#!/usr/bin/env node
/**
 * `pnpm codegen` writes the generated files, and llms.txt from pages and comments; `pnpm codegen --check` fails where a committed one has
 * drifted.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root, toolEnvironment } from './prepare/tools.mjs'

const given = process.argv.slice(2)
for (const [command, ...args] of [
  ['graphql-codegen', '--config', 'codegen.ts', ...given],
  [process.execPath, join(root, 'scripts/llms.mjs'), ...given],
]) {
  const { status } = spawnSync(command, args, { cwd: root, env: toolEnvironment(), stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

#!/usr/bin/env node
/** `pnpm codegen` writes the generated files; `pnpm codegen --check` fails where a committed one has drifted. */
import { spawnSync } from 'node:child_process'
import { root, toolEnvironment } from './prepare/tools.mjs'

const args = ['--config', 'codegen.ts', ...process.argv.slice(2)]
const { status } = spawnSync('graphql-codegen', args, { cwd: root, env: toolEnvironment(), stdio: 'inherit' })
process.exit(status ?? 1)

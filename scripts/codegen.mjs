#!/usr/bin/env node
/** `pnpm codegen` writes the generated files; `pnpm codegen --check` fails where a committed one has drifted. */
import { spawnSync } from 'node:child_process'

const run = spawnSync('graphql-codegen', ['--config', 'codegen.ts', ...process.argv.slice(2)], { stdio: 'inherit' })
process.exit(run.status ?? 1)

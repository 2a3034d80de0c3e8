import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

/**
 * The environment in which our tools run: the binaries of the workspace are on the PATH, nothing reports usage, and `pnpm` is
 * there for those that start it (turbo, publint), also when this script was started by plain `node`.
 */
export function toolEnvironment(extra = {}) {
  const paths = [join(root, 'node_modules/.bin'), process.env.PATH ?? '']
  if (!paths[1].split(delimiter).some((folder) => existsSync(join(folder, 'pnpm')))) paths.push(pnpmFolder())
  return { ...process.env, PATH: paths.join(delimiter), ...quiet, ...extra }
}

const quiet = {
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  // The pnpm that started us has looked after node_modules; those that turbo starts, several at once, must not.
  npm_config_verify_deps_before_run: 'false',
  pnpm_config_verify_deps_before_run: 'false',
}

/** A folder with a `pnpm` in it that calls the one which started us, or the pinned one by npx. */
function pnpmFolder() {
  const folder = join(root, '.cache/bin')
  const started = process.env.npm_execpath ?? ''
  const command = /pnpm/.test(started) ? `"${process.execPath}" "${started}"` : 'npx --yes pnpm@10'
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'pnpm'), `#!/bin/sh\nexec ${command} "$@"\n`)
  chmodSync(join(folder, 'pnpm'), 0o755)
  return folder
}

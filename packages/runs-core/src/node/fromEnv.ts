import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { RunsClientOptions } from '../transport/runsClientOptions.ts'
import { findNetrcPassword } from './findNetrcPassword.ts'
import { readSettings } from './readSettings.ts'

/**
 * The settings that Python's client would use here: API key, base URL, entity, project and app URL.
 *
 * @remarks
 * Reads the environment and at most three small files, sends nothing and never prompts. What is not set is left out.
 *
 * - key: `WANDB_API_KEY`, else the password for the base URL's host in the netrc file (`NETRC`, else `~/.netrc`, else `~/_netrc`)
 * - base URL, entity and project: `WANDB_BASE_URL`, `WANDB_ENTITY` and `WANDB_PROJECT`, else the section `default` of
 *   `./wandb/settings` (below `WANDB_DIR` where that is set), else of `~/.config/wandb/settings` (`WANDB_CONFIG_DIR`)
 * - app URL: `WANDB_APP_URL`
 *
 * @example
 * ```ts
 * const client = createRunsClient(fromEnv())
 * ```
 *
 * @public
 */
export function fromEnv(): RunsClientOptions {
  const { env } = process
  const root = env.WANDB_DIR ?? process.cwd()
  const files = [
    join(root, existsSync(join(root, '.wandb')) ? '.wandb' : 'wandb', 'settings'),
    join(env.WANDB_CONFIG_DIR ?? join(homedir(), '.config', 'wandb'), 'settings'),
  ].map((path) => readSettings(readText(path) ?? ''))
  // A variable that is set to nothing still ends the search, as in Python.
  const find = (variable: string, name: string): string | undefined =>
    (env[variable] ?? files.find((settings) => settings.has(name))?.get(name)) || undefined

  const baseUrl = find('WANDB_BASE_URL', 'base_url')
  return given({
    apiKey: env.WANDB_API_KEY || netrcPassword(baseUrl ?? 'https://api.wandb.ai'),
    baseUrl,
    entity: find('WANDB_ENTITY', 'entity'),
    project: find('WANDB_PROJECT', 'project'),
    appUrl: env.WANDB_APP_URL || undefined,
  })
}

function netrcPassword(baseUrl: string): string | undefined {
  const home = homedir()
  const path =
    process.env.NETRC?.replace(/^~(?=$|[\\/])/, home) ??
    ['.netrc', '_netrc'].map((name) => join(home, name)).find((candidate) => existsSync(candidate))
  const text = path === undefined ? undefined : readText(path)
  return text === undefined || !URL.canParse(baseUrl)
    ? undefined
    : findNetrcPassword(text, new URL(baseUrl).hostname)
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // Not there, or not ours to read: as if it were not there.
    return undefined
  }
}

function given(
  options: { [Name in keyof RunsClientOptions]: RunsClientOptions[Name] | undefined },
): RunsClientOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}

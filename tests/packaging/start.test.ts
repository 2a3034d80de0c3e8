import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { localKey } from '@x/test-kit'
import { expect, it, onTestFinished, vi } from 'vitest'
import { copyOfTree } from './releaseCopy.ts'

/** Takes the default port, if it is free, so that the command has to give way. */
async function takeDefaultPort(): Promise<void> {
  const taken = createServer()
  await new Promise<void>((settle) => {
    taken.on('error', () => settle())
    taken.listen(8080, '127.0.0.1', settle)
  })
  onTestFinished(() => void taken.close())
}

async function rowsOf(url: string, [entity, project, run]: string[]): Promise<number> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Basic ${btoa(`api:${localKey}`)}` },
    body: JSON.stringify({
      query:
        'query Q($e: String, $p: String, $r: String!) { project(entityName: $e, name: $p) { run(name: $r) { historyLineCount } } }',
      variables: { e: entity, p: project, r: run },
    }),
  })
  const { data } = (await answer.json()) as { data: { project: { run: { historyLineCount: number } } } }
  return data.project.run.historyLineCount
}

it('C61 (start): one command on a fresh tree serves the page with a run that trains live, and Ctrl-C ends it', async () => {
  const folder = await copyOfTree('start-')
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  await takeDefaultPort()
  // Without what the pnpm that runs these tests has set for its own children.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name !== 'PORT' && !/^p?npm_/.test(name)),
  )
  const start = spawn('npx', ['--yes', 'pnpm@10', 'start'], {
    cwd: folder,
    env: { ...env, DATA_DIR: join(folder, 'kept-here') },
    // A group of its own, as a terminal gives it: Ctrl-C reaches every process of the command.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((settle) => start.on('close', () => settle()))
  onTestFinished(() => {
    if (start.exitCode === null && start.signalCode === null) process.kill(-(start.pid ?? 0), 'SIGKILL')
  })
  let printed = ''
  for (const stream of [start.stdout, start.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()))

  await vi
    .waitUntil(() => printed.includes('Ctrl-C'), { timeout: 240_000, interval: 200 })
    .catch(() => {
      throw new Error(`start did not come up:\n${printed}`)
    })
  const url = /runs-server on (http:\/\/\S+)/.exec(printed)?.[1] ?? ''
  expect(new URL(url).port).not.toBe('8080')
  expect(printed).toContain(`WANDB_BASE_URL="${url}"`)
  expect(printed).toContain('wandb.init(')

  const page = /trains now: (http:\/\/\S+)/.exec(printed)?.[1] ?? ''
  const html = await (await fetch(page)).text()
  expect(html).toMatch(/<script type="module"[^>]*src="/)
  const path = new URL(page).pathname.split('/').filter((part) => part && part !== 'runs')
  const before = await rowsOf(url, path)
  expect(before).toBeGreaterThan(0)
  await vi.waitUntil(async () => (await rowsOf(url, path)) > before, { timeout: 20_000, interval: 250 })

  process.kill(-(start.pid ?? 0), 'SIGINT')
  await ended
  expect(printed).toContain('closing')
  expect(printed).not.toContain('ELIFECYCLE')
  await expect(fetch(url)).rejects.toThrow()
})

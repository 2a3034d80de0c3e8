import { execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { startServer } from '@x/test-kit'
import { beforeAll, expect, test } from 'vitest'
import { toolEnvironment } from '../../scripts/prepare/tools.mjs'

const root = resolve(import.meta.dirname, '../..')
const folder = join(root, 'examples/notebook')

interface Output {
  type: 'execute_result' | 'display_data' | 'error' | 'stream'
  data: Record<string, string>
}

beforeAll(() => {
  execFileSync('turbo', ['run', 'build', '--filter=@x/runs-core', '--output-logs=errors-only'], {
    cwd: root,
    env: toolEnvironment(),
  })
})

/** What a notebook with these cells shows below each, in a Deno kernel of its own. */
async function runCells(cells: readonly string[], env: NodeJS.ProcessEnv): Promise<Output[][]> {
  const python = join(root, '.cache/python/notebook/bin/python')
  const deno = execFileSync(
    join(import.meta.dirname, 'node_modules/.bin/deno'),
    ['eval', 'console.log(Deno.execPath())'],
    {
      encoding: 'utf8',
    },
  ).trim()
  const child = spawn(python, [join(import.meta.dirname, 'python/runCells.py'), deno, folder], {
    env: { ...process.env, DENO_NO_UPDATE_CHECK: '1', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let printed = ''
  let complained = ''
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()))
  child.stdin.end(JSON.stringify(cells))
  const code = await new Promise((settle) => child.on('close', settle))
  expect(code, complained).toBe(0)
  return JSON.parse(printed)
}

/** The code cells of the example. */
function exampleCells(): string[] {
  const { cells } = JSON.parse(readFileSync(join(folder, 'notebook.ipynb'), 'utf8')) as {
    cells: { cell_type: string; source: string[] }[]
  }
  return cells.filter(({ cell_type }) => cell_type === 'code').map(({ source }) => source.join(''))
}

test('C58: the example runs in a Deno kernel: a run is a card, made of what was read, and display() shows its page', async () => {
  const { url, apiKey, server } = await startServer({ port: 0 })
  const { runs } = await server.seed({ project: 'demo', steps: 20 })
  const shown = await runCells(
    [
      ...exampleCells(),
      // The same again, through a fetch that counts.
      `let sent = 0
       const counted = { ...fromEnv(), fetch: (...request) => (sent++, fetch(...request)) }
       const again = await new Api(counted).run(run.path.join('/'))
       const before = sent`,
      'again',
      'sent - before',
    ],
    { WANDB_BASE_URL: url, WANDB_API_KEY: apiKey },
  )
  const [card, frame, , same, sent] = shown
  const path = runs[0]?.path ?? ''
  expect(card).toEqual([expect.objectContaining({ type: 'execute_result' })])
  expect(Object.keys(card?.[0]?.data ?? {}).toSorted()).toEqual([
    'image/svg+xml',
    'text/html',
    'text/markdown',
    'text/plain',
  ])
  expect(card?.[0]?.data['text/plain']).toBe(`<Run ${path} (finished)>`)
  expect(card?.[0]?.data['text/markdown']).toContain('| train/loss |')
  expect(card?.[0]?.data['image/svg+xml']).toMatch(/^<svg .*>train\/loss<.*<\/svg>$/)

  expect(frame?.map(({ type }) => type).toSorted()).toEqual(['display_data', 'execute_result'])
  expect(frame?.find(({ type }) => type === 'display_data')?.data['text/html']).toBe(
    `<iframe src='${url}/${path.replace('demo/', 'demo/runs/')}?jupyter=true' style='border:none;width:100%;height:600px;'></iframe>`,
  )

  expect(same?.[0]?.data).toEqual(card?.[0]?.data)
  expect(sent?.[0]?.data['text/plain']).toContain('0')
})

import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { startServer } from '@x/test-kit'
import { beforeAll, describe, expect, it } from 'vitest'
import { programOf } from '../../scripts/docs/documents.ts'
import { toolEnvironment } from '../../scripts/prepare/tools.mjs'
import { clientEnvironment, clientVersions, pythonOf } from './pythonClient.ts'

const root = resolve(import.meta.dirname, '../..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const example = join(root, 'examples/quickStart/quickStart.mjs')

/** The fenced block that follows a marker comment, without the indentation that its list gives it. */
function snippet(marker: string): string {
  const block = new RegExp(`<!-- ${marker} -->\\n( *)\`\`\`\\w+\\n([\\s\\S]*?)\\n\\1\`\`\``).exec(readme)
  if (!block) throw new Error(`README.md has no block after <!-- ${marker} -->`)
  const [, indentation = '', text = ''] = block
  return `${text
    .split('\n')
    .map((line) => line.slice(indentation.length))
    .join('\n')}\n`
}

function run(command: string, args: string[], env: NodeJS.ProcessEnv, cwd: string = root): Promise<string> {
  return new Promise((settle, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? settle(output) : reject(new Error(`ended with ${code}:\n${output}`)),
    )
  })
}

// The quick start imports the packages as a user does, from their dist.
beforeAll(() =>
  run('turbo', ['run', 'build', '--filter=@x/runs-core', '--output-logs=errors-only'], toolEnvironment()),
)

describe('the README', () => {
  it('shows the quick start that the example folder holds', () => {
    expect(snippet('quickStart.mjs')).toBe(readFileSync(example, 'utf8'))
  })

  it("has the server's README show the same Python", () => {
    expect(`${programOf('packages/runs-server/README.md', 'python')}\n`).toBe(snippet('quickStart.py'))
  })

  it.each(clientVersions)(
    'C60 (README): its Python and its TypeScript run as they stand, with wandb %s',
    async (version) => {
      const { url } = await startServer({ port: 0 })
      const environment = clientEnvironment(url, `local${'0'.repeat(35)}`)
      const python = snippet('quickStart.py').replace('http://127.0.0.1:8080', url)
      expect(python).toContain(url)
      const printed = await run(pythonOf(version), ['-c', python], environment, environment.HOME)
      const path = /View run .*at: *\S+?\/([^/\s]+\/[^/\s]+)\/runs\/(\w+)/.exec(
        stripVTControlCharacters(printed),
      )
      expect(path, printed).not.toBeNull()
      const read = await run(process.execPath, [example, `${path?.[1]}/${path?.[2]}`], environment)
      expect(read).toContain('finished')
      expect(read).toContain('exact 1 points')
      expect(read).toMatch(/^0 0\.5$/m)
      expect(read).toMatch(/^complete$/m)

      // The Python of the migration page, of the same run.
      const migration = programOf('docs/differences-from-python.md', 'python')
        .replaceAll('entity/project/run', `${path?.[1]}/${path?.[2]}`)
        .replaceAll('entity/project', path?.[1] ?? '')
      const shown = await run(pythonOf(version), ['-c', migration], environment, environment.HOME)
      expect(shown).toMatch(/^0 0\.5$/m)
    },
  )
})

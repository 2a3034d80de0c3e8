import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

/** The versions of the W&B client that the server is held against; `scripts/prepareTests.mjs` installs them. */
export const clientVersions = ['0.19.1', '0.31.0'] as const
export type ClientVersion = (typeof clientVersions)[number]

/** The Python of the virtualenv that holds one version of the client. */
export function pythonOf(version: ClientVersion): string {
  return resolve(import.meta.dirname, '../../.cache/python', version, 'bin/python')
}

/** The environment of a user who has set the two variables that W&B's client needs, and nothing else of W&B. */
export function clientEnvironment(url: string, apiKey: string): NodeJS.ProcessEnv {
  const home = mkdtempSync(join(tmpdir(), 'runs-home-'))
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('WANDB')),
  )
  return {
    ...inherited,
    HOME: home,
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
    PYTHONUNBUFFERED: '1',
    WANDB_BASE_URL: url,
    WANDB_API_KEY: apiKey,
  }
}

/** One long-lived Python process with the real W&B client in it; questions and answers are JSON lines. */
export class PythonClient {
  readonly #child: ChildProcess
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  #stderr = ''
  #next = 1

  constructor(version: ClientVersion, url: string, apiKey: string) {
    const environment = clientEnvironment(url, apiKey)
    this.#child = spawn(pythonOf(version), [join(import.meta.dirname, 'python/answer.py')], {
      env: environment,
      cwd: environment.HOME,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const { stdout, stderr } = this.#child
    if (!stdout || !stderr) throw new Error('the Python process has no pipes')
    createInterface({ input: stdout }).on('line', (line) => this.#settle(line))
    stderr.on('data', (chunk: Buffer) => {
      this.#stderr = (this.#stderr + chunk.toString()).slice(-20_000)
    })
    this.#child.on('exit', (code) => {
      for (const { reject } of this.#waiting.values()) {
        reject(new Error(`the Python client ended with ${code}:\n${this.#stderr}`))
      }
      this.#waiting.clear()
    })
  }

  /** What the client printed last, for the message of a failed test. */
  get printed(): string {
    return this.#stderr
  }

  /** Asks one question; a Python exception rejects with its type and message. */
  ask<Answer = unknown>(call: string, args: Record<string, unknown> = {}): Promise<Answer> {
    const id = this.#next++
    return new Promise<Answer>((resolve, reject) => {
      this.#waiting.set(id, { resolve: (value) => resolve(value as Answer), reject })
      this.#child.stdin?.write(`${JSON.stringify({ id, call, args })}\n`)
    })
  }

  /** Lets Python end by itself; a client that waits for something for ever is ended after 20 seconds. */
  async close(): Promise<void> {
    if (this.#child.exitCode !== null) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => this.#child.kill('SIGKILL'), 20_000)
      this.#child.once('exit', () => {
        clearTimeout(timer)
        resolve()
      })
      this.#child.stdin?.end()
    })
  }

  #settle(line: string): void {
    const answer = JSON.parse(line) as {
      id: number
      value?: unknown
      error?: { type: string; message: string }
    }
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if (answer.error) {
      waiting?.reject(
        new PythonError(answer.error.type, `${answer.error.message}\n${this.#stderr.slice(-4_000)}`),
      )
    } else {
      waiting?.resolve(untagged(answer.value))
    }
  }
}

/** A Python exception, by its class name. */
class PythonError extends Error {
  override readonly name = 'PythonError'
  readonly type: string
  constructor(type: string, message: string) {
    super(`${type}: ${message}`)
    this.type = type
  }
}

/** Turns `{ $number: 'NaN' }` back into the number, throughout; one that a double would round becomes a bigint. Keys stay own data, `__proto__` too. */
export function untagged(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(untagged)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  if (entries.length === 1 && entries[0]?.[0] === '$number') {
    const text = String(entries[0][1])
    return /^-?\d+$/.test(text) ? BigInt(text) : Number(text)
  }
  return Object.fromEntries(entries.map(([key, item]) => [key, untagged(item)]))
}

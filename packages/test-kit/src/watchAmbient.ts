import fs from 'node:fs'
import fsPromises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { afterEach, beforeEach, vi } from 'vitest'

/**
 * Notes in each test of a file what sources read of the environment and of the disk, by the frames of the call: the test runner
 * reads files of its own. Modules are imported anew in each test.
 *
 * @param sources - matches the files whose reads count
 * @returns what was read so far in the test, as `env NAME` and `disk readFileSync path`
 */
export function watchAmbient(sources: RegExp): readonly string[] {
  const reads: string[] = []
  const restores: (() => void)[] = []
  const { env } = process

  const note = (what: string): void => {
    if (sources.test(new Error().stack ?? '')) reads.push(what)
  }

  function watch<Module extends object>(module: Module, name: keyof Module & string): void {
    const real: unknown = module[name]
    if (typeof real !== 'function') throw new Error(`${name} is not a function`)
    Object.defineProperty(module, name, {
      configurable: true,
      writable: true,
      enumerable: true,
      value: (...args: unknown[]): unknown => {
        note(`disk ${name} ${String(args[0])}`)
        return Reflect.apply(real, module, args)
      },
    })
    restores.push(() => Object.defineProperty(module, name, { value: real }))
  }

  beforeEach(() => {
    reads.length = 0
    vi.resetModules()
    process.env = new Proxy(env, {
      get(target, name, receiver) {
        note(`env ${String(name)}`)
        return Reflect.get(target, name, receiver)
      },
      has(target, name) {
        note(`env ${String(name)}`)
        return Reflect.has(target, name)
      },
      ownKeys(target) {
        note('env')
        return Reflect.ownKeys(target)
      },
    })
    for (const name of [
      'readFileSync',
      'existsSync',
      'statSync',
      'openSync',
      'readdirSync',
      'readFile',
      'stat',
      'open',
    ] as const)
      watch(fs, name)
    for (const name of ['readFile', 'stat', 'open', 'readdir', 'access'] as const) watch(fsPromises, name)
    syncBuiltinESMExports()
  })
  afterEach(() => {
    process.env = env
    for (const restore of restores.splice(0)) restore()
    syncBuiltinESMExports()
  })
  return reads
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { findNetrcPassword } from './findNetrcPassword.ts'
import { fromEnv } from './fromEnv.ts'
import { readSettings } from './readSettings.ts'

const variables = [
  'WANDB_API_KEY',
  'WANDB_BASE_URL',
  'WANDB_ENTITY',
  'WANDB_PROJECT',
  'WANDB_APP_URL',
  'WANDB_DIR',
  'WANDB_CONFIG_DIR',
  'NETRC',
]
let home: string

/** Writes a file below the home of this test. */
function put(path: string, text: string): string {
  const full = join(home, path)
  mkdirSync(dirname(full), { recursive: true })
  writeFileSync(full, text, { mode: 0o600 })
  return full
}

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'runs-home-'))
  onTestFinished(() => {
    vi.unstubAllEnvs()
    vi.restoreAllMocks()
    rmSync(home, { recursive: true })
  })
  for (const name of variables) vi.stubEnv(name, undefined)
  vi.stubEnv('HOME', home)
  vi.spyOn(process, 'cwd').mockReturnValue(join(home, 'work'))
})

describe('fromEnv', () => {
  it('is empty where nothing is set', () => {
    expect(fromEnv()).toEqual({})
  })

  it('takes the environment first', () => {
    put('.netrc', 'machine api.wandb.ai login user password from-netrc')
    put(
      '.config/wandb/settings',
      '[default]\nentity = global\nproject = global\nbase_url = https://global.example\n',
    )
    vi.stubEnv('WANDB_API_KEY', 'from-env')
    vi.stubEnv('WANDB_BASE_URL', 'https://env.example')
    vi.stubEnv('WANDB_ENTITY', 'env-entity')
    vi.stubEnv('WANDB_PROJECT', 'env-project')
    vi.stubEnv('WANDB_APP_URL', 'https://app.example')
    expect(fromEnv()).toEqual({
      apiKey: 'from-env',
      baseUrl: 'https://env.example',
      entity: 'env-entity',
      project: 'env-project',
      appUrl: 'https://app.example',
    })
  })

  it('takes ./wandb/settings before the settings in the home folder, name by name', () => {
    put('work/wandb/settings', '[default]\nproject = local\n')
    put('.config/wandb/settings', '[default]\nentity = global\nproject = global\n')
    expect(fromEnv()).toEqual({ entity: 'global', project: 'local' })
  })

  it('prefers a folder .wandb where there is one, and looks below WANDB_DIR and WANDB_CONFIG_DIR', () => {
    put('elsewhere/.wandb/settings', '[default]\nproject = hidden\n')
    put('elsewhere/wandb/settings', '[default]\nproject = shown\n')
    put('config/settings', '[default]\nentity = configured\n')
    vi.stubEnv('WANDB_DIR', join(home, 'elsewhere'))
    vi.stubEnv('WANDB_CONFIG_DIR', join(home, 'config'))
    expect(fromEnv()).toEqual({ entity: 'configured', project: 'hidden' })
  })

  it('a variable that is set to nothing ends the search', () => {
    put('.config/wandb/settings', '[default]\nentity = global\n')
    vi.stubEnv('WANDB_ENTITY', '')
    expect(fromEnv()).toEqual({})
  })

  it('looks the key up under the host of the base URL, without its port', () => {
    put(
      '.netrc',
      'machine api.wandb.ai login user password saas\nmachine corp.example\n  login user\n  password own\n',
    )
    expect(fromEnv()).toEqual({ apiKey: 'saas' })
    vi.stubEnv('WANDB_BASE_URL', 'http://corp.example:8080')
    expect(fromEnv().apiKey).toBe('own')
    vi.stubEnv('WANDB_BASE_URL', 'http://other.example')
    expect(fromEnv().apiKey).toBeUndefined()
  })

  it('takes _netrc where there is no .netrc, and NETRC before both', () => {
    put('_netrc', 'machine api.wandb.ai login user password underscore')
    expect(fromEnv().apiKey).toBe('underscore')
    put('.netrc', 'machine api.wandb.ai login user password dot')
    expect(fromEnv().apiKey).toBe('dot')
    put('keys/netrc', 'machine api.wandb.ai login user password named')
    vi.stubEnv('NETRC', '~/keys/netrc')
    expect(fromEnv().apiKey).toBe('named')
    vi.stubEnv('NETRC', '~/nowhere')
    expect(fromEnv().apiKey).toBeUndefined()
  })

  it('takes folders and unreadable things in place of files for nothing', () => {
    mkdirSync(join(home, '.netrc'))
    mkdirSync(join(home, '.config/wandb/settings'), { recursive: true })
    expect(fromEnv()).toEqual({})
  })
})

describe('findNetrcPassword', () => {
  it.each([
    ['machine h login a password b', 'b'],
    ['machine other password x\nmachine h password b', 'b'],
    ['machine h\n\tuser u\n\taccount c\n\tpassword "b c\\"d"\n', 'b c"d'],
    ['# machine h password no\nmachine h password b', 'b'],
    ['#\nmachine h password b', 'b'],
    ['machine h # a comment with password no\npassword b', 'b'],
    ['machine h password #b', '#b'],
    ['machine h password b#c', 'b#c'],
    ['default password d', 'd'],
    ['machine h password b\ndefault password d', 'b'],
    ['machine h login machine password b', 'b'],
    ['macdef init\nmachine h password no\n\nmachine h password b', 'b'],
    ['machine other password x', undefined],
    ['password x', undefined],
    ['machine h password', undefined],
    ['machine', undefined],
    ['', undefined],
  ])('%j holds %j', (text, password) => {
    expect(findNetrcPassword(text, 'h')).toBe(password)
  })
})

describe('readSettings', () => {
  it('reads the section default alone', () => {
    const text =
      'a=0\n[other]\na = 1\n\n[default]\r\n# b = 2\n; b = 2\nA : x = y \nurl = https://h/100%%\nempty =\n[DEFAULT]\na = 3\n'
    expect([...readSettings(text)]).toEqual([
      ['a', 'x = y'],
      ['url', 'https://h/100%'],
      ['empty', ''],
    ])
  })
})

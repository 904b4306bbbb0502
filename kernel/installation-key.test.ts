import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keyIdOf, KeyRefused, loadInstallationKey } from './installation-key.ts'

let home: string
let dataDir: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'key-'))
  dataDir = join(home, 'data')
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const load = (env: NodeJS.ProcessEnv = {}, expectedId?: string) => loadInstallationKey({ dataDir, env, expectedId })

const refusal = (act: () => unknown): KeyRefused => {
  try {
    act()
  } catch (error) {
    if (error instanceof KeyRefused) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('the first start', () => {
  it('makes a key beside the data folder that only its owner can read', () => {
    const made = load()
    expect(made).toMatchObject({ file: `${dataDir}.key`, created: true, warnings: [] })
    expect(made.key).toHaveLength(32)
    expect(statSync(made.file).mode & 0o777).toBe(0o600)
    expect(made.id).toBe(keyIdOf(made.key))
  })

  it('leaves only the number of the key in the data folder', () => {
    const made = load()
    expect(readdirSync(dataDir)).toEqual(['installation-key-id'])
    expect(readFileSync(join(dataDir, 'installation-key-id'), 'utf8')).toBe(`${made.id}\n`)
  })

  it('puts the key where FENGQIAO_KEY_FILE says', () => {
    const file = join(home, 'safe', 'office.key')
    expect(load({ FENGQIAO_KEY_FILE: file }).file).toBe(file)
    expect(statSync(file).isFile()).toBe(true)
  })
})

describe('every later start', () => {
  it('reads the same key', () => {
    const made = load()
    expect(load(undefined, made.id)).toEqual({ ...made, created: false })
  })

  it('takes the key along when the data comes back from a backup', () => {
    const made = load()
    rmSync(dataDir, { recursive: true })
    expect(load({}, made.id).key).toEqual(made.key)
  })

  it('warns, and starts, when others can read the key', () => {
    chmodSync(load().file, 0o644)
    const [warning] = load().warnings
    expect(warning).toMatchObject({ code: 'key-file-open-to-others', file: `${dataDir}.key` })
    expect(warning?.zh).toContain('chmod 600')
    expect(warning?.en).toContain('644')
  })
})

describe('a refused key is one clear sentence in both languages', () => {
  it('when the file is gone, and makes no new one in its place', () => {
    const { file, id } = load()
    rmSync(file)
    const refused = refusal(load)
    expect(refused.code).toBe('key-missing')
    for (const sentence of [refused.zh, refused.en]) {
      expect(sentence).toContain(file)
      expect(sentence).toContain(id)
      expect(sentence).toContain('FENGQIAO_KEY_FILE')
    }
    expect(readdirSync(home)).toEqual(['data'])
  })

  it('when only the database remembers a key', () => {
    expect(refusal(() => load({}, 'abcd0123')).code).toBe('key-missing')
  })

  it('when it is the key of another installation', () => {
    const { file, id } = load()
    const other = loadInstallationKey({ dataDir: join(home, 'elsewhere'), env: {} })
    copyFileSync(other.file, file)
    const refused = refusal(load)
    expect(refused.code).toBe('key-wrong')
    expect(refused.message).toContain(id)
    expect(refused.message).toContain(other.id)
    expect(refused.message).not.toContain(other.key.toString('hex'))
  })

  it('when the file is cut short', () => {
    const { file, key } = load()
    writeFileSync(file, key.toString('hex').slice(0, 40))
    expect(refusal(load).code).toBe('key-malformed')
  })

  it('when the key would lie in the data folder, directly or through a link', () => {
    expect(refusal(() => load({ FENGQIAO_KEY_FILE: join(dataDir, 'keys', 'a.key') })).code).toBe('key-inside-data')
    mkdirSync(dataDir, { recursive: true })
    symlinkSync(dataDir, join(home, 'alias'))
    expect(refusal(() => load({ FENGQIAO_KEY_FILE: join(home, 'alias', 'a.key') })).code).toBe('key-inside-data')
    expect(load({ FENGQIAO_KEY_FILE: join(home, 'data-2', 'a.key') }).created).toBe(true)
  })

  it('when the place cannot be written', () => {
    writeFileSync(join(home, 'a-file'), '')
    const refused = refusal(() => load({ FENGQIAO_KEY_FILE: join(home, 'a-file', 'a.key') }))
    expect(refused.code).toBe('key-unreadable')
    expect(refused.zh).toContain('权限')
  })
})

import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { nodeCrypto } from './crypto.ts'

type Sentence = { zh: string; en: string }

const sentences = {
  'key-missing': (file: string, expected: string) => ({
    zh: `找不到密钥文件 ${file}（编号 ${expected}）。数据是用它加密的，请把备份的密钥文件放回此处，或用 FENGQIAO_KEY_FILE 指明它的位置。`,
    en:
      `The key file ${file} (number ${expected}) is missing. The data is sealed with it: ` +
      'put the backed-up key file back, or name its place in FENGQIAO_KEY_FILE.',
  }),
  'key-wrong': (file: string, expected: string, found: string) => ({
    zh: `密钥文件 ${file} 的编号是 ${found}，而数据是用编号 ${expected} 的密钥加密的。请换回编号 ${expected} 的密钥文件，或用 FENGQIAO_KEY_FILE 指明它的位置。`,
    en:
      `The key file ${file} has number ${found}, but the data is sealed with key ${expected}. ` +
      `Put key file ${expected} there, or name its place in FENGQIAO_KEY_FILE.`,
  }),
  'key-malformed': (file: string) => ({
    zh: `密钥文件 ${file} 的内容不完整或不是密钥（应为一行 64 位十六进制字符）。请用备份的密钥文件替换它。`,
    en:
      `The key file ${file} is cut short or is no key (one line of 64 hexadecimal digits is expected). ` +
      'Replace it with the backed-up key file.',
  }),
  'key-inside-data': (file: string, dataDir: string) => ({
    zh: `密钥文件 ${file} 不能放在数据文件夹 ${dataDir} 之内，否则一份数据备份就带走了密钥。请把它移到别处，并用 FENGQIAO_KEY_FILE 指明位置。`,
    en:
      `The key file ${file} must not lie inside the data folder ${dataDir}, ` +
      'or a copy of the data would carry the key with it. Move it elsewhere and name its place in FENGQIAO_KEY_FILE.',
  }),
  'key-unreadable': (file: string, reason: string) => ({
    zh: `密钥文件 ${file} 无法读取或写入（${reason}）。请检查该文件和所在文件夹的权限，应由运行本系统的账户拥有。`,
    en:
      `The key file ${file} cannot be read or written (${reason}). ` +
      'Check the permissions of the file and its folder: the account that runs Fengqiao must own them.',
  }),
} as const

export type KeyRefusal = keyof typeof sentences

/** The server does not start. `zh` and `en` name the file and the remedy; `message` is both, for a terminal. */
export class KeyRefused extends Error {
  readonly code: KeyRefusal
  readonly zh: string
  readonly en: string
  readonly file: string

  constructor(code: KeyRefusal, file: string, sentence: Sentence) {
    super(`${sentence.zh}\n${sentence.en}`)
    this.name = 'KeyRefused'
    this.code = code
    this.zh = sentence.zh
    this.en = sentence.en
    this.file = file
  }
}

export type KeyWarning = Sentence & { code: 'key-file-open-to-others'; file: string }

export type InstallationKey = {
  key: Buffer
  /** The first 8 hex digits of the key's SM3: enough to name it, of no use to guess it. */
  id: string
  file: string
  /** True on the very first start; the operator is then told to back the file up. */
  created: boolean
  warnings: KeyWarning[]
}

export const keyIdOf = (key: Buffer): string => nodeCrypto.sm3(key).slice(0, 8)

/** Beside the data folder, never in it: `./data` has `./data.key`. */
export const keyFileFor = (dataDir: string, env: NodeJS.ProcessEnv): string =>
  resolve(env.FENGQIAO_KEY_FILE || `${resolve(dataDir)}.key`)

/** The path with every link in its existing part followed. */
const followed = (path: string): string =>
  existsSync(path) || dirname(path) === path ? realpathSync(path) : join(followed(dirname(path)), basename(path))

const liesInside = (folder: string, path: string): boolean => {
  const way = relative(followed(folder), followed(path))
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !/^[A-Za-z]:/.test(way))
}

const writeOnce = (file: string, text: string): void => {
  const opened = openSync(file, 'wx', 0o600)
  try {
    writeFileSync(opened, text)
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
  if (process.platform === 'win32') return
  const folder = openSync(dirname(file), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)

const readKey = (file: string): Buffer => {
  const text = readFileSync(file, 'utf8').trim()
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new KeyRefused('key-malformed', file, sentences['key-malformed'](file))
  return Buffer.from(text, 'hex')
}

const warningsFor = (file: string): KeyWarning[] => {
  const mode = statSync(file).mode & 0o777
  if (process.platform === 'win32' || (mode & 0o077) === 0) return []
  return [
    {
      code: 'key-file-open-to-others',
      file,
      zh: `密钥文件 ${file} 的权限是 ${mode.toString(8)}，其他账户也能读取。请执行 chmod 600 "${file}"。`,
      en: `The key file ${file} has mode ${mode.toString(8)}, so other accounts can read it. Run chmod 600 "${file}".`,
    },
  ]
}

/**
 * Reads the installation key, or makes it on the very first start. `expectedId` is the number the database
 * knows; the data folder keeps the same number in `installation-key-id`. A key is made only where neither
 * knows one. Throws `KeyRefused`.
 */
export const loadInstallationKey = (given: {
  dataDir: string
  env?: NodeJS.ProcessEnv
  expectedId?: string
}): InstallationKey => {
  const file = keyFileFor(given.dataDir, given.env ?? process.env)
  const idFile = join(resolve(given.dataDir), 'installation-key-id')
  try {
    mkdirSync(given.dataDir, { recursive: true, mode: 0o700 })
    if (liesInside(given.dataDir, file)) {
      throw new KeyRefused('key-inside-data', file, sentences['key-inside-data'](file, resolve(given.dataDir)))
    }
    const expected = given.expectedId ?? (existsSync(idFile) ? readFileSync(idFile, 'utf8').trim() : undefined)
    const created = !existsSync(file)
    if (created) {
      if (expected) throw new KeyRefused('key-missing', file, sentences['key-missing'](file, expected))
      mkdirSync(dirname(file), { recursive: true })
      writeOnce(file, `${nodeCrypto.newKey().toString('hex')}\n`)
    }
    const key = readKey(file)
    const id = keyIdOf(key)
    if (expected && expected !== id) throw new KeyRefused('key-wrong', file, sentences['key-wrong'](file, expected, id))
    if (!existsSync(idFile)) writeOnce(idFile, `${id}\n`)
    return { key, id, file, created, warnings: warningsFor(file) }
  } catch (error) {
    if (error instanceof KeyRefused) throw error
    throw new KeyRefused('key-unreadable', file, sentences['key-unreadable'](file, codeOf(error)))
  }
}

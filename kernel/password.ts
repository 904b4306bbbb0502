import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/**
 * scrypt (RFC 7914), 32 MB and about 0.3 s a hash; N = 2^15, r = 8, p = 3 is one of the settings OWASP's
 * Password Storage Cheat Sheet names as equal. Stored as `$scrypt$ln=15,r=8,p=3$salt$hash`, so that the cost
 * can rise later and old hashes still verify.
 */
const cost = { ln: 15, r: 8, p: 3 } as const
const saltBytes = 16
const hashBytes = 32

/** Two at once: a morning of sign-ins takes 64 MB, not 32 MB for each person. */
const atOnce = 2
let running = 0
const waiting: (() => void)[] = []

const oneOfTwo = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running < atOnce) running += 1
  else await new Promise<void>((next) => waiting.push(next))
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

/** How many hashes are being computed and how many stand in line, for the operator's page. */
export const passwordLoad = (): { running: number; waiting: number } => ({ running, waiting: waiting.length })

type Cost = { ln: number; r: number; p: number }

/** NFKC, so that full-width letters typed with a Chinese input method are the same password. */
const hash = (password: string, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> =>
  oneOfTwo(
    () =>
      new Promise((done, failed) => {
        const options = { N: 2 ** ln, r, p, maxmem: 128 * 2 ** ln * r + 128 * r * p + 1024 * 1024 }
        scrypt(password.normalize('NFKC'), salt, hashBytes, options, (error, key) =>
          error ? failed(error) : done(key),
        )
      }),
  )

export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(saltBytes)
  const key = await hash(password, salt, cost)
  return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${salt.toString('base64')}$${key.toString('base64')}`
}

const pattern = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/=]{22,44})\$([A-Za-z0-9+/]{43}=)$/

const decode = (encoded: string) => {
  const [, ln, r, p, salt, key] = pattern.exec(encoded) ?? []
  if (!ln || !r || !p || !salt || !key) throw new Error('A stored password hash is not in the form we write.')
  const read = { ln: Number(ln), r: Number(r), p: Number(p) }
  const { ln: bits, r: block, p: passes } = read
  if (bits > 18 || block > 16 || passes > 16) throw new Error('A stored password hash asks for too much memory.')
  return { cost: read, salt: Buffer.from(salt, 'base64'), key: Buffer.from(key, 'base64') }
}

const nobodysSalt = Buffer.alloc(saltBytes)

/**
 * Compares in constant time. Give `undefined` for a person who does not exist or has no password: the answer
 * is no, after the same work, so that the time does not tell who exists.
 */
export const verifyPassword = async (password: string, encoded: string | undefined): Promise<boolean> => {
  if (encoded === undefined) {
    await hash(password, nobodysSalt, cost)
    return false
  }
  const stored = decode(encoded)
  return timingSafeEqual(await hash(password, stored.salt, stored.cost), stored.key)
}

/** True when a hash was made at another cost: hash again at the next successful sign-in. */
export const needsRehash = (encoded: string): boolean => {
  const { ln, r, p } = decode(encoded).cost
  return ln !== cost.ln || r !== cost.r || p !== cost.p
}

export type PasswordWeakness =
  'too-short' | 'too-long' | 'has-user-name' | 'personal-number' | 'too-simple' | 'too-common'

export const passwordLength = { least: 10, most: 128 } as const

/** Stems people build passwords from; what is left over after them must itself be long enough to matter. */
const common = [
  'password',
  'passw0rd',
  'qwertyuiop',
  'qwerty',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx',
  '3edc',
  'qazwsx',
  'abcd',
  'abc',
  'iloveyou',
  'woaini',
  '1314',
  '520',
  'admin',
  'root',
  'user',
  'test',
  'welcome',
  'letmein',
  'fengqiao',
  'sifasuo',
  'sifaju',
  'tiaojie',
  'mima',
  '1234567890',
  '0987654321',
  '0123456789',
  '123456789',
  '12345678',
  '1234567',
  '123456',
  '12345',
  '1234',
  '123',
  '321',
  '888',
  '666',
]

const withoutCommon = (text: string): string => common.reduce((left, stem) => left.replaceAll(stem, ''), text)

const isRun = (text: string): boolean => {
  const steps = new Set([...text].slice(1).map((letter, at) => letter.codePointAt(0)! - text.charCodeAt(at)))
  return steps.size === 1
}

/**
 * Why a new password is refused, or undefined. Length first, no rules about kinds of letters (NIST SP 800-63B);
 * nothing that stands on a badge, an identity card or a list of common passwords.
 */
export const passwordWeakness = (password: string, userName: string): PasswordWeakness | undefined => {
  const plain = password.normalize('NFKC').toLowerCase()
  const name = userName.normalize('NFKC').toLowerCase().trim()
  const length = [...plain].length
  if (length < passwordLength.least) return 'too-short'
  if (length > passwordLength.most) return 'too-long'
  if (name !== '' && plain.includes(name) && length - [...name].length < 6) return 'has-user-name'
  if (/^(1[3-9]\d{9}|\d{17}[\dx]|(19|20)\d{6}.{0,4})$/.test(plain)) return 'personal-number'
  if (new Set(plain).size < 4 || isRun(plain)) return 'too-simple'
  if (withoutCommon(plain).length < 4) return 'too-common'
  return undefined
}

import { describe, expect, it } from 'vitest'
import { hashPassword, needsRehash, passwordLoad, passwordWeakness, verifyPassword } from './password.ts'

describe('a stored password', () => {
  it('verifies the password it was made from and no other, and carries its cost', async () => {
    const encoded = await hashPassword('枫桥经验 六十年')
    expect(encoded).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$/)
    expect(encoded).not.toContain('枫桥')
    expect(await verifyPassword('枫桥经验 六十年', encoded)).toBe(true)
    expect(await verifyPassword('枫桥经验 六十一年', encoded)).toBe(false)
    expect(await hashPassword('枫桥经验 六十年')).not.toBe(encoded)
  })

  it('is the same password when typed full-width', async () => {
    const encoded = await hashPassword('Tianhui-2026')
    expect(await verifyPassword('Ｔｉａｎｈｕｉ－２０２６', encoded)).toBe(true)
  })

  it('verifies at the cost it was made with and asks for a new hash', async () => {
    // RFC 7914, section 12: scrypt("pleaseletmein", "SodiumChloride", 16384, 8, 1), first 32 bytes
    const key = Buffer.from('7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2', 'hex')
    const salt = Buffer.from('SodiumChloride').toString('base64').padEnd(22, '=')
    const encoded = `$scrypt$ln=14,r=8,p=1$${salt}$${key.toString('base64')}`
    expect(await verifyPassword('pleaseletmein', encoded)).toBe(true)
    expect(needsRehash(encoded)).toBe(true)
    expect(needsRehash(await hashPassword('pleaseletmein'))).toBe(false)
  })

  it('costs the same work when the person does not exist', async () => {
    const encoded = await hashPassword('a long enough one')
    const took = async (stored: string | undefined) => {
      const start = performance.now()
      expect(await verifyPassword('something else', stored)).toBe(false)
      return performance.now() - start
    }
    const [known, unknown] = [await took(encoded), await took(undefined)]
    expect(unknown).toBeGreaterThan(known / 4)
  })

  it('is refused, not tried, when the row asks for gigabytes', async () => {
    const encoded = (await hashPassword('a long enough one')).replace('ln=15', 'ln=24')
    await expect(verifyPassword('x', encoded)).rejects.toThrow('memory')
    await expect(verifyPassword('x', 'plain')).rejects.toThrow('form')
  })
})

it('computes two hashes at once, the others wait their turn, and all get an answer', async () => {
  const all = Array.from({ length: 5 }, () => verifyPassword('x', undefined))
  expect(passwordLoad()).toEqual({ running: 2, waiting: 3 })
  expect(await Promise.all(all)).toEqual([false, false, false, false, false])
  expect(passwordLoad()).toEqual({ running: 0, waiting: 0 })
})

describe('a new password', () => {
  it.each([
    ['Ab3$efgh', 'too-short'],
    ['长'.repeat(129), 'too-long'],
    ['wanglimin88', 'has-user-name'],
    ['WangLimin88', 'has-user-name'],
    ['13900001234', 'personal-number'],
    ['510106199001011234', 'personal-number'],
    ['19900101abc', 'personal-number'],
    ['aaaaaaaaaaaa', 'too-simple'],
    ['abababababab', 'too-simple'],
    ['abcdefghijkl', 'too-simple'],
    ['woaini1314520', 'too-common'],
    ['Password123', 'too-common'],
    ['１２３４５６７８９０', 'too-common'],
    ['sifasuo123456', 'too-common'],
    ['1qaz2wsx3edc', 'too-common'],
  ])('%s is refused as %s', (password, weakness) => {
    expect(passwordWeakness(password, 'wanglimin')).toBe(weakness)
  })

  const good = ['茶馆门口的三棵银杏树很老', 'correct horse battery', 'kT9v-2mQx7', 'wanglimin planted 3 trees']
  it.each(good)('%s is taken', (password) => {
    expect(passwordWeakness(password, 'wanglimin')).toBeUndefined()
  })
})

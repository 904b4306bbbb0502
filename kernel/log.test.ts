import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createLog, redact } from './log.ts'

const personal = ['510106196203041234', '51010619620304123X', '13900001234', '张建国', '天回镇街道银杏路 8 号']

const logged = (act: (log: ReturnType<typeof createLog>) => void) => {
  const lines: string[] = []
  act(createLog({ now: () => '2026-11-24T09:00:00+08:00', write: (line) => lines.push(line) }))
  expect(lines).toHaveLength(1)
  return { text: lines[0]!, line: JSON.parse(lines[0]!) }
}

describe('a line', () => {
  it('carries ids, codes and numbers', () => {
    const matter = '0193f0a4-7c1e-7abc-8def-0123456789ab'
    const given = { matter, action: 'record-agreement', state: 'agreed', ms: 12.5, route: '/mediations/{id}' }
    const { line, text } = logged((log) => log.info('matter.moved', given))
    expect(line).toEqual({
      at: '2026-11-24T09:00:00+08:00',
      level: 'info',
      event: 'matter.moved',
      ...given,
    })
    expect(text.endsWith('}\n')).toBe(true)
  })

  it('withholds a value that is not of its kind, and leaves out a field nobody allowed', () => {
    for (const value of personal) {
      const careless = { person: value, code: value, phone: value, note: value }
      const { text } = logged((log) => log.warn('sign-in.refused', careless))
      expect(text).not.toContain(value)
      expect(text).not.toContain('phone')
      expect(text).toContain('[withheld]')
    }
  })

  it('never takes an event name from outside', () => {
    expect(logged((log) => log.info('张建国 signed in')).line.event).toBe('[withheld]')
  })
})

describe('an error', () => {
  it('is logged without what a user wrote, wherever it stands in it', () => {
    for (const value of personal) {
      const cause = Object.assign(new Error(`duplicate ${value}`), {
        code: '23505',
        table: 'person',
        constraint: 'person_phone_key',
        detail: `Key (phone)=(${value}) exists.`,
      })
      const error = new Error(`cannot register ${value}\n    at ${value}`, { cause })
      const { text, line } = logged((log) => log.error('request.failed', error, { status: 500 }))
      expect(text).not.toContain(value)
      const told = { code: '23505', table: 'person', constraint: 'person_phone_key' }
      expect(line.error).toMatchObject({ name: 'Error', cause: told })
      expect(line.error.message).toBeUndefined()
      expect(line.error.at[0]).toContain('log.test.ts')
    }
  })

  it('that the engine quotes a user in loses the quotation', () => {
    for (const value of personal) {
      const fromJson = (() => {
        try {
          return JSON.parse(`${value}`.length > 11 ? `{${value}` : `[${value}x`)
        } catch (error) {
          return error
        }
      })()
      expect(logged((log) => log.error('request.failed', fromJson)).text).not.toContain(value)
      const fromEngine = new TypeError(`${value} is not iterable`)
      expect(logged((log) => log.error('request.failed', fromEngine)).text).not.toContain(value)
      expect(logged((log) => log.error('request.failed', value)).text).not.toContain(value)
    }
  })

  it('of the engine keeps its words and place, without which nobody can mend it', () => {
    const error = new TypeError("Cannot read properties of undefined (reading 'state')")
    const { line } = logged((log) => log.error('job.failed', error))
    expect(line.error.message).toBe("Cannot read properties of undefined (reading 'state')")
    expect(line.error.at[0]).toMatch(/log\.test\.ts:\d+:\d+/)
  })

  it('of the operating system keeps its code', () => {
    const failed = (() => {
      try {
        return readFileSync('/nowhere/13900001234.pdf')
      } catch (error) {
        return error
      }
    })()
    const { line, text } = logged((log) => log.error('file.failed', failed))
    expect(line.error).toMatchObject({ code: 'ENOENT', syscall: 'open' })
    expect(text).not.toContain('13900001234')
  })
})

describe('redact', () => {
  it.each([
    ['call 13900001234 now', 'call [number] now'],
    ['电话139 0000 1234', '电话[number]'],
    ['+86-139-0000-1234', '+[number]'],
    ['身份证51010619620304123X。', '身份证[number]。'],
    ['１３９００００１２３４', '[number]'],
    ['028-83518888', '[number]'],
    ['0193f0a4-7c1e-7abc-8def-012345678901 took 1500 ms', '0193f0a4-7c1e-7abc-8def-012345678901 took 1500 ms'],
    ['port 5432, 610083', 'port 5432, 610083'],
  ])('%s', (text, clean) => {
    expect(redact(text)).toBe(clean)
  })
})

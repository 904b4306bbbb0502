import { expect, test } from 'vitest'
import { configuredAddress, originOf } from './address.ts'

const listens = 'http://127.0.0.1:8420'

test('a configured address is the one, whatever a request says its host is', () => {
  const reached = { configured: 'https://sifasuo.example', listens, secure: false }
  expect(originOf(reached, 'evil.example')).toBe('https://sifasuo.example')
  expect(originOf(reached, undefined)).toBe('https://sifasuo.example')
})

test.each(['10.3.0.8:8420', 'sifasuo', 'sifasuo.example:443', '[::1]:8420', 'a-b.example'])(
  'with none configured the host %s is believed',
  (host) => {
    expect(originOf({ configured: undefined, listens, secure: false }, host)).toBe(`http://${host}`)
  },
)

test.each([
  'evil.example/path',
  'user@evil.example',
  'evil.example"><script>',
  'evil.example\\@x',
  'evil example',
  'evil.example:99999',
  '-evil',
  'evil.example#',
  'evil.example?x',
  '',
  undefined,
])('what is no host’s name is not: %s', (host) => {
  expect(originOf({ configured: undefined, listens, secure: false }, host)).toBe(listens)
})

test('a configured address is scheme, host and port; anything else is one sentence in both languages', () => {
  expect(configuredAddress({})).toBeUndefined()
  expect(configuredAddress({ FENGQIAO_ADDRESS: 'https://sifasuo.example:8420/' })).toBe('https://sifasuo.example:8420')
  for (const said of [
    'sifasuo.example',
    'ftp://sifasuo.example',
    'https://sifasuo.example/a',
    'https://a@sifasuo.example',
  ])
    expect(() => configuredAddress({ FENGQIAO_ADDRESS: said })).toThrow(/应写成.+ \/ .+must be/)
})

import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { clientAddress, proxiesOf } from './client-address.ts'

const seenAs = async (remoteAddress: string | undefined, forwarded?: string, proxies = 0): Promise<string> => {
  const app = new Hono()
  app.get('/', (c) => c.text(clientAddress(c, proxies) ?? 'nowhere'))
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  return (await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } })).text()
}

test.each([
  ['10.3.0.8', '10.3.0.8'],
  ['::ffff:10.3.0.8', '10.3.0.8'],
  ['2001:db8:0:7:aaaa::1', '2001:db8:0:7'],
  ['2001:db8:0:7:bbbb:0:0:2', '2001:db8:0:7'],
  ['2001:0DB8::1', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  [undefined, 'nowhere'],
])('%s counts as the network %s', async (address, network) => {
  expect(await seenAs(address)).toBe(network)
})

test('what a browser says of itself is believed from our own proxies alone, and only what the outermost of them wrote', async () => {
  expect(await seenAs('10.0.0.1', '9.9.9.9')).toBe('10.0.0.1')
  expect(await seenAs('10.0.0.1', '9.9.9.9, 10.3.0.8', 1)).toBe('10.3.0.8')
  expect(await seenAs('10.0.0.1', '9.9.9.9, 10.3.0.8, 10.0.0.2', 2)).toBe('10.3.0.8')
  expect(await seenAs('10.0.0.1', undefined, 1)).toBe('10.0.0.1')
})

test('the number of proxies is a number', () => {
  expect(proxiesOf({})).toBe(0)
  expect(proxiesOf({ FENGQIAO_PROXIES: '2' })).toBe(2)
  expect(() => proxiesOf({ FENGQIAO_PROXIES: 'yes' })).toThrow(/0 到 5.+ \/ .+0 to 5/)
})

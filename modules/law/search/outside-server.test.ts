import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assistantOf } from '../answers/assistant.ts'
import { outsideModelOf } from './outside-model.ts'
import { outsideAddress, readAtMost } from './outside-server.ts'

const allows = (url: string): boolean => {
  try {
    outsideAddress('SETTING', url)
    return true
  } catch {
    return false
  }
}

test.each([
  'http://localhost:8000/v1',
  'http://127.0.0.1/v1',
  'http://127.9.9.9',
  'http://[::1]:8000',
  'http://10.0.0.8:8000/v1',
  'http://172.16.0.1',
  'http://172.31.255.255',
  'http://192.168.1.20',
  'http://[fd12:3456::1]',
  'http://models:8000/v1',
  'http://models.local',
  'https://models.example/v1',
  'https://203.0.113.9',
])('%s may be told a question', (url) => {
  expect(allows(url)).toBe(true)
})

test.each([
  'http://models.example/v1',
  'http://203.0.113.9',
  'http://172.15.0.1',
  'http://172.32.0.1',
  'http://192.169.0.1',
  'http://11.0.0.1',
  'http://100.64.0.1',
  'http://169.254.169.254',
  'http://[2001:db8::1]',
  'http://[fe80::1]',
  'http://[fd::1]',
  'http://[::ffff:8.8.8.8]',
  // names that only look like an address of the house
  'http://10.models.example',
  'http://127.0.0.1.models.example',
  'http://models.local.example',
  'http://fd12.example',
  'ftp://localhost',
  'file:///etc/passwd',
  'models:8000',
])('%s is refused', (url) => {
  expect(allows(url)).toBe(false)
})

test('an address in other figures is the address it stands for', () => {
  expect(allows('http://2130706433')).toBe(true)
  expect(allows('http://134744072')).toBe(false)
})

test('assistant and reordering model refuse plain http to elsewhere, naming setting, host and remedy', () => {
  const remote = 'http://models.example/v1'
  expect(() => assistantOf({ FENGQIAO_ASSISTANT_URL: remote, FENGQIAO_ASSISTANT_MODEL: 'm' })).toThrow(
    /FENGQIAO_ASSISTANT_URL：models\.example 不在内网.*请改用 https 网址.*use an https address/,
  )
  expect(() => outsideModelOf({ FENGQIAO_RERANK_URL: remote, FENGQIAO_RERANK_MODEL: 'm' })).toThrow(
    /FENGQIAO_RERANK_URL：models\.example 不在内网.*请改用 https 网址.*use an https address/,
  )
})

let ended = false
const endless = createServer((_, response) => {
  response.on('close', () => {
    ended = true
  })
  const more = () => {
    if (!ended) response.write('x'.repeat(65_536), () => setImmediate(more))
  }
  more()
})
beforeAll(() => new Promise<void>((done) => endless.listen(0, '127.0.0.1', done)))
afterAll(() => {
  endless.closeAllConnections()
  endless.close()
})

test('a server that never stops answering is cut off, and asked no more', async () => {
  const url = `http://127.0.0.1:${(endless.address() as AddressInfo).port}`
  expect(await readAtMost(await fetch(url), 1_000_000)).toBeUndefined()
  await expect.poll(() => ended, { timeout: 5000 }).toBe(true)
  ended = false
  const assistant = assistantOf({ FENGQIAO_ASSISTANT_URL: url, FENGQIAO_ASSISTANT_MODEL: 'm' })!
  await expect(assistant.ask([])).rejects.toMatchObject({ code: 'assistant-unusable' })
  await expect.poll(() => ended, { timeout: 5000 }).toBe(true)
})

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerTooLong } from './too-long.ts'

const server = createServer((_, response) => response.end('read'))
let port: number
beforeAll(async () => {
  answerTooLong(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

const address = (path: string) => `http://127.0.0.1:${port}${path}`

test('a question of 50,000 characters in an address is answered with what to do', async () => {
  const response = await fetch(address(`/api/law/search?words=${encodeURIComponent('工资'.repeat(25_000))}`))
  expect(response.status).toBe(431)
  const { code, sentence } = (await response.json()) as { code: string; sentence: string }
  expect([code, sentence.includes('2000')]).toEqual(['too-long', true])
  expect(await (await fetch(address('/'))).text()).toBe('read')
})

test('what is no request at all is closed as a bad one', async () => {
  const said = await new Promise<string>((told) => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () => socket.write('nonsense\r\n\r\n'))
    socket.on('data', (part) => (text += part.toString())).on('close', () => told(text))
  })
  expect(said).toMatch(/^HTTP\/1\.1 400 /)
})

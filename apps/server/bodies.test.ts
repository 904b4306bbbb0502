import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Office } from '@fengqiao/testing/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

/** Sends 64 KB at a time without saying how much there will be; tells how much was taken. */
const endless = (most: number) => {
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (sent >= most) return controller.close()
      sent += 65_536
      controller.enqueue(new Uint8Array(65_536).fill(0x20))
    },
  })
  return { body, sent: () => sent }
}

test.each([
  ['/api/sign-in', 'application/json', 1_000_000],
  ['/ask', 'application/x-www-form-urlencoded', 256_000],
])('%s reads no further than it may, though the sender never said how much it sends', async (path, type, most) => {
  const { body, sent } = endless(20 << 20)
  const response = await office.stranger().fetch(path, {
    method: 'POST',
    headers: { 'x-fengqiao': '1', 'content-type': type },
    body,
    duplex: 'half',
  } as RequestInit)
  expect(response.status).toBe(413)
  expect(sent()).toBeLessThan(most + 4 * 65_536)
})

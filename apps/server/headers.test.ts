import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Office } from '@fengqiao/testing/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

test.each(['/', '/mine', '/follow', '/v/unknown', '/api/consultations', '/api/nothing-here'])(
  'what %s answers is kept on no device, runs no script but our own and stands in no frame',
  async (path) => {
    const { headers } = await (await office.as('chenTheClerk')).fetch(path)
    expect(headers.get('cache-control')).toContain('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    const policy = headers.get('content-security-policy') ?? ''
    for (const rule of ["script-src 'self'", "base-uri 'self'", "frame-ancestors 'none'", "form-action 'self'"])
      expect(policy).toContain(rule)
  },
)

import { describe, expect, test } from 'vitest'
import { maskPhone, readPhone } from './phone.ts'

describe('a phone number', () => {
  test.each([
    ['13812346027', 'mobile', '13812346027'],
    ['+86 138 1234 6027', 'mobile', '13812346027'],
    ['0086-138-1234-6027', 'mobile', '13812346027'],
    ['１９９１２３４６０２７', 'mobile', '19912346027'],
    ['028-84001234', 'landline', '028-84001234'],
    ['02884001234', 'landline', '028-84001234'],
    ['(028) 8400 1234', 'landline', '028-84001234'],
    ['（028）84001234转8012', 'landline', '028-84001234-8012'],
    ['028-84001234-12', 'landline', '028-84001234-12'],
    ['+86 28 8400 1234', 'landline', '028-84001234'],
    ['010—62001234', 'landline', '010-62001234'],
    ['0816 2201234', 'landline', '0816-2201234'],
    ['400-820-1234', 'service', '4008201234'],
  ])('%s is a %s, %s', (text, kind, number) => expect(readPhone(text)).toEqual({ ok: true, kind, number }))
  test.each([
    ['1381234602', 'phone-mobile-length'],
    ['138123460271', 'phone-mobile-length'],
    ['84001234', 'phone-area-code'],
    ['8400 123', 'phone-area-code'],
    ['', 'phone-not-a-number'],
    ['12812346027', 'phone-not-a-number'],
    ['028-1234', 'phone-not-a-number'],
    ['张三', 'phone-not-a-number'],
    ['028-04001234', 'phone-not-a-number'],
    ['+1 202 555 0100', 'phone-not-a-number'],
  ])('%s is refused: %s', (text, problem) => expect(readPhone(text)).toEqual({ ok: false, problem }))
  test('read twice is the same number', () => {
    for (const text of ['+86 138 1234 6027', '(028) 8400 1234 转 8012', '400-820-1234']) {
      const once = readPhone(text)
      expect(readPhone(once.ok ? once.number : '')).toEqual(once)
    }
  })
  test('is masked in its middle', () => {
    expect(
      ['13812346027', '028-84001234', '0816-2201234', '028-84001234-12', '4008201234', '12348'].map(maskPhone),
    ).toEqual(['138****6027', '028-****1234', '0816-***1234', '028-****1234-12', '400***1234', '*****'])
  })
})

import { read } from '@fengqiao/kernel/contract.ts'
import { BadInput, faultsOf, parseInput } from '@fengqiao/kernel/input.ts'
import { tell } from '@fengqiao/kernel/sentence.ts'
import { z } from 'zod'
import type { Given } from './calculator.ts'
import { calculators, findCalculator } from './calculators.ts'
import { SumRefused } from './sum.ts'
import type { Sum } from './sum.ts'

const silent = { zh: [], en: [] }

/**
 * The sum of a calculator's name and an input nobody has looked at yet. Throws `SumRefused` with the field and what to
 * do: for an unknown calculator, an input that does not fit, and what the calculator itself refuses.
 */
export const computeSum = (name: string, input: unknown, given: Given): Sum => {
  const found = findCalculator(name)
  if (!found) {
    const names = calculators.map((one) => one.name).join('、')
    throw new SumRefused(
      'name',
      `没有叫“${name}”的计算；有这些：${names}。`,
      `No calculator is called “${name}”; there are: ${names}.`,
    )
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new SumRefused(
      'input',
      '要算的数写成一组名称和值，如 {"monthlyWage":600000}。',
      'Write the input as names and values, as {"monthlyWage":600000}.',
    )
  const known = parseInput(found.input.strict(), input)
  if (known.success) return found.compute(known.data, given)
  const refused = new BadInput(faultsOf(known.error).slice(0, 1))
  const asked = read('/', { title: found.title, by: [], input: found.input, output: z.unknown() })
  throw new SumRefused(
    refused.field ?? 'input',
    tell(silent, asked, refused, 'zh').sentence,
    tell(silent, asked, refused, 'en').sentence,
  )
}

import { courtFee } from './court-fees.ts'
import type { Calculator } from './calculator.ts'
import { doublePay } from './double-pay.ts'
import { legalAid } from './legal-aid.ts'
import { overtime } from './overtime.ts'
import { severanceSum } from './severance.ts'
import { smallClaims } from './small-claims.ts'
import { wageArrears } from './wage-arrears.ts'

/** Every calculator, in the order they are offered. */
export const calculators: readonly Calculator[] = [
  wageArrears,
  severanceSum,
  doublePay,
  overtime,
  courtFee,
  smallClaims,
  legalAid,
]

export const findCalculator = (name: string): Calculator | undefined => calculators.find((one) => one.name === name)

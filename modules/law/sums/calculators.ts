import { childSupport } from './family/child-support.ts'
import { courtFee } from './court/court-fees.ts'
import type { Calculator } from './calculator.ts'
import { delayInterest } from './money/delay-interest.ts'
import { doublePay } from './work/double-pay.ts'
import { inheritance } from './family/inheritance.ts'
import { legalAid } from './court/legal-aid.ts'
import { loanInterest } from './money/loan-interest.ts'
import { overtime } from './work/overtime.ts'
import { severanceSum } from './work/severance.ts'
import { smallClaims } from './court/small-claims.ts'
import { trafficInjury } from './harm/traffic-injury.ts'
import { wageArrears } from './work/wage-arrears.ts'
import { workInjury } from './harm/work-injury.ts'

/** Every calculator, in the order they are offered. */
export const calculators: readonly Calculator[] = [
  wageArrears,
  severanceSum,
  doublePay,
  overtime,
  workInjury,
  trafficInjury,
  loanInterest,
  delayInterest,
  childSupport,
  inheritance,
  courtFee,
  smallClaims,
  legalAid,
]

export const findCalculator = (name: string): Calculator | undefined => calculators.find((one) => one.name === name)

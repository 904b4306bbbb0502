import { childSupport } from './child-support.ts'
import { courtFee } from './court-fees.ts'
import type { Calculator } from './calculator.ts'
import { delayInterest } from './delay-interest.ts'
import { doublePay } from './double-pay.ts'
import { inheritance } from './inheritance.ts'
import { legalAid } from './legal-aid.ts'
import { loanInterest } from './loan-interest.ts'
import { overtime } from './overtime.ts'
import { severanceSum } from './severance.ts'
import { smallClaims } from './small-claims.ts'
import { trafficInjury } from './traffic-injury.ts'
import { wageArrears } from './wage-arrears.ts'
import { workInjury } from './work-injury.ts'

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

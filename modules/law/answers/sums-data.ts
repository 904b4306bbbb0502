/**
 * Which sums belong to a card, by the names of the calculators, the likeliest first. A name that no calculator has
 * breaks the test beside this file.
 */
export const sumsOf: Readonly<Record<string, readonly string[]>> = {
  'wages-unpaid': ['wageArrears', 'severance', 'doublePay', 'overtime'],
  'no-contract': ['doublePay'],
  dismissed: ['severance', 'wageArrears'],
  resign: ['severance', 'wageArrears'],
  overtime: ['overtime'],
  probation: ['severance', 'wageArrears'],
  'pregnancy-work': ['severance'],
  'social-insurance': ['severance'],
  'legal-aid': ['legalAid'],
  'how-to-sue': ['courtFee', 'smallClaims'],
  appeal: ['courtFee'],
  enforcement: ['courtFee'],
  'payment-order': ['courtFee'],
  'court-summons': ['courtFee'],
}

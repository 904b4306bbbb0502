/** Other names for a rule, as the field's reference writes a row of several periods. */
export const periodAliases: Readonly<Record<string, string>> = {
  'civil.appeal': 'civil.appeal.judgment',
  'civil.trial': 'civil.trial.ordinary',
  'lease.sublet.objection': 'lease.sublet',
  'revoke.gift.heir': 'revoke.gift.heirs',
  'labor.award.extension': 'labor.award.extended',
  'labor.arbitrationPay': 'labor.arbitration.pay',
  'divorce.husbandBar': 'divorce.husbandBar.birth',
  'admin.sueAfterReconsider': 'admin.sue.afterReconsider',
  'admin.sue.afterReconsideration': 'admin.sue.afterReconsider',
  'admin.sue.direct': 'admin.sue',
  'petition.reviewAnswer': 'petition.review.answer',
  'petition.recheckAnswer': 'petition.recheck.answer',
  'traffic.finding.afterTests': 'traffic.finding.tests',
  'protectionOrder.urgent': 'protectionOrder.decide.urgent',
  'workInjury.decisionClear': 'workInjury.decision.clear',
  'reconsider.decision': 'reconsider.decide',
}

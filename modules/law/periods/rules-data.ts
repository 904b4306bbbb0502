import type { PeriodRule, PeriodNature } from './rule.ts'

type Row = readonly [
  id: string,
  length: string,
  zh: string,
  en: string,
  startZh: string,
  startEn: string,
  basis: string,
  more?: Partial<PeriodRule>,
]

const of = (nature: PeriodNature, rows: readonly Row[]): PeriodRule[] =>
  rows.map(([id, length, zh, en, startZh, startEn, basis, more]) => {
    const [n, unit] = length.split(' ')
    return {
      id,
      n: Number(n),
      unit: unit as PeriodRule['unit'],
      nature,
      title: { zh, en },
      start: { zh: startZh, en: startEn },
      basis: basis.split('；'),
      mark: 'read',
      ...more,
    }
  })

const unread = { mark: 'unverified' } as const
const seen = { mark: 'seen' } as const
const capped = (n: number, zh: string, en: string): Partial<PeriodRule> => ({
  cap: { n, unit: 'year', start: { zh, en } },
})

/** 民法典 188–199: a limitation is a risk; a court never raises it of its own motion (193). */
const limitations = of('limitation', [
  ['limitation.general', '3 year', '普通诉讼时效', 'General limitation', '知道或者应当知道权利受损和义务人之日', 'the right holder knew, or should have known, of the harm and the obligor', '民法典#188', capped(20, '权利受到损害之日', 'the day of the harm')],
  ['limitation.instalments', '3 year', '分期债务的诉讼时效', 'Limitation of a debt in instalments', '最后一期履行期限届满之日', 'the last instalment fell due', '民法典#189'],
  ['limitation.noDueDate', '3 year', '没有约定还款日的诉讼时效', 'Limitation of a debt without due day', '催告后的宽限期届满，或者对方明确拒绝之日', 'the grace period after a demand ended, or performance was clearly refused', '最高人民法院关于审理民事案件适用诉讼时效制度若干问题的规定#4；民法典#188'],
  ['limitation.againstGuardian', '3 year', '对法定代理人请求的诉讼时效', 'Limitation against a statutory agent', '法定代理终止之日', 'the statutory agency ended', '民法典#190；民法典#188'],
  ['limitation.minorSexualHarm', '3 year', '未成年时遭受性侵害的诉讼时效', 'Limitation for sexual harm to a minor', '受害人年满十八周岁之日', 'the victim turned eighteen', '民法典#191；民法典#188'],
  ['labor.arbitration', '1 year', '申请劳动仲裁', 'Apply for labour arbitration', '知道或者应当知道权利被侵害之日', 'the worker knew, or should have known, of the violation', '劳动争议调解仲裁法#27'],
  ['labor.arbitration.pay', '1 year', '讨要在职期间工资申请劳动仲裁', 'Apply for labour arbitration over pay', '劳动关系终止之日', 'the employment ended', '劳动争议调解仲裁法#27'],
  ['land.arbitration', '2 year', '申请农村土地承包仲裁', 'Apply for arbitration of a land contract', '知道或者应当知道权利被侵害之日', 'the party knew, or should have known, of the violation', '农村土地承包经营纠纷调解仲裁法#18'],
  ['enforcement.apply', '2 year', '申请强制执行', 'Apply for enforcement', '履行期间的最后一日（分期的为最后一期；没写的为文书生效日）', 'the last day for performance; of instalments the last one; without a day, the document took effect', '民事诉讼法#250'],
  ['enforcement.admin', '2 year', '申请执行行政裁判', 'Apply for enforcement in administrative cases', '每期履行期限的最后一日', 'the due day of each instalment', '最高人民法院关于适用行政诉讼法的解释#153'],
  ['stateComp.claim', '2 year', '申请国家赔偿', 'Claim state compensation', '知道或者应当知道职权行为侵犯权利之日', 'the claimant knew, or should have known, of the harm', '国家赔偿法#39'],
])

/** 民法典 199: neither stopped nor restarted. */
const exclusions = of('exclusion', [
  ['guarantee.period', '6 month', '没有约定时的保证期间', 'Guarantee period if none was agreed', '主债务履行期限（或者宽限期）届满之日', 'the main debt, or its grace period, fell due', '民法典#692'],
  ['revoke.marriage', '1 year', '请求撤销婚姻', 'Ask for annulment of a marriage', '胁迫终止、恢复人身自由或者知道被隐瞒之日', 'the coercion ended, freedom was regained, or the concealment became known', '民法典#1052；民法典#1053'],
  ['revoke.gift', '1 year', '赠与人撤销赠与', 'Donor revokes a gift', '赠与人知道或者应当知道撤销事由之日', 'the donor knew of the ground', '民法典#663'],
  ['revoke.gift.heirs', '6 month', '赠与人的继承人撤销赠与', 'Heirs revoke a gift', '继承人或者法定代理人知道撤销事由之日', 'the heirs or the agent knew of the ground', '民法典#664'],
  ['revoke.creditor', '1 year', '债权人撤销权', 'Creditor’s revocation', '债权人知道或者应当知道撤销事由之日', 'the creditor knew of the ground', '民法典#541', capped(5, '债务人的行为发生之日', 'the debtor’s act')],
  ['revoke.act', '1 year', '撤销受欺诈、胁迫或者显失公平的行为', 'Avoid an act by fraud, duress or unfairness', '知道撤销事由或者胁迫终止之日', 'the party knew of the ground, or the duress ended', '民法典#152', capped(5, '民事法律行为发生之日', 'the act')],
  ['revoke.act.mistake', '90 calendarDay', '重大误解撤销', 'Avoid an act by mistake', '知道或者应当知道撤销事由之日', 'the party knew of the ground', '民法典#152', capped(5, '民事法律行为发生之日', 'the act')],
  ['rescind.contract', '1 year', '没有约定时行使解除权', 'Rescind a contract if no period was agreed', '知道或者应当知道解除事由之日', 'the party knew of the ground', '民法典#564'],
  ['goods.defectNotice', '2 year', '通知标的物不合格的最长期限', 'Longest period to give notice of defects', '收到标的物之日', 'the goods were received', '民法典#621'],
  ['lease.sublet', '6 month', '出租人对转租提出异议', 'Landlord objects to a sublease', '知道或者应当知道转租之日', 'the landlord knew of the sublease', '民法典#718'],
  ['tenant.preemption', '15 calendarDay', '承租人行使优先购买权', 'Tenant’s pre-emption', '收到出租人通知之日', 'the landlord’s notice arrived', '民法典#726'],
  ['possession.recover', '1 year', '请求返还占有', 'Recover possession', '侵占发生之日', 'the dispossession', '民法典#462'],
  ['legacy.accept', '60 calendarDay', '受遗赠人表示接受', 'Accept a legacy', '知道受遗赠之日', 'the legatee knew', '民法典#1124'],
  ['thirdParty.revoke', '6 month', '第三人撤销之诉', 'Third party’s action to revoke', '知道或者应当知道权益受损之日', 'the third party knew of the harm', '民事诉讼法#59'],
])

const families = of('right', [
  ['divorce.withdraw', '30 calendarDay', '离婚冷静期内撤回申请', 'Withdraw in the cooling-off period', '登记机关收到离婚登记申请之日', 'the registry received the application', '民法典#1077'],
  ['divorce.certificate', '30 calendarDay', '冷静期满后双方亲自领证', 'Both fetch the certificate', '冷静期届满之日', 'the cooling-off period ended', '民法典#1077'],
  ['divorce.husbandBar.birth', '1 year', '分娩后男方不得提出离婚', 'Husband may not sue after birth', '分娩之日', 'the birth', '民法典#1082'],
  ['divorce.husbandBar.termination', '6 month', '终止妊娠后男方不得提出离婚', 'Husband may not sue after a termination', '终止妊娠之日', 'the termination of pregnancy', '民法典#1082'],
  ['divorce.resue', '6 month', '没有新情况再次起诉离婚要等满', 'Wait before suing for divorce again', '判决不准离婚、撤诉或者调解和好之日', 'the dismissal, withdrawal or reconciliation', '民事诉讼法#127'],
  ['divorce.separation', '1 year', '判不准离婚后又分居满', 'Separation after a dismissal', '判决不准离婚后开始分居之日', 'the separation after the dismissal', '民法典#1079'],
  ['property.firePM', '60 calendarDay', '业主解聘物业服务人的书面通知期', 'Notice to dismiss the property manager', '书面通知到达之日', 'the written notice arrived', '民法典#946'],
  ['consumer.return', '7 calendarDay', '网购无理由退货', 'Return of a distance purchase', '收到商品之日', 'the goods arrived', '消费者权益保护法#25'],
  ['consumer.complaint', '7 workingDay', '行政部门处理消费投诉', 'Authority handles a consumer complaint', '收到投诉之日', 'the complaint arrived', '消费者权益保护法#46'],
])

const labour = of('procedure', [
  ['labor.mediation', '15 calendarDay', '劳动争议调解', 'Labour mediation', '调解组织收到调解申请之日', 'the committee received the application', '劳动争议调解仲裁法#14'],
  ['labor.accept', '5 workingDay', '仲裁委决定是否受理', 'Commission decides on acceptance', '收到仲裁申请之日', 'the application arrived', '劳动争议调解仲裁法#29', { ...unread, assumption: 'arbitration-working-days' }],
  ['labor.answer', '10 workingDay', '被申请人提交答辩书', 'Respondent’s answer', '收到仲裁申请书副本之日', 'the copy arrived', '劳动争议调解仲裁法#30', { ...unread, assumption: 'arbitration-working-days' }],
  ['labor.award', '45 calendarDay', '仲裁裁决', 'Arbitral award', '受理仲裁申请之日', 'the application was accepted', '劳动争议调解仲裁法#43'],
  ['labor.award.extended', '60 calendarDay', '案情复杂经批准的仲裁裁决', 'Award, extended', '受理仲裁申请之日', 'the application was accepted', '劳动争议调解仲裁法#43'],
  ['labor.sueAward', '15 calendarDay', '不服仲裁裁决起诉', 'Sue after an award', '收到裁决书之日', 'the award arrived', '劳动争议调解仲裁法#48；劳动争议调解仲裁法#50'],
  ['labor.employerAnnul', '30 calendarDay', '用人单位申请撤销终局裁决', 'Employer asks to annul a final award', '收到裁决书之日', 'the award arrived', '劳动争议调解仲裁法#49'],
  ['workInjury.employer', '30 calendarDay', '用人单位申请工伤认定', 'Employer applies for recognition', '事故发生或者被诊断职业病之日', 'the accident or diagnosis', '工伤保险条例#17'],
  ['workInjury.worker', '1 year', '职工一方申请工伤认定', 'Worker applies for recognition', '事故发生或者被诊断职业病之日', 'the accident or diagnosis', '工伤保险条例#17'],
  ['workInjury.decision', '60 calendarDay', '作出工伤认定决定', 'Recognition decided', '受理工伤认定申请之日', 'the application was accepted', '工伤保险条例#20'],
  ['workInjury.decision.clear', '15 calendarDay', '事实清楚的工伤认定决定', 'Recognition decided, clear case', '受理工伤认定申请之日', 'the application was accepted', '工伤保险条例#20'],
  ['laborCapacity.conclusion', '60 calendarDay', '劳动能力鉴定结论', 'Appraisal of working capacity', '收到鉴定申请之日', 'the application arrived', '工伤保险条例#25'],
  ['laborCapacity.conclusion.extended', '90 calendarDay', '延长后的劳动能力鉴定结论', 'Appraisal, extended', '收到鉴定申请之日', 'the application arrived', '工伤保险条例#25'],
  ['laborCapacity.again', '15 calendarDay', '申请再次鉴定', 'Ask for a second appraisal', '收到鉴定结论之日', 'the conclusion arrived', '工伤保险条例#26'],
  ['laborCapacity.review', '1 year', '可申请复查鉴定', 'Review appraisal possible', '鉴定结论作出之日', 'the conclusion', '工伤保险条例#28'],
  ['contract.writtenLabor', '1 month', '订立书面劳动合同', 'Written labour contract', '用工之日', 'the first day of work', '劳动合同法#10；劳动合同法#82'],
  ['contract.openEnded', '1 year', '视为已订立无固定期限劳动合同', 'Deemed an open-ended contract', '用工之日', 'the first day of work', '劳动合同法#14；劳动合同法#82'],
])

const courts = of('procedure', [
  ['civil.docket', '7 calendarDay', '法院决定是否立案', 'Court decides on docketing', '收到起诉状之日', 'the complaint was filed', '民事诉讼法#126'],
  ['civil.answer', '15 calendarDay', '被告提出答辩状', 'Defendant’s answer', '收到起诉状副本之日', 'the copy was served', '民事诉讼法#128'],
  ['civil.answer.abroad', '30 calendarDay', '境外无住所被告的答辩', 'Answer of a defendant without domicile here', '收到起诉状副本之日', 'the copy was served', '民事诉讼法#285'],
  ['civil.appeal.judgment', '15 calendarDay', '对一审判决上诉', 'Appeal against a judgment', '判决书送达之日', 'the judgment was served', '民事诉讼法#171'],
  ['civil.appeal.ruling', '10 calendarDay', '对一审裁定上诉', 'Appeal against a ruling', '裁定书送达之日', 'the ruling was served', '民事诉讼法#171'],
  ['civil.appeal.abroad', '30 calendarDay', '境外无住所当事人上诉', 'Appeal without domicile here', '判决书、裁定书送达之日', 'the judgment or ruling was served', '民事诉讼法#286'],
  ['civil.trial.ordinary', '6 month', '普通程序一审审限', 'Ordinary first instance', '立案之日', 'docketing', '民事诉讼法#152'],
  ['civil.trial.summary', '3 month', '简易程序审限', 'Summary procedure', '立案之日', 'docketing', '民事诉讼法#164'],
  ['civil.trial.small', '2 month', '小额诉讼审限', 'Small claims', '立案之日', 'docketing', '民事诉讼法#168'],
  ['civil.retrial', '6 month', '申请再审', 'Apply for retrial', '裁判生效，或者知道新事由之日', 'the decision took effect, or the new ground became known', '民事诉讼法#216'],
  ['civil.reinstate', '10 calendarDay', '耽误期限后申请顺延', 'Ask for more time after an obstacle', '障碍消除之日', 'the obstacle ended', '民事诉讼法#86'],
  ['preservation.sue', '30 calendarDay', '诉前保全后起诉或者申请仲裁', 'Sue after pre-suit preservation', '法院采取保全措施之日', 'the measure was taken', '民事诉讼法#104'],
  ['paymentOrder.accept', '5 calendarDay', '法院决定是否受理支付令申请', 'Payment order accepted', '申请提出之日', 'the application', '民事诉讼法#226'],
  ['paymentOrder.issue', '15 calendarDay', '法院发出支付令', 'Payment order issued', '受理之日', 'acceptance', '民事诉讼法#227'],
  ['paymentOrder.object', '15 calendarDay', '清偿债务或者提出异议', 'Pay or object', '收到支付令之日', 'the order arrived', '民事诉讼法#227'],
  ['confirm.apply', '30 calendarDay', '共同申请司法确认', 'Apply together for confirmation', '调解协议生效之日', 'the agreement took effect', '民事诉讼法#205；人民调解法#33'],
  ['confirm.object', '15 calendarDay', '当事人对确认裁定提出异议', 'Party objects to the confirmation', '收到裁定之日', 'the ruling arrived', '最高人民法院关于适用民事诉讼法的解释#372'],
  ['confirm.outsider', '6 month', '利害关系人对确认裁定提出异议', 'Outsider objects to the confirmation', '知道或者应当知道权益受损之日', 'the outsider knew of the harm', '最高人民法院关于适用民事诉讼法的解释#372'],
  ['protectionOrder.decide', '72 hour', '作出人身安全保护令', 'Protection order decided', '法院受理申请之时', 'the court accepted the application', '反家庭暴力法#28'],
  ['protectionOrder.decide.urgent', '24 hour', '情况紧急时作出人身安全保护令', 'Protection order, urgent', '法院受理申请之时', 'the court accepted the application', '反家庭暴力法#28'],
  ['protectionOrder.valid', '6 month', '人身安全保护令最长有效期', 'Longest validity of a protection order', '保护令作出之日', 'the order was made', '反家庭暴力法#30', { rolls: false }],
])

const authorities = of('procedure', [
  ['reconsider.apply', '60 calendarDay', '申请行政复议', 'Apply for reconsideration', '知道或者应当知道该行政行为之日', 'the person knew of the act', '行政复议法#20', capped(5, '行政行为作出之日（不动产为二十年）', 'the act; immovables twenty years')],
  ['reconsider.apply.untold', '1 year', '没告知复议权时的最长期限', 'Longest period where the right was not told', '知道或者应当知道行政行为内容之日', 'the person knew what the act says', '行政复议法#20'],
  ['reconsider.cap', '5 year', '复议申请的最长期限', 'Outer limit of reconsideration', '行政行为作出之日', 'the act', '行政复议法#21'],
  ['reconsider.cap.immovable', '20 year', '因不动产申请复议的最长期限', 'Outer limit, immovable property', '行政行为作出之日', 'the act', '行政复议法#21'],
  ['reconsider.review', '5 workingDay', '复议机关审查是否受理', 'Authority reviews the application', '收到复议申请之日', 'the application arrived', '行政复议法#30；行政复议法#88'],
  ['reconsider.correct', '10 workingDay', '申请人补正材料', 'Applicant completes the papers', '收到补正通知之日', 'the notice arrived', '行政复议法#31；行政复议法#88'],
  ['reconsider.correctNotice', '5 workingDay', '复议机关书面通知补正', 'Authority asks for completion', '收到复议申请之日', 'the application arrived', '行政复议法#31；行政复议法#88'],
  ['reconsider.copy', '7 workingDay', '复议机关把副本发给被申请人', 'Copy sent to the respondent', '受理之日', 'acceptance', '行政复议法#48；行政复议法#88'],
  ['reconsider.copy.simple', '3 workingDay', '简易程序把副本发给被申请人', 'Copy sent, simple procedure', '受理之日', 'acceptance', '行政复议法#54；行政复议法#88'],
  ['reconsider.answer', '10 workingDay', '被申请人提出书面答复和证据', 'Respondent’s answer and evidence', '收到申请书副本之日', 'the copy arrived', '行政复议法#48；行政复议法#88'],
  ['reconsider.answer.simple', '5 workingDay', '简易程序被申请人答复', 'Respondent’s answer, simple procedure', '收到申请书副本之日', 'the copy arrived', '行政复议法#54；行政复议法#88'],
  ['reconsider.norm.notice', '3 workingDay', '通知规范性文件制定机关答复', 'Maker of the norm is asked', '决定审查之日', 'the review was decided', '行政复议法#58；行政复议法#88'],
  ['reconsider.norm.reply', '10 workingDay', '规范性文件制定机关书面答复', 'Maker of the norm replies', '收到书面通知之日', 'the notice arrived', '行政复议法#58；行政复议法#88'],
  ['reconsider.decide', '60 calendarDay', '作出复议决定', 'Reconsideration decided', '受理之日', 'acceptance', '行政复议法#62'],
  ['reconsider.decide.extended', '90 calendarDay', '延长后作出复议决定', 'Reconsideration decided, extended', '受理之日', 'acceptance', '行政复议法#62'],
  ['reconsider.decide.simple', '30 calendarDay', '简易程序作出复议决定', 'Reconsideration decided, simple procedure', '受理之日', 'acceptance', '行政复议法#62'],
  ['reconsider.opinionReport', '60 calendarDay', '报告复议意见书办理情况', 'Report on the opinion', '收到行政复议意见书之日', 'the opinion arrived', '行政复议法#76'],
  ['admin.sue', '6 month', '直接提起行政诉讼', 'Sue the authority', '知道或者应当知道行政行为之日', 'the person knew of the act', '行政诉讼法#46', capped(5, '行政行为作出之日（不动产为二十年）', 'the act; immovables twenty years')],
  ['admin.sue.afterReconsider', '15 calendarDay', '经复议后提起行政诉讼', 'Sue after reconsideration', '收到复议决定，或者复议期满之日', 'the decision arrived, or its term lapsed', '行政诉讼法#45'],
  ['admin.sue.untold', '1 year', '没告知起诉期限时的最长期限', 'Longest period where the term was not told', '知道或者应当知道行政行为内容之日', 'the person knew what the act says', '最高人民法院关于适用行政诉讼法的解释#64'],
  ['admin.sue.cap', '5 year', '行政诉讼的最长期限', 'Outer limit of suits', '行政行为作出之日', 'the act', '行政诉讼法#46'],
  ['admin.sue.cap.immovable', '20 year', '因不动产提起行政诉讼的最长期限', 'Outer limit of suits, immovable property', '行政行为作出之日', 'the act', '行政诉讼法#46'],
  ['admin.inaction', '2 month', '行政机关履行法定职责的期限', 'Authority acts on a duty', '行政机关接到申请之日', 'the application arrived', '行政诉讼法#47'],
  ['admin.copy', '5 calendarDay', '法院把起诉状副本发给被告', 'Court sends the complaint', '立案之日', 'docketing', '行政诉讼法#67'],
  ['admin.answer', '15 calendarDay', '被告提交证据和答辩状', 'Defendant’s evidence and answer', '收到起诉状副本之日', 'the copy arrived', '行政诉讼法#67'],
  ['admin.evidence.extended', '15 calendarDay', '延期举证正当事由消除后提供证据', 'Evidence after the cause ended', '正当事由消除之日', 'the cause ended', '最高人民法院关于适用行政诉讼法的解释#34'],
  ['admin.trial', '6 month', '行政诉讼一审审限', 'First instance, administrative', '立案之日', 'docketing', '行政诉讼法#81'],
  ['admin.trial.simple', '45 calendarDay', '行政诉讼简易程序审限', 'Simple procedure, administrative', '立案之日', 'docketing', '行政诉讼法#83'],
  ['admin.appeal.judgment', '15 calendarDay', '对行政判决上诉', 'Appeal, administrative judgment', '判决书送达之日', 'the judgment was served', '行政诉讼法#85'],
  ['admin.appeal.ruling', '10 calendarDay', '对行政裁定上诉', 'Appeal, administrative ruling', '裁定书送达之日', 'the ruling was served', '行政诉讼法#85'],
  ['stateComp.decide', '2 month', '赔偿义务机关作出决定', 'Authority decides on compensation', '收到申请之日', 'the application arrived', '国家赔偿法#13'],
  ['stateComp.sue', '3 month', '对赔偿决定起诉', 'Sue over compensation', '决定作出，或者期限届满之日', 'the decision, or the lapse of its term', '国家赔偿法#14'],
  ['petition.notify', '15 calendarDay', '信访机关告知是否受理', 'Petition: told whether accepted', '收到信访事项之日', 'the petition arrived', '信访工作条例#23'],
  ['petition.handle', '60 calendarDay', '信访事项办结', 'Petition handled', '受理之日', 'acceptance', '信访工作条例#34'],
  ['petition.handle.extended', '90 calendarDay', '延长后信访事项办结', 'Petition handled, extended', '受理之日', 'acceptance', '信访工作条例#34'],
  ['petition.review', '30 calendarDay', '请求复查信访意见', 'Ask for review of a petition', '收到书面答复之日', 'the written reply arrived', '信访工作条例#35'],
  ['petition.review.answer', '30 calendarDay', '复查机关答复', 'Review answered', '收到复查请求之日', 'the request arrived', '信访工作条例#35'],
  ['petition.recheck', '30 calendarDay', '请求复核信访意见', 'Ask for a second review', '收到书面答复之日', 'the written reply arrived', '信访工作条例#36'],
  ['petition.recheck.answer', '30 calendarDay', '复核机关答复', 'Second review answered', '收到复核请求之日', 'the request arrived', '信访工作条例#36'],
  ['petition.wrongOrgan', '5 workingDay', '对转送有异议的提出', 'Wrong organ objects', '收到转送之日', 'the transfer arrived', '信访工作条例#23'],
  ['arbitration.annul', '3 month', '申请撤销仲裁裁决', 'Ask to annul an award', '收到裁决书之日', 'the award arrived', '仲裁法#72', { ...seen, since: '2026-03-01', version: '2025' }],
  ['arbitration.annul', '6 month', '申请撤销仲裁裁决', 'Ask to annul an award', '收到裁决书之日', 'the award arrived', '仲裁法#59', { until: '2026-02-28', version: '2017' }],
  ['land.sueAward', '30 calendarDay', '不服土地承包仲裁起诉', 'Sue after a land award', '收到裁决书之日', 'the award arrived', '农村土地承包经营纠纷调解仲裁法#48'],
  ['legalAid.decide', '7 calendarDay', '法律援助机构审查决定', 'Legal aid decided', '收到申请之日', 'the application arrived', '法律援助法#43', { assumption: 'legal-aid-calendar-days' }],
  ['legalAid.appoint', '3 calendarDay', '指派法律援助人员', 'Legal aid lawyer appointed', '决定给予援助之日', 'aid was granted', '法律援助法#43', { assumption: 'legal-aid-calendar-days' }],
  ['legalAid.review', '5 calendarDay', '司法行政部门审查异议', 'Objection reviewed', '收到异议之日', 'the objection arrived', '法律援助法#49', { assumption: 'legal-aid-calendar-days' }],
  ['traffic.finding', '10 calendarDay', '制作交通事故认定书', 'Traffic finding', '现场调查之日', 'the scene was checked', '道路交通安全法实施条例#93'],
  ['traffic.finding.tests', '5 calendarDay', '检验鉴定后制作认定书', 'Traffic finding after tests', '检验、鉴定结果确定之日', 'the tests were done', '道路交通安全法实施条例#93'],
  ['traffic.mediationApply', '10 calendarDay', '申请交警调解', 'Ask the traffic police to mediate', '收到事故认定书之日', 'the finding arrived', '道路交通安全法实施条例#94'],
  ['notary.issue', '15 workingDay', '出具公证书', 'Notarial certificate issued', '受理公证申请之日', 'the application was accepted', '公证法#30'],
])

/** Community corrections: plain calendar days, the law has no clause of working days. Rows of 实施办法 are unread. */
const corrections = of('procedure', [
  ['corrections.investigate', '10 workingDay', '提交调查评估意见', 'Assessment opinion', '收到委托函之日', 'the commission arrived', '社区矫正法实施办法#14', unread],
  ['corrections.investigate.fast', '5 workingDay', '速裁案件提交调查评估意见', 'Assessment opinion, fast-track', '收到委托函之日', 'the commission arrived', '社区矫正法实施办法#14', unread],
  ['corrections.notice', '5 calendarDay', '决定机关通知社区矫正机构', 'Notice to the agency', '裁判、决定生效之日', 'the decision took effect', '社区矫正法#20'],
  ['corrections.papers', '10 calendarDay', '决定机关送达法律文书', 'Papers served on the agency', '裁判、决定生效之日', 'the decision took effect', '社区矫正法#20'],
  ['corrections.receipt', '5 calendarDay', '社区矫正机构送达回执', 'Receipt of the papers', '收到法律文书之日', 'the papers arrived', '社区矫正法实施办法#16', unread],
  ['corrections.report', '10 calendarDay', '社区矫正对象报到', 'Person reports', '裁判、决定生效之日', 'the decision took effect', '社区矫正法#21'],
  ['corrections.handOver', '10 calendarDay', '暂予监外执行对象移送', 'Person handed over', '收到决定之日', 'the decision arrived', '社区矫正法#21'],
  ['corrections.papersMissing', '5 calendarDay', '补送法律文书', 'Missing papers sent', '通知决定机关之日', 'the authority was told', '社区矫正法实施办法#16', unread],
  ['corrections.measureNotice', '3 calendarDay', '被采取强制措施的通知', 'Notice of a compulsory measure', '采取措施之日', 'the measure', '社区矫正法实施办法#41', unread],
  ['corrections.arrestDecision', '48 hour', '法院决定是否逮捕', 'Court decides on arrest', '提请逮捕之时', 'the request', '社区矫正法#47'],
  ['corrections.arrestCustody', '30 calendarDay', '撤销缓刑假释前逮捕的羁押期限', 'Custody before revocation', '逮捕之日', 'the arrest', '社区矫正法#47', { rolls: false }],
  ['corrections.revocationRuling', '30 calendarDay', '裁定是否撤销缓刑、假释', 'Ruling on revocation', '法院收到建议书之日', 'the proposal arrived', '社区矫正法#48'],
  ['corrections.recommit', '30 calendarDay', '决定是否收监执行', 'Decision on recommitment', '收到收监执行建议书之日', 'the proposal arrived', '社区矫正法#49'],
  ['corrections.commutation', '30 calendarDay', '裁定是否减刑', 'Ruling on commutation', '法院收到减刑建议书之日', 'the proposal arrived', '社区矫正法#33'],
  ['corrections.device', '3 month', '电子定位装置使用期限', 'Positioning device', '批准使用之日', 'the approval', '社区矫正法#29', { rolls: false }],
  ['corrections.leave.office', '7 calendarDay', '受委托司法所批准的外出期限', 'Leave granted by the office', '外出之日', 'departure', '社区矫正法实施办法#27', { ...unread, rolls: false }],
  ['corrections.leave.county', '30 calendarDay', '县级机构批准的外出期限', 'Leave granted by the county', '外出之日', 'departure', '社区矫正法实施办法#27', { ...unread, rolls: false }],
  ['corrections.leave.recurring', '6 month', '经常性跨市县活动的有效期', 'Recurring travel', '批准之日', 'the approval', '社区矫正法实施办法#29', { ...unread, rolls: false }],
  ['corrections.move.ask', '5 calendarDay', '变更执行地去函', 'Change of place: letter sent', '收到司法所意见之日', 'the office’s opinion arrived', '社区矫正法实施办法#30', unread],
  ['corrections.move.reply', '5 calendarDay', '新执行地核实回复', 'Change of place: reply', '收到征求意见函之日', 'the letter arrived', '社区矫正法实施办法#30', unread],
  ['corrections.move.refusal', '5 calendarDay', '不同意变更的告知', 'Change of place: refusal told', '作出决定之日', 'the decision', '社区矫正法实施办法#30', unread],
  ['corrections.move.file', '5 calendarDay', '移交档案', 'Change of place: file moved', '作出变更决定之日', 'the decision', '社区矫正法实施办法#30', unread],
  ['corrections.move.report', '7 calendarDay', '到新执行地报到', 'Change of place: person reports', '收到变更决定之日', 'the decision arrived', '社区矫正法实施办法#31', unread],
  ['corrections.medicalCheck', '3 month', '保外就医病情复查', 'Medical re-check', '上次复查之日', 'the last check', '社区矫正法实施办法#24', unread],
  ['corrections.bodyReport', '1 month', '暂予监外执行对象身体情况报告', 'Monthly body report', '上次报告之日', 'the last report', '社区矫正法实施办法#24', unread],
  ['resettlement.firstVisit', '7 calendarDay', '安置帮教首次走访', 'First visit after release', '衔接登记之日', 'hand-over', '安置帮教工作惯例#1', { ...seen, practice: true }],
])

const governance = of('procedure', [
  ['review.majorDecision', '7 workingDay', '重大行政决策合法性审查（不少于）', 'Legality review of a major decision (at least)', '材料齐全之日', 'the papers were complete', '重大行政决策程序暂行条例#27'],
  ['review.norm.least', '5 workingDay', '规范性文件合法性审核（不少于）', 'Review of a normative document (at least)', '材料齐全之日', 'the papers were complete', '国办发〔2018〕115号#1', { ...unread, practice: true }],
  ['review.norm', '15 workingDay', '规范性文件合法性审核（最长）', 'Review of a normative document (at most)', '材料齐全之日', 'the papers were complete', '国办发〔2018〕115号#1', { ...unread, practice: true }],
  ['review.contract', '5 workingDay', '重大合同合法性审查', 'Review of a major contract', '材料齐全之日', 'the papers were complete', '本地规定#1', { ...unread, practice: true }],
  ['decision.comments', '30 calendarDay', '公开征求意见', 'Public comments', '公布草案之日', 'the draft was published', '重大行政决策程序暂行条例#15'],
  ['decision.hearing', '7 calendarDay', '听证会材料提前送达', 'Hearing papers ahead', '材料送达之日', 'the papers were sent', '重大行政决策程序暂行条例#16'],
  ['disclosure.publish', '20 workingDay', '主动公开政府信息', 'Publish government information', '信息形成或者变更之日', 'the information was formed or changed', '政府信息公开条例#26'],
  ['disclosure.reply', '20 workingDay', '答复信息公开申请', 'Answer a request for information', '收到申请之日', 'the request arrived', '政府信息公开条例#33'],
  ['disclosure.reply.extended', '40 workingDay', '延长后答复信息公开申请', 'Answer a request, extended', '收到申请之日', 'the request arrived', '政府信息公开条例#33'],
  ['penalty.decide', '90 calendarDay', '作出行政处罚决定', 'Penalty decided', '立案之日', 'the case was opened', '行政处罚法#60'],
  ['penalty.serve', '7 workingDay', '送达行政处罚决定书', 'Penalty served', '宣告后当事人不在场之日', 'the decision', '行政处罚法#61；行政处罚法#85'],
  ['penalty.hearing.ask', '5 workingDay', '要求听证', 'Ask for a hearing', '行政机关告知之日', 'the person was told', '行政处罚法#64；行政处罚法#85'],
  ['penalty.hearing.notice', '7 workingDay', '通知听证的时间地点（提前）', 'Notice of the hearing', '通知之日', 'the notice', '行政处罚法#64；行政处罚法#85'],
  ['penalty.pay', '15 calendarDay', '缴纳罚款', 'Pay the fine', '收到处罚决定书之日', 'the decision arrived', '行政处罚法#67'],
  ['penalty.limitation', '2 year', '违法行为追究期限', 'Limitation of penalties', '违法行为发生（连续的为终了）之日', 'the act, or its end', '行政处罚法#36'],
  ['penalty.limitation.grave', '5 year', '涉及生命健康、金融安全的违法行为追究期限', 'Limitation, life, health or finance', '违法行为发生（连续的为终了）之日', 'the act, or its end', '行政处罚法#36'],
  ['penalty.publish', '7 workingDay', '公示行政处罚决定', 'Publish a penalty', '决定作出之日', 'the decision', '国办发〔2018〕118号#1', { ...seen, practice: true }],
  ['penalty.withdraw', '3 workingDay', '撤回已变更的处罚公示', 'Withdraw a changed penalty', '处罚决定被变更、撤销之日', 'the penalty was changed', '行政处罚法#48；行政处罚法#85'],
])

/** Every period the office computes: §6.2 of the field's reference, corrections and governance; dated by \`since\` and \`until\`. */
export const periodRules: readonly PeriodRule[] = [
  ...limitations,
  ...exclusions,
  ...families,
  ...labour,
  ...courts,
  ...authorities,
  ...corrections,
  ...governance,
]

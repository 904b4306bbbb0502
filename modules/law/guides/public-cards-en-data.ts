/** The same cards in English, in plain words of our own, by their ids. */
export const publicCardsEn = `
fine-unfair
Decides Before a penalty you must be told facts and reasons and be heard; for large fines or a revoked licence you can ask for a hearing. You can ask for reconsideration or sue; for a penalty on the spot reconsideration comes first.
Bring The decision, identity card or licence, evidence, what you said when heard.
Mind Sixty days for reconsideration and six months to sue, from when you knew. A hearing is asked for within five working days of being told.
Where The district government’s reconsideration office (mostly at the justice bureau); the court.
Cost Reconsideration is free; an administrative suit costs fifty yuan.

reconsideration
Decides If an act of an authority harms your rights, apply to the government it belongs to; by word of mouth if need be. It is free and can end in mediation.
Bring The application, identity card, the decision, evidence.
Mind Sixty days; at most one year if nobody told you of this right.
Where The reconsideration office of the district or county; this office can pass it on.
Cost Free.

sue-government
Decides You sue the authority that decided, and it must prove that it acted lawfully. After reconsideration you have fifteen days.
Bring The complaint, the decision, identity card, evidence.
Mind Six months if you sue directly; fifteen days after reconsideration.
Where The local court (the intermediate court against a district or county government).
Cost Fifty yuan a case.

land-taken
Decides Compensation first, moving after; no cutting off water or power and no force. A home is worth no less than the market price of a like one on the day the decision is announced. You can ask for the valuation to be reviewed.
Bring Papers of house and land, the notice, the valuation, the plan of compensation, letters and talks.
Mind Both the decision to take and the one on compensation: sixty days for reconsideration, six months to sue.
Where The expropriating office; the district’s reconsideration office; the court.
Cost Reconsideration is free.

contract-land
Decides Contracted land may not be taken back or changed at will. If a woman who marries or divorces has no land where she now lives, her old village may not take hers. Sex and marriage are no reason to refuse membership or its income.
Bring The contract, the certificate, household register, the village’s decision.
Mind Two years to apply for land arbitration.
Where The villagers’ committee, the township; the land arbitration commission; the court.
Cost Arbitration is free.

info-request
Decides Give your name, how to reach you and what you want. The authority answers within twenty working days and may add twenty.
Bring Proof of identity, the application.
Mind If there is no answer or a poor one: sixty days for reconsideration, which comes before a suit here.
Where The authority that holds the information.
Cost Mostly free.

petition
Decides What belongs to a court, arbitration or reconsideration goes there. If you disagree with the answer to a petition, ask for review and then for a second review, which is the last.
Bring Identity card, written papers, earlier answers.
Mind Thirty days after the answer for review, thirty more for the second.
Where The authority in charge; the petition office; no blocking of doors.
Cost Free.

legal-aid
Decides Little money and a matter the law names (wages, work injury, support, traffic, medical, social insurance). Migrant workers claiming pay and victims of domestic violence are not checked. In criminal cases without a lawyer the police, procuratorate or court has one named.
Bring Identity card, the form, a statement or pledge of hardship, papers of the case.
Mind If a limit is close or property must be frozen, help can begin before the papers are complete. The answer comes within seven days.
Where The legal aid centre; this office takes the papers; 12348.
Cost Wholly free; nobody may take money.

detained-relative
Decides The family can send a lawyer at once, who may visit, learn of the case and ask for release on bail. Mostly within three days (up to seven, in special cases thirty) arrest is asked for, and the procuratorate decides within seven.
Bring The notice of detention, identity card, proof of kinship.
Mind The thirty-seven days before arrest matter most. Agree on no stories and pay nobody who promises release.
Where A law firm; the legal aid centre; the detention centre.
Cost Legal aid is free if you qualify.

victim-crime
Decides The police must take a report and give a receipt. If they open no case they say so in writing; you can ask for reconsideration or the procuratorate. For your loss you can claim along with the trial.
Bring Identity card, evidence, a list of losses, medical record.
Mind You may have a lawyer once the prosecutor has the case. Claim before the first judgment.
Where The police, the procuratorate, the court.
Cost Claiming along with the trial is free.

court-summons
Decides If you stay away you may be judged in your absence. Answer in writing within fifteen days, bring your evidence, and ask for mediation if you wish.
Bring The summons, the complaint, identity card, evidence with a list.
Mind Fifteen days for the answer, and for saying that it is the wrong court.
Where The court named on the summons; a lawyer, legal aid.
Cost Being sued costs nothing.

how-to-sue
Decides A defendant you can name, a clear claim, facts and reasons, and a matter for the courts; mostly where the defendant lives. If you cannot write, sue by word of mouth. A simple claim for money up to half the province’s yearly average wage is a small claim: one judgment and no appeal.
Bring The complaint (a copy for each defendant), identity card, who the defendant is, copies of evidence.
Mind The court says within seven days whether it takes the case. Mostly three years to sue.
Where The filing desk of the local court, online, or the travelling court.
Cost Fifty yuan up to ten thousand; half in summary procedure; can be put off, lowered or waived.

appeal
Decides Fifteen days against a judgment, ten against a ruling, counted from the day after you received it; if the last day is a holiday, the next working day. No appeal in small claims.
Bring The appeal (a copy for each opponent), the judgment.
Mind After that the judgment stands. By post the day of sending counts.
Where The court that judged.
Cost By the sum appealed.

enforcement
Decides Two years from the last day for performing. The court can seize and freeze, forbid luxury and publish the name. Not paying though able may be a crime.
Bring The application, the final judgment, identity card, clues to property.
Mind Two years. Find clues: homes, cars, accounts, wages, online wallets.
Where The enforcement office of the first court or where the property is.
Cost Nothing to pay beforehand.

mediation-effect
Decides People’s mediation is free and its agreement binds. If both ask the court within thirty days to confirm it, it can be enforced without a suit. Without that you sue on the agreement.
Bring The agreement, identity card, proof of what was done.
Mind Thirty days from when it took effect.
Where The local court or tribunal of the committee or of either side.
Cost Mediation and confirmation are free.

payment-order
Decides If the debt is clear, nothing else is disputed and the other can be reached, ask for a payment order. If for fifteen days the other neither objects nor pays, you can enforce it.
Bring The application, the note, identity card, the other’s address.
Mind An objection turns it into a suit.
Where The local court where the other lives.
Cost A third of the court fee.

notarise
Decides Inheritance, authority for another, gifts, property before marriage, degrees and kinship, saving of evidence. A notarised debt that says so can be enforced at once.
Bring Identity card, household register, originals of what it is about.
Mind Fifteen working days; time for checking papers is not counted.
Where A notary where you live, or where the act or event took place.
Cost By the tariff; lower for those in need.
`

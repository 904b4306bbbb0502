/** The same cards in English, in plain words of our own, by their ids. */
export const familyCardsEn = `
divorce-agreed
Decides Both want it and have agreed in writing on children, property and debts; then both apply together at the civil affairs office. For thirty days either may withdraw. In the thirty days after that both must come for the certificate; if not, the application counts as withdrawn.
Bring Both identity cards, household registers, marriage certificates, photographs, the divorce agreement.
Mind Both must come in person within the thirty days after the cooling period.
Where The marriage registry; any one in the country may do, as the civil affairs office says.
Cost Registration is free.

divorce-contested
Decides The court first tries mediation, then asks whether the marriage has broken down: another marriage or living with someone else, violence, abuse or desertion, gambling or drugs without end, two years of living apart. If mediation fails, such cases must end in divorce. So must a second suit after the first was refused and one more year apart.
Bring The complaint, identity card, marriage certificate, children’s birth certificates, clues to property and debts, proof of violence or of living apart.
Mind After a refusal you wait six months unless something new happens. A husband mostly cannot sue during pregnancy, for one year after birth and for six months after a pregnancy ended.
Where The local court where the other side lives; a mediation committee or the women’s federation first, if you like.
Cost Fifty to three hundred yuan; more if there is much property to divide.

child-custody
Decides What is best for the child. Under two, as a rule with the mother; above that, who has cared for the child and how both live; from eight the child is asked.
Bring Proof of long care (school runs, doctors, talks with the school), income and housing, the child’s wish.
Mind Snatching or hiding the child counts against you. If things change, custody can be changed.
Where In the divorce case, or in a suit of its own.
Cost About fifty to one hundred yuan.

child-support
Decides The parent who does not live with the child must pay too: with a steady income, as a rule twenty to thirty per cent of it each month, at most fifty for two or more children. It lasts until eighteen, longer while still in high school or unable to live alone. The child can ask for more than was agreed if it is needed.
Bring The judgment or divorce agreement, clues to the other’s income, receipts for the child.
Mind No limitation runs against a claim for support. If a judgment is not kept, apply for enforcement within two years.
Where Mediation first; then the court, or its enforcement office.
Cost About fifty to one hundred yuan; legal aid if you cannot afford it.

visit-child
Decides The parent who does not live with the child has a right to visits and the other has to help. Time and manner are agreed, or else set by the court. Visits that harm the child can be stopped for a while.
Bring The divorce agreement or judgment, traces of refusals.
Mind A judgment that names time and manner can be enforced. The court can fine or detain whoever refuses to help; it will not drag a child along.
Where A mediation committee, the women’s federation; the court.
Cost Mediation is free.

marital-property
Decides Pay, business income and inheritance during the marriage are mostly shared (not what was given to one alone). You agree on the division; if not, the court divides with care for the children, the wife and the side without fault. Whoever hides property may get less or nothing, even after the divorce.
Bring Papers for homes, savings, cars, shares and debts; payments for the home.
Mind If you find hidden property after the divorce, sue within three years of finding it.
Where In the divorce; the court.
Cost Nothing extra up to two hundred thousand yuan, a share of what is above.

marital-debt
Decides What both signed or later accepted, and what was borrowed for daily life, is a debt of both. For larger debts of one alone the lender must prove that the money went into the family or a business of both; if not, you do not owe it. Gambling debts are not protected.
Bring The note, bank records, where the money went, proof that you lived apart or did not know.
Mind Answer every summons; staying away harms you. Fifteen days for your written answer.
Where The court; a lawyer’s advice.
Cost Advice is free.

bride-price
Decides If you never registered the marriage, it should be given back. If you registered but never lived together, or giving it left the giver in need and you divorce, you can ask for it. If you held the feast and lived together without registering, it depends on how long, on children and on where the money went.
Bring Transfers, the go-between’s words, the gift list, chats, whether you registered.
Mind Small presents and festival money while courting mostly do not count.
Where Mediation first; then the court.
Cost Mediation is free; court fees depend on the sum.

domestic-violence
Decides Safety first: call 110 and find shelter. You can ask the police for a written warning, and the court for a protection order without suing for divorce: no blows, no harassment, no coming near, and the other may have to move out.
Bring Identity card; police receipts and warnings; photographs of injuries and medical records; threats in chats, recordings; words of neighbours and children; calls for help to the community or the women’s federation.
Mind Photograph injuries and see a doctor the same day. The court decides within seventy-two hours, twenty-four if it is urgent; an order lasts up to six months and can be extended.
Where 110; the court near where you or the other lives or where it happened; the women’s line 12338; the community and this office help too.
Cost A protection order is free; victims get legal aid without a check of their means.

support-parents
Decides Every grown child must support the parents: with money, doctors, care and visits. Dividing the family, giving up an inheritance or a parent’s new marriage changes nothing.
Bring Identity card, household register, the children and what they earn, medical receipts, a letter from the village or community.
Mind No limitation runs against a claim for support. You can ask for payment before the judgment.
Where The village or community, a mediation committee; the court; legal aid from the age of sixty.
Cost Mediation is free; court fees can be put off, lowered or waived.

inherit-law
Decides First half of what the couple owned together goes to the living spouse; only the rest is inherited. Spouse, children and parents come first, mostly in equal shares; without them brothers, sisters and grandparents. A child who died earlier is followed by its own children. Whoever cared most may get more. Debts are paid only out of what is inherited.
Bring Death certificate, proof of kinship, property papers and clues to savings, marriage certificate.
Mind Who does not refuse in writing before the division has accepted. Until it is divided the home belongs to all.
Where If you agree, a notary or the property registry; if not, mediation and then the court.
Cost Mediation is free; notaries charge by their tariff.

will
Decides In your own hand: all of it written, signed and dated by you. Written or printed by others: two witnesses without an interest must be there, and every printed page is signed and dated. Recordings need two witnesses too. Of several wills the last counts. Leave something for an heir who can neither work nor earn.
Bring Identity card, papers for what you own, two witnesses (not heirs, nor those who gain).
Mind Write the full date. If you cannot write, have it written for you or go to a notary.
Where By yourself, with a lawyer as witness, or at a notary’s.
Cost Notaries charge by their tariff; many places lower it for people over seventy or eighty.

debts-of-dead
Decides You pay only up to the worth of what you inherited; more only if you wish; nothing if you give up the inheritance.
Bring A list of what was left, papers of the debt, your written refusal.
Mind Refuse in writing before the estate is divided.
Where Talk with the creditor; mediation; the court.
Cost Advice is free.

adoption
Decides As a rule no child or one child of your own, able to raise one, at least thirty, no illness or record that harms a child; a child of eight or more must agree. Only registration makes it an adoption.
Bring Identity card and household register, marriage and children, health certificate, proof of no record, papers of those who give the child.
Mind A child taken in privately is not protected and has trouble with registration and school.
Where The civil affairs office of the county or above.
Cost By the local tariff.

guardian-adult
Decides The spouse, children or community first ask the court to find that the person cannot decide, wholly or in part; then spouse, parents or children, and near kin come in this order. If they quarrel, the community, civil affairs or the court names one. While still clear you can choose your own guardian by agreement.
Bring Medical records, expert opinion, household register, proof of kinship.
Mind A guardian may use the property only for that person’s good.
Where The local court where the person lives; a notary for an agreement made ahead.
Cost The expert is paid apart; court fees as for special procedures.

annul-marriage
Decides If you were forced, or the other hid a grave illness before the marriage, the court can annul it. A second marriage, close kinship or being under age make a marriage void.
Bring Marriage certificate, medical records, chats, police records.
Mind One year from the end of the force, from being free, or from learning of the illness; after that only divorce is left.
Where The local court.
Cost A fixed fee for the case.
`

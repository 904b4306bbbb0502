/** The same cards in English, in plain words of our own, by their ids. */
export const moneyHomeCardsEn = `
loan-unpaid
Decides That it was meant as a loan (a note, chats) and that the money was handed over (a transfer, a withdrawal). A transfer without a note is enough to sue; if the other says it was for something else, they must show it.
Bring The note, transfers, chats, the other’s name and address, traces of your demands.
Mind With a day of repayment, sue within three years of it. Every demand and every promise to pay starts the three years anew, so keep the proof.
Where Mediation first; a payment order; then the court where the other lives or where the money is to be received.
Cost A payment order costs a third of the court fee; suing for up to ten thousand yuan costs fifty.

loan-interest
Decides No agreed interest means none. The agreed yearly rate is protected up to four times the one-year loan prime rate of the day of the contract. Interest taken off beforehand is not part of the loan.
Bring The note, the contract, bank records of every payment.
Mind If you have paid more all along, what was too much counts as repayment.
Where Mediation or the court.
Cost Mediation is free.

iou
Decides Name lender and borrower with identity numbers; the sum in figures and in words; what for and how it was handed over; the day of repayment, the rate, the guarantor; the borrower signs by hand with a fingerprint and the date.
Bring Both identity cards; best a bank transfer marked “loan”.
Mind Do not write “receipt” or “investment”; keep away from words that can be read two ways.
Where By yourself; have it read at this office, or made enforceable by a notary if you are unsure.
Cost Reading is free; notaries charge by their tariff.

guarantor
Decides What was written: if it does not say joint liability, the creditor must first sue the borrower and find nothing to enforce. If no period was agreed it is six months from the day the debt was due; if the creditor asked nothing of you in that time, you no longer owe.
Bring The guarantee, the loan contract, the creditor’s demands with their days.
Mind The six months neither stop nor grow. Whatever you pay, you can ask back from the borrower.
Where A lawyer’s advice; the court when you are sued; mediation first for what you ask back.
Cost Advice is free.

usury-harass
Decides A debt may be asked for; beating, following, blocking doors, messages to everybody and altered pictures are against the law: call the police. Interest above the legal cap need not be paid.
Bring Recordings of calls, screenshots, who the collectors are, the loan contract and bank records.
Mind In danger call 110 at once. Do not borrow anew to pay old loans.
Where The police; the financial complaint line 12378; the court.
Cost Free.

transfer-wrong
Decides The other has no reason to keep the money and must give it back, even if spent after learning of the mistake.
Bring Proof of the transfer, chats, your call to the bank or platform.
Mind Tell the bank or platform at once, then ask for it in writing; sue within three years.
Where The bank or platform; mediation; the court.
Cost Mediation is free.

deposit-earnest
Decides Written 定金 (earnest money): the giver who backs out loses it, the taker who backs out pays double, up to twenty per cent of the price. Written 订金 or 押金 without that meaning, it is mostly an advance and can be given back. If nobody is at fault, talk about a refund.
Bring Receipt, contract, payments, chats.
Mind Choose either the agreed penalty or the earnest money, not both.
Where 12315 for consumers; mediation; the court.
Cost Mediation is free.

breach-contract
Decides First what the contract says. You can ask for performance, repair or damages. A penalty far too high or too low can be adjusted. If a reminder brings nothing, or the contract has lost its purpose, you can end it.
Bring Contract, proof of payment and delivery, reminders, receipts for the loss.
Mind Keep your own loss small. Tell the other that you end it; if no time was agreed, that right is gone after one year.
Where Talks, mediation; arbitration if the contract says so; otherwise the court.
Cost By the sum.

partnership
Decides There can be a partnership without a written contract. What counts is what was agreed on money put in, profit and loss; else talks, else by shares put in, else equally. Before parting, settle the accounts.
Bring Transfers, books, chats on the contract, business papers.
Mind Each partner owes the whole debt to outsiders; whoever paid more asks the others for it.
Where Mediation; the court.
Cost By the sum.

fraud-reported
Decides To make things up in order to take money may be the crime of fraud, and the police must open a case if the sum is large enough. Merely not paying a debt is a civil matter.
Bring Chats, transfers with the other’s account, links or pictures of the app, identity card.
Mind If you have just paid, call 110 or 96110 and ask the bank to stop it. Pay nobody who promises to fetch it back.
Where The police; if they open no case, ask for reconsideration or the procuratorate; the court for the civil side.
Cost Free.

rent-deposit
Decides When the lease is over, nothing is owed and nothing broken, the deposit must be paid back. Ordinary wear (nail holes, old marks) is no reason to keep it.
Bring The lease, the receipt, photographs of moving in and out, settled water and electricity bills.
Mind Hand over in person, sign a list, keep pictures.
Where A mediation committee, the community; the housing authority, 12345; the small-claims court.
Cost Mediation is free; half the fee for small claims.

rent-evict
Decides A landlord cannot end a running lease at will; changing locks or cutting water and power is wrong and must be made good. Selling the home does not end the lease, and the tenant may buy first. A lease without an end needs notice in good time.
Bring The lease, payments of rent, notices and proof of changed locks.
Mind Answer a notice of sale within fifteen days. A lease lasts twenty years at most.
Where The police if somebody breaks in; mediation; the court.
Cost Mediation is free.

tenant-default
Decides If a reminder and a fair time bring no rent, the landlord can end the lease. So too after subletting without consent; but six months of silence after learning of it count as consent.
Bring The lease, reminders, proof of the subletting.
Mind Do not enter and clear the rooms yourself. Keep proof of your notice.
Where Mediation; the court.
Cost Mediation is free.

presale-house
Decides The contract’s day of delivery and penalty. If three months after a reminder it is still not delivered, you can end the contract, with refund, interest and damages, and end the mortgage too. A penalty that does not cover the loss can be raised.
Bring The contract, payments, the loan contract, your reminder, the developer’s notices.
Mind If no time was agreed for ending it: three months after a reminder, one year without one.
Where The housing authority, 12345; mediation; the court.
Cost By the sum.

second-hand-house
Decides If the contract is valid, whoever backs out must make it good. Of two buyers, the one registered first or in possession first wins. If one spouse sold the shared home and an honest buyer paid a fair price and is registered, only the selling spouse has to pay.
Bring Contract, earnest money and payments, the agent’s contract, a search in the property register.
Mind A notice of the sale in the register keeps the home from being sold twice.
Where Mediation; the court, which can freeze property.
Cost By the sum.

property-fee
Decides If the service was given, living elsewhere or not using it is no reason not to pay. Clearly poor service can lower the fee. A manager may not cut water or power to collect.
Bring The contract, payments, photographs of poor service and complaints.
Mind The claim for fees also has three years. Do not ignore papers from the court.
Where The community, the owners’ committee, the mediation committee for property; the housing authority.
Cost Mediation is free.

owners-meeting
Decides Owners decide together: two thirds by area and by number must vote; most matters need more than half of those, rebuilding and the like three quarters. A manager is told sixty days ahead in writing.
Bring The list of owners, ballots, what was posted.
Mind Ask the street office and the community to guide you. A decision that harms you can be challenged within one year.
Where The street office, the residents’ committee, the housing authority.
Cost Free.

elevator
Decides Three quarters of the voting owners, by area and by number, must agree. Talk about compensation with the lower floors first. Once agreed and permitted, nobody may block the work.
Bring Ballots, the plan, what was posted, the permit.
Mind At least two thirds of the owners must take part in the vote.
Where The community and street office; the housing authority; the court.
Cost Talks are free; owners share the cost and many places help.

decoration-contract
Decides Work that is done and handed over must be paid. Poor work can be repaired, paid less or made good. The workers’ wages come before the foreman’s profit.
Bring Contract or quotation, chats, photographs at hand-over, payments.
Mind Agree on steps of payment. Name faults in writing and soon.
Where Mediation; the court; 12315 for consumers.
Cost Mediation is free.

homestead
Decides One household, one homestead, and it passes only between members of the same village. A townsman’s purchase is mostly void; if the value rises or it is demolished, loss is shared by fault. Between neighbours look first at the register and at history.
Bring The homestead certificate, building permit, neighbours’ statements, the sales agreement.
Mind A quarrel over borders goes first to the township government, then to reconsideration and the court.
Where The villagers’ committee, the township; a mediation committee; the court.
Cost Mediation is free.
`

/** The same cards in English, in plain words of our own, by their ids. */
export const harmConsumerCardsEn = `
leak-upstairs
Decides Where it leaks. Pipes inside a home are the neighbour’s, shared pipes the manager’s or all owners’. You can ask them to stop it, repair it and pay for the harm.
Bring Pictures and films of the leak, receipts for repairs and damage, a note of the manager.
Mind Let the manager see it and keep proof before you repair.
Where The manager, the community’s mediation committee; the court can order an expert.
Cost Mediation is free; whoever is liable pays the expert.

neighbour-damage
Decides Renovating, piling or digging must not endanger the house next door. If walls crack or the house leans, you can ask them to stop, repair and pay. If the cause is not clear, an expert decides.
Bring Property papers, pictures from before and after, a record of the manager’s or community’s visit, quotations and receipts.
Mind Take pictures and have the manager or community look before you mend. If a wall may fall, move out first. If a bearing wall is touched, tell the manager and the housing authority at once.
Where The manager, the community’s mediation committee; the housing authority; the court, which can name an expert.
Cost Mediation is free; the expert is paid first by you and mostly borne by the liable side.

neighbour-passage
Decides Neighbours owe each other fairness: an old way stays open, a new building may not take light against the rules, water runs off its natural way.
Bring Papers of house and land, pictures, the building permit, what other neighbours say.
Mind Do not tear down or block with your own hands; that easily becomes a police matter.
Where The village or community, a mediation committee; the planning office or city inspectors; the court.
Cost Mediation is free.

noise
Decides Night works, pets and loudspeakers must keep within bounds. Talk first, then let the manager or community talk; if that fails the police can act. You can ask for an end to it and for damages.
Bring A list of times, recordings, police receipts, a measurement.
Mind Local rules say when renovating must rest at noon and at night.
Where The manager, the community, 110; the environment line 12345; the court.
Cost Mediation is free.

dog-bite
Decides The keeper pays, unless you provoked the animal on purpose or by gross carelessness. Without a leash, or with a forbidden breed, there is no excuse. For strays the former keeper answers.
Bring Medical record, vaccine receipts, pictures, camera films, police record, who the keeper is.
Mind Have the vaccine first and keep every receipt.
Where The police; a mediation committee; the court.
Cost Mediation is free.

fight-injury
Decides Call the police and have the injury graded: slight injuries mostly mean a police penalty, anything more may be a crime. If both were at fault, both bear a share. You may make peace, but read before you sign.
Bring Medical record and receipts, the grading, camera films, witnesses, proof of lost earnings.
Mind A signed letter of forgiveness is hard to undo. Sue within three years; in a criminal case you can claim along with it.
Where The police; a mediation committee; the court.
Cost Mediation is free.

injury-items
Decides Treatment, care, travel, food, hospital meals and lost earnings; for a disability compensation and aids; for a death the funeral and death compensation; in grave cases money for the suffering.
Bring All receipts, medical record, proof of earnings and of the time lost, the grading of the disability.
Mind Have the disability graded when treatment is over.
Where Mediation; the court.
Cost The grading is paid first by you, then by whoever is liable.

school-injury
Decides Under eight the school is presumed at fault and must prove its care; from eight you must show what it failed to do. If another pupil did it, the parents pay and the school bears what is left. Bullying must be dealt with and parents told at once.
Bring Medical record, camera films, words of teachers and pupils, talks with the school.
Mind Ask that films be kept. Report grave bullying to the police.
Where The school, the education bureau; a mediation committee; the court.
Cost Mediation is free.

falling-object
Decides Who threw it pays. If nobody can tell, those who may have done it compensate, and the manager answers if it took no precautions. The police have to find out.
Bring Police receipt, pictures, camera films, receipts.
Mind Call the police at once and leave the place as it is.
Where 110; the manager, the community; the court.
Cost Mediation is free.

public-place-fall
Decides The operator pays if warnings or protection were missing; your own carelessness lowers it; if somebody pushed you, that person pays first.
Bring Pictures, camera films, medical record, receipts, witnesses.
Mind Ask on the spot for a record and for the films to be kept.
Where 12315; mediation; the court.
Cost Mediation is free.

medical-dispute
Decides Whether the hospital was at fault and the fault caused the harm, which mostly takes an expert. You may copy the records; a hospital that hides or alters them is presumed at fault.
Bring Identity card, copies of all records (sealed), receipts, images.
Mind Ask at once that records and medicines be sealed. An autopsy must be within forty-eight hours, seven days if the body can be frozen.
Where The hospital’s complaint desk; the medical mediation committee (free); the health authority; the court.
Cost The committee is free; experts are paid apart.

rumour-privacy
Decides Lies, insults, private matters and pictures made public are wrongs: you can ask for removal, an apology and damages; in grave cases call the police. A platform that is told must act.
Bring Screenshots (best notarised or stored as evidence), links, who it is, police receipts.
Mind Secure the proof first, then complain.
Where The platform; the police; the court, which can forbid it at once.
Cost Notaries charge by their tariff.

personal-data
Decides Whoever handles your data needs a lawful reason and your consent. If somebody borrowed or registered in your name, ask for correction and deletion and go to the police.
Bring Identity card, credit report, the false contract or screenshots, police receipts.
Mind Object soon at the bank and the credit centre.
Where The police; the bank and the credit centre; the internet line 12377; the court.
Cost Free.

traffic-accident
Decides Save people first, call the police, leave the place as it is. The police say who is liable. First the compulsory insurance pays, then the commercial one, last the person. Between a motor vehicle and people on foot or bicycle the vehicle bears more.
Bring The finding, both sides’ papers and policies, medical receipts, lost earnings, the repair bill.
Mind Three days to ask for review of the finding, ten days to ask the police to mediate. A private settlement should say what happens if the injury gets worse.
Where The traffic police; the mediation committee for traffic; the court.
Cost Mediation is free.

hit-and-run
Decides Whoever runs away bears it all, less if the other was proved at fault too. If nobody is found or insured, the rescue fund can advance the emergency treatment. An owner without compulsory insurance pays within its limits first.
Bring Police record, the finding, hospital bills.
Mind Apply to the rescue fund in good time.
Where The traffic police, the rescue fund, the court.
Cost Applying is free.

insurance-refuse
Decides A clause that frees the insurer does not hold unless it was made clear to you. With complete papers it must decide soon, in hard cases within thirty days, and pay within ten days of agreement.
Bring The policy, its terms, your claim, the refusal, proof of what happened.
Mind Five years to claim for life insurance, two for others.
Where The insurer’s complaint desk; 12378; mediation for insurance; the court.
Cost Mediation is free.

online-return
Decides Seven days to send it back without a reason, except made to order, fresh, unsealed digital goods and newspapers; it must be in good state; you mostly pay the carriage. If the shop refuses, the platform can step in.
Bring Pictures of the order, chats, the goods, the courier slip.
Mind The seven days begin on the day after you received it. They do not bind you if the goods are faulty.
Where The platform; 12315; the internet court or the court where you received it.
Cost Complaints are free.

fake-goods
Decides For fraud the shop gives back the price and three times as much, at least five hundred yuan; for unsafe food ten times as much, at least one thousand.
Bring Receipts, the order, the goods themselves, a test or expert report, chats.
Mind Keep the goods and the wrapping.
Where 12315; the consumers’ association; the court.
Cost Complaints are free.

prepaid-card
Decides If the shop can no longer serve you, it must give back what is left. If it meant to cheat from the start, call the police. A new owner or a closed door changes nothing: who took the money answers.
Bring Contract, payments, what is left on the card, pictures of the shop, its licence.
Mind Register together with the others. If property is being moved away, ask the court to freeze it.
Where 12315; the authority for trade, education or sport; the police; the court.
Cost Complaints are free.

minor-recharge
Decides Payments of a child under eight are void; from eight to eighteen they can be undone if they do not fit the age and no parent agreed. What matters is proof that the child did it.
Bring The child’s papers, payments, the game account, talks with the platform, when the child used it.
Mind Ask the platform’s refund for minors soon. Careless parents bear a part.
Where The platform; 12315; the court.
Cost Complaints are free.

product-defect
Decides If a defect caused harm, seller or maker must pay, whichever you choose.
Bring Proof of purchase, the product, medical record and receipts, pictures.
Mind Do not throw the broken thing away.
Where 12315; the court.
Cost Complaints are free.

travel-dispute
Decides Added shopping, a changed route or a lower standard means a refund and damages. If you were made to buy, you can give it back within thirty days.
Bring The contract, the programme, shopping receipts, pictures and recordings.
Mind Ask within thirty days.
Where The tourism authority 12345; 12315; the court.
Cost Complaints are free.

express-lost
Decides Insured parcels are paid at the insured value, others by civil law; a clause nobody pointed out does not count. For an online purchase you can turn to the shop.
Bring The slip, proof of the value, a film of the opening, chats.
Mind Check it in front of the courier. Complain to the courier first, then to the postal authority.
Where The courier; 12305; the court.
Cost Complaints are free.
`

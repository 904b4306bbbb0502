/** The same cards in English, in plain words of our own, by their ids. */
export const labourCardsEn = `
wages-unpaid
Decides Whether you worked there, for how many days, and for what pay. You can claim without a written contract: messages, attendance records, a work badge and workmates’ words all prove it. On a building site, if the subcontractor does not pay migrant workers, the main contractor must pay first.
Bring Identity card; contract or hiring messages; payslips and bank records; attendance, group chats and job orders; names and telephones of workmates who can speak for you; your own list of what is owed.
Mind Apply for labour arbitration within one year of leaving. While you still work there, that year has not begun. Keep a trace of every time you ask for your pay.
Where Complain first to the labour inspectors (call 12333); you can apply to the labour arbitration commission at the same time. With a signed note of the sum owed you can go straight to court.
Cost Labour arbitration is free. Migrant workers claiming wages get legal aid without a check of their means.

no-contract
Decides If nothing was signed one month after you began, the employer owes double pay from the second month until a full year is over (the second half for at most eleven months). After a full year you count as employed without a fixed term.
Bring Anything that shows your first and last day and your pay: bank records, work badge, clock-in records, social insurance, chats.
Mind The year for arbitration also runs for the extra half: the sooner you apply, the safer.
Where The labour arbitration commission of the place of the employer or of the work.
Cost Arbitration is free.

dismissed
Decides Whether the employer had a lawful reason and kept to the steps. A lawful dismissal mostly means severance: one month’s pay for each full year. After an unlawful one you can ask for your job back or for twice that. A signed letter that you “left for personal reasons” weakens your case.
Bring The notice of dismissal, or chats and recordings; the contract; bank records of your last twelve months’ pay; proof of when you began.
Mind Do not hurry to sign leaving papers. Apply for arbitration within one year of the dismissal.
Where The labour arbitration commission; or first the trade union or a mediation committee.
Cost Arbitration is free.

resign
Decides You may leave with thirty days’ written notice, three days while on probation; nobody has to agree. If pay is late or social insurance unpaid, you may leave at once and ask for severance.
Bring Your written notice and proof that it arrived (courier slip, e-mail, message); bank records of pay.
Mind Write the date and the reason into the notice. The employer must give you a leaving certificate and move your file and social insurance within fifteen days.
Where The labour inspectors; labour arbitration.
Cost Free.

work-injury
Decides Whether you were hurt at work, in working hours and because of the work; an accident on the way to or from work that was not mainly your fault counts too. It can be recognised without a contract and without insurance; then the employer pays the benefits.
Bring The application form; proof that you work there; the diagnosis, or the certificate of an occupational disease; what happened and who saw it; the police finding for a traffic accident.
Mind The employer must report within thirty days; if it does not, you or your family can apply within one year. First the injury is recognised, then your capacity to work is graded, and only then can the benefits be worked out.
Where The work-injury desk of the human resources office where the employer is insured, or does business if it is not.
Cost Recognition is free; the fund or the employer pays for the grading.

overtime
Decides One and a half times the pay on working days, double on weekends without time off in return, three times on public holidays. What matters is proof that the employer ordered the work.
Bring Attendance records, rosters, overtime approvals, late-night work messages, payslips.
Mind You may demand records the employer holds; if it hides them, that counts against it. One year for arbitration, counted from the day you leave.
Where The labour inspectors; labour arbitration.
Cost Free.

social-insurance
Decides Paying social insurance is the employer’s duty; a promise to give it up is worth nothing. You can demand the arrears, or leave for this reason and ask for severance.
Bring Proof that you work there, bank records of pay, a print-out of your insurance record.
Mind Complain early: old arrears are hard to make good. Arrears are usually handled by the collecting office, not by arbitration.
Where The office that collects social insurance; the labour inspectors (12333); arbitration for severance.
Cost Free.

pregnancy-work
Decides During pregnancy, birth and nursing you may not be dismissed or paid less for that reason. A contract that runs out lasts until nursing ends. A change of post must be reasonable and agreed.
Bring Medical proof of pregnancy; contract; bank records of pay; notices and chats.
Mind Tell the employer in writing early. Do not sign that you leave of your own will.
Where The labour inspectors, the women’s federation (12338), labour arbitration.
Cost Free.

probation
Decides At most one month for a contract of three months to one year, two months for one to three years, six months for longer or open-ended ones. Only once with the same employer, at no less than eighty per cent of the agreed pay.
Bring Contract and bank records of pay.
Mind For the time beyond the legal length the employer owes compensation at full pay.
Where The labour inspectors; labour arbitration.
Cost Free.

non-compete
Decides It can bind only senior managers, senior technical staff and people who keep secrets, for at most two years, and the employer must pay you every month. If it has not paid for three months after you left, you can ask to be released.
Bring The non-compete agreement, leaving certificate, bank records.
Mind Do not ignore a formal demand. You can ask for a penalty that is too high to be reduced.
Where Labour arbitration.
Cost Free.

hired-by-person
Decides A private person is no employer, so this is not a work injury but a question of fault on each side. Whoever gave the work answers for bad instructions or missing protection; if a stranger hurt you, you can claim from them too.
Bring Messages about the job, photographs of the place, witnesses, medical records and receipts, proof of lost earnings.
Mind Have the disability graded once the injury is stable. Three years from the injury, or from the grading.
Where First a mediation committee; if that fails, the court; legal aid if you cannot afford it.
Cost Mediation is free; court fees depend on the sum and can be put off.

deposit-by-employer
Decides When hiring, an employer may not keep your identity card or papers, nor take a deposit, a uniform fee or a guarantee.
Bring Receipts, transfers, chats.
Mind Complain as soon as you notice, and settle everything in writing when you leave.
Where The labour inspectors; the police if your identity card is kept.
Cost Free.

retired-worker
Decides Whoever already draws a pension mostly counts as doing a service, not as an employee; for those without a pension, practice differs from place to place. You can claim for injury and unpaid work either way, but by different roads.
Bring Proof of the pension or of having none; proof of the work and the pay agreed.
Mind Three years for unpaid work. Older migrant workers who are hurt should first ask about recognition as a work injury.
Where Mediation first, then the court; or ask the human resources office about a work injury.
Cost Mediation is free.
`

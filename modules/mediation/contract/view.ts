import { z } from 'zod'
import { read } from '@fengqiao/kernel/contract.ts'
import { acceptanceView } from './acceptance.ts'
import { agreementView } from './agreement.ts'
import { confirmationView } from './confirmation.ts'
import { dossierView } from './dossier.ts'
import { endingView } from './ending.ts'
import { BothWords, matter } from './fields.ts'
import { mediatorsView } from './mediators.ts'
import { openingView } from './opening.ts'
import { partiesView } from './parties.ts'
import { performanceView } from './performance.ts'
import { sealView } from './seal.ts'
import { sessionsView } from './sessions.ts'

export const MediationView = z.object({
  matter: z.uuid(),
  version: z.int(),
  state: z.string(),
  stateWords: BothWords,
  receiptCode: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  ...openingView,
  ...partiesView,
  ...mediatorsView,
  ...acceptanceView,
  ...sessionsView,
  ...agreementView,
  ...sealView,
  ...performanceView,
  ...confirmationView,
  ...endingView,
  ...dossierView,
  can: z.array(
    z.object({
      machine: z.string(),
      move: z.string(),
      title: BothWords,
      /** Guards that do not hold yet, in words. */
      missing: z.array(BothWords),
      /** Only in the name of a mediator of the case, named in `onBehalfOf`. */
      onBehalf: z.boolean(),
    }),
  ),
})
export type MediationView = z.infer<typeof MediationView>

/** Everything the case page needs about a mediation, in one reply; that it was looked at is recorded. */
export const showMediation = read('/mediations/:matter', {
  title: { zh: '打开调解', en: 'Open a mediation' },
  by: ['mediator', 'lawyer', 'clerk', 'director', 'gridWorker', 'bureau'],
  input: z.object({ matter }),
  output: MediationView,
  audits: 'matter',
  refuses: { 'not-a-mediation': 404 },
})

import { action } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { recordTalk as contract } from './contract.ts'
import { beginStep, demandParty, tables } from './record.ts'

/** Who spoke alone with which side, and apart from it what was said: the words have readers of their own. */
export const recordTalk = action(contract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, input, stamp } = taking
  await demandParty(taking, input.party)
  const talk = newId()
  await tables(given.tx)
    .insertInto('mediation.talks')
    .values({ ...stamp, id: talk, party_id: input.party, place: input.place, present: input.present })
    .execute()
  const { happened_at: _, recorded_at: __, ...words } = stamp
  await tables(given.tx)
    .insertInto('mediation.talk_words')
    .values({ ...words, talk_id: talk, words: input.words })
    .execute()
  return taking.advance('talkAlone', { history: { talk, party: input.party } })
})

import { preparedAction } from '@fengqiao/kernel/action.ts'
import type { Given } from '@fengqiao/kernel/action.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { rowOf, shown } from '../statutes.ts'
import { corrected, proofFor } from './answer-with-proof.ts'
import { boundedAsks } from './ask-bounds.ts'
import { answerQuestion as deskContract, askTheLaw as publicContract, readLaw as lawContract } from './contract.ts'
import type { Proof } from './contract.ts'
import { readCorrections } from './correct-triage.ts'
import { withReview } from './review-card.ts'

const reviewed = async ({ tx, me, prepared }: Pick<Given<unknown, Proof>, 'tx' | 'me' | 'prepared'>): Promise<Proof> =>
  prepared.card ? { ...prepared, card: await withReview(tx, me, prepared.card) } : prepared

/** At the desk, as this office has set the question right before. */
const setRight = async (
  given: Pick<Given<{ question: string }, Proof>, 'tx' | 'me' | 'vault' | 'input' | 'prepared'>,
): Promise<Proof> => corrected(await reviewed(given), await readCorrections(given, given.input.question))

export const answerQuestion = preparedAction(deskContract, (given) => proofFor(given, given.input), setRight)

/** A kiosk is one source, whoever stands at it; elsewhere the network is, because most who ask have no session. */
const bound = boundedAsks(30)

export const askTheLaw = preparedAction(
  publicContract,
  async (given) => {
    const { me, from, now } = given
    bound(me.roles.includes('kiosk') ? (me.groups[0] ?? me.id) : (from ?? 'unknown'), now)
    return proofFor(given, given.input)
  },
  reviewed,
)

const leaf = 40

export const readLaw = preparedAction(
  lawContract,
  async ({ input, ports }) => {
    if (!(await ports.law.ready())) throw new Refused('statutes-missing')
    const [row] = await ports.law.versions(input.law)
    if (!row) throw new Refused('law-unknown', { law: input.law }, 'law')
    const found = await ports.law.search({ query: '', law: row.law, limit: leaf, offset: (input.page - 1) * leaf })
    const articles = (found?.hits ?? []).filter(({ version }) => version === row.version).map(shown)
    return { law: rowOf(row), articles, page: input.page, more: found?.more === true && articles.length === leaf }
  },
  async ({ prepared }) => prepared,
)

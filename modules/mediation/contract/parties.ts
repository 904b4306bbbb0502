import { z } from 'zod'
import { Done, command, read } from '@fengqiao/kernel/contract.ts'
import { day, field, id, text } from '@fengqiao/kernel/field.ts'
import { Correction, PersonInput } from '@fengqiao/people/contract'
import { fileRefuses, line, matter, party, partyFields, receiving, scan, when, whenRefuses } from './fields.ts'
import { partyRoles } from './opening.ts'

const authority = field(
  z
    .object({
      scope: field(z.enum(['general', 'special']), {
        zh: '一般还是特别授权',
        en: 'General or special',
        purpose: '《民事诉讼法》第六十二条：和解须特别授权',
      }),
      powers: field(z.array(text(1, 40)).max(10).default([]), {
        zh: '授权做什么',
        en: 'Powers',
        help: { zh: '如“代为承认、放弃、变更请求，进行和解”', en: 'as “to settle, to waive claims”' },
        purpose: '授权委托书：委托事项和权限',
      }),
      signedOn: field(day.optional(), { zh: '哪天签的', en: 'Signed on', purpose: '授权委托书' }),
      from: field(day.optional(), { zh: '从哪天起', en: 'From', purpose: '授权委托书：期限' }),
      until: field(day.optional(), { zh: '到哪天止', en: 'Until', purpose: '授权委托书：期限' }),
      file: scan,
    })
    .optional(),
  { zh: '授权', en: 'Authority', purpose: '授权委托书' },
)

export const addPartyTo = command('/mediations/:matter/parties', {
  title: { zh: '加一位当事人、代理人或邀请的人', en: 'Add a party, agent or invitee' },
  by: [...receiving, 'lawyer'],
  input: PersonInput.extend({
    matter,
    role: field(z.enum(partyRoles), { zh: '以什么身份', en: 'Role', purpose: '受理登记表、调解记录：参加人' }),
    ...partyFields,
    forParty: field(id.optional(), { zh: '替哪一方', en: 'For which party', purpose: '授权委托书：委托人' }),
    authority,
    ...when,
  }),
  output: Done.extend({ party: z.uuid() }),
  refuses: {
    ...whenRefuses,
    ...fileRefuses,
    'person-elsewhere': 400,
    'party-elsewhere': 400,
    'agent-for-whom': 400,
    'authority-needed': 400,
  },
})

export const endPartyOf = command('/mediations/:matter/parties/end', {
  title: { zh: '不再参加', en: 'A party leaves' },
  by: receiving,
  input: z.object({ matter, party, reason: line('为什么', 'Why', 200, '受理登记表：当事人变更'), ...when }),
  output: Done,
  refuses: { ...whenRefuses, 'party-elsewhere': 400, 'last-of-its-side': 409 },
})

/** A party's entry as it stands, for the form that corrects it; numbers masked, corrections without what stood before. */
export const partyEntry = read('/mediations/:matter/parties/:party', {
  title: { zh: '当事人登记的信息', en: 'A party’s entry' },
  by: [...receiving, 'lawyer'],
  input: z.object({ matter, party }),
  output: z.object({
    party: z.uuid(),
    entry: PersonInput.omit({ phone: true, identityNumber: true }),
    phone: z.string().nullable(),
    identity: z.string().nullable(),
    corrections: z.array(
      z.object({ fields: z.array(z.string()), reason: z.string(), at: z.string(), by: z.string().nullable() }),
    ),
  }),
  audits: 'matter',
  refuses: { 'party-elsewhere': 400 },
})

export type PartyEntry = z.infer<typeof partyEntry.output>

/** A party's name, numbers or address put right, or a number added that was not known; what stood is kept, sealed. */
export const correctParty = command('/mediations/:matter/parties/correct', {
  title: { zh: '更正当事人信息', en: 'Correct a party’s entry' },
  by: [...receiving, 'lawyer'],
  input: Correction.extend({ matter, party, ...when }),
  output: Done.extend({ changed: z.array(z.string()) }),
  refuses: {
    ...whenRefuses,
    'party-elsewhere': 400,
    'nothing-to-correct': 409,
    'phone-by-office': 403,
    'birth-day-ahead': 400,
    'birth-day-differs': 400,
  },
})

/** Who takes part, in the order they were written down. */
export const partiesView = {
  parties: z.array(
    z.object({
      id: z.uuid(),
      person: z.uuid(),
      name: z.string(),
      role: z.string(),
      kind: z.string(),
      relation: z.string().nullable(),
      capacity: z.string(),
      forParty: z.uuid().nullable(),
      authority: z
        .object({
          scope: z.string(),
          powers: z.array(z.string()),
          signedOn: z.string().nullable(),
          from: z.string().nullable(),
          until: z.string().nullable(),
          file: z.uuid().nullable(),
        })
        .nullable(),
      /** What stands now; null for those who need not consent, and before anything was said. */
      stand: z.enum(['consent', 'refusal']).nullable(),
    }),
  ),
}

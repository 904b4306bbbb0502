import { FileCheck, FileMinus, FilePlus } from 'lucide-react'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import type { CaseSectionProps } from '@fengqiao/design/move-forms.ts'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import type { MediationView } from '../contract.ts'
import { uiWords } from './ui-words.ts'
import { useMediation } from './use-mediation.ts'

type Item = MediationView['checklist'][number]

/** Which step brings a paper that the system makes or records itself; the others are put in from the cupboard. */
const broughtBy: Partial<Record<Item['item'], string>> = {
  identity: 'mediation.correctParty',
  sessionRecord: 'mediation.openSession',
  result: 'mediation.draftAgreement',
  followUp: 'mediation.followUp',
  evidence: 'mediation.takeEvidence',
  receipts: 'mediation.recordPerformance',
  investigation: 'mediation.investigate',
}

/** The dossier's papers in their order: what is there, what lacks, and the step that brings it. */
const DossierSection = ({ matter, can, open }: CaseSectionProps) => {
  const words = useWords(uiWords)
  const { language } = usePreferences()
  const list = useMediation(matter.id).data?.checklist
  if (!list) return null
  const must = list.filter((item) => item.must)
  const ready = must.filter((item) => item.there).length
  const way = (item: Item) => [broughtBy[item.item], 'mediation.placeItem'].find((key) => key && can.includes(key))
  return (
    <section>
      <h2 className="d-head row">
        <span className="grow">{words.dossier.title}</span>
        <span className="soft small" style={{ fontWeight: 400 }}>
          {fill(words.dossier.ready, { n: ready, m: must.length - ready })}
        </span>
      </h2>
      <ul className="ruled">
        {list
          .filter((item) => item.must || item.there)
          .map((item) => {
            const Icon = item.there ? FileCheck : item.must ? FilePlus : FileMinus
            const note = item.there
              ? item.where
                ? fill(words.dossier.where, { where: item.where })
                : words.dossier.record
              : words.dossier.missing
            const step = item.there ? undefined : way(item)
            const body = (
              <>
                <Icon className={`ic ic-18 ${item.there ? 'done-ink' : 'soon-ink'}`} aria-hidden />
                <span>{item.title[language]}</span>
                <span className={`note ${item.there ? 'soft' : 'soon-ink'}`}>{item.there ? note : <b>{note}</b>}</span>
              </>
            )
            return (
              <li key={item.item}>
                {step ? (
                  <button type="button" className="paper" onClick={() => open(step)}>
                    {body}
                  </button>
                ) : (
                  <span className="paper">{body}</span>
                )}
              </li>
            )
          })}
      </ul>
    </section>
  )
}

export default DossierSection

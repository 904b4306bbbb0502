import { useState } from 'react'
import { Table2 } from 'lucide-react'
import { useAddress } from '@fengqiao/design/address.ts'
import { useWords } from '@fengqiao/design/desk-words.ts'
import { Button, GoButton } from '@fengqiao/design/parts/button.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { sumKinds } from '../contract.ts'
import type { SumReply } from '../contract.ts'
import { SumForm } from './sum-form.tsx'
import { SumResult } from './sum-result.tsx'
import { sumsWords } from './sums-words.ts'
import './sums.css'

const groups = ['work', 'harm', 'money', 'family', 'court'] as const

const Kinds = ({ chosen, onChoose }: { chosen: string | undefined; onChoose: (name: string) => void }) => {
  const words = useWords(sumsWords)
  const { language } = usePreferences()
  return (
    <nav className="sum-kinds no-print" aria-label={words.kinds}>
      {groups.map((group) => (
        <div key={group}>
          <h2 className="d-head">{words.groups[group]}</h2>
          {sumKinds
            .filter((kind) => kind.group === group)
            .map((kind) => (
              <Button key={kind.name} chosen={kind.name === chosen} onClick={() => onChoose(kind.name)}>
                {kind.title[language]}
              </Button>
            ))}
        </div>
      ))}
    </nav>
  )
}

/** One form a calculator, its result and every step beside it. */
const SumsScreen = () => {
  const words = useWords(sumsWords)
  const { language } = usePreferences()
  const { search, go } = useAddress()
  const kind = sumKinds.find(({ name }) => name === search['sum'])
  const [done, setDone] = useState<{ name: string; sum: SumReply }>()
  const shown = done && done.name === kind?.name ? done.sum : undefined
  return (
    <div className="sums">
      <div className="head-row no-print">
        <h1 className="d-title">{words.title}</h1>
        <p className="soft grow head-lead">{words.lead}</p>
        <GoButton to="/sums/figures" icon={Table2}>
          {words.figures}
        </GoButton>
      </div>
      <div className="sum-columns">
        <Kinds chosen={kind?.name} onChoose={(name) => go({ sum: name })} />
        <div className="no-print">
          {kind ? (
            <>
              <h2 className="d-head">{kind.title[language]}</h2>
              <p className="soft">{kind.lead[language]}</p>
              <SumForm key={kind.name} name={kind.name} onDone={(sum) => setDone(sum && { name: kind.name, sum })} />
            </>
          ) : null}
        </div>
        <div className="sum-side">
          {kind && shown ? (
            <SumResult title={kind.title[language]} sum={shown} />
          ) : (
            <p className="soft no-print">{words.waits}</p>
          )}
        </div>
      </div>
    </div>
  )
}

export default SumsScreen

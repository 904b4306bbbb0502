import { Link } from '@tanstack/react-router'
import { FileSpreadsheet, Upload } from 'lucide-react'
import { useRead } from '@fengqiao/design/ask.ts'
import { addressOf } from '@fengqiao/design/client.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { useMay } from '@fengqiao/design/may.ts'
import { GoButton } from '@fengqiao/design/parts/button.tsx'
import { Loading, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { Ledger, useLedgerAddress } from '@fengqiao/design/patterns/ledger.tsx'
import { wordOf } from '@fengqiao/design/post-words.ts'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { exportNetwork, importNetwork, listPlaces, networkFigures, placeKinds } from '../contract.ts'
import type { PlaceRow } from '../contract.ts'
import { uiWords } from './ui-words.ts'
import './offices.css'

const square = (hectares: number): string => (hectares / 100).toFixed(2)

/** The figures as the office reports them; each opens the list it counts. */
const FiguresRow = () => {
  const words = useWords(uiWords).network
  const { language } = usePreferences()
  const { search } = useLedgerAddress()
  const { data, refusal, again } = useRead(networkFigures, {})
  if (refusal) return <RefusedNotice refusal={refusal} onRetry={again} />
  if (!data) return <Loading rows={2} />
  return (
    <>
      <p className="soft">
        {fill(words.figures, {
          residents: data.residents.toLocaleString('en'),
          square: square(data.hectares),
          committees: data.committees,
        })}
        。{words.of}
      </p>
      <nav className="figures" aria-label={words.of}>
        {data.figures.map(({ key, title, n, list }) => {
          const wanted =
            list.of === 'places'
              ? { kind: list.kind, ...(list.category ? { category: list.category } : {}) }
              : { post: list.post, ...(list.employment ? { employment: list.employment } : {}) }
          const here =
            list.of === 'places' && search['kind'] === list.kind && search['category'] === (list.category ?? undefined)
          return (
            <Link
              key={key}
              to={list.of === 'places' ? '/network' : '/people'}
              search={wanted as never}
              aria-current={here ? 'true' : undefined}
            >
              <b>{n.toLocaleString('en')}</b>
              <span>{title[language]}</span>
            </Link>
          )
        })}
      </nav>
    </>
  )
}

const NetworkScreen = () => {
  const words = useWords(uiWords)
  const { search, page, size } = useLedgerAddress()
  const kind = search['kind'] ?? (search['under'] || search['words'] ? undefined : 'community')
  const list = useRead(listPlaces, {
    words: search['words'] ?? '',
    ...(kind ? { kind } : {}),
    ...(search['category'] ? { category: search['category'] } : {}),
    ...(search['under'] ? { under: search['under'] } : {}),
    page,
    size,
  } as never)
  const may = useMay()
  const total = list.data?.total ?? 0
  return (
    <>
      <div className="head-row">
        <h1 className="d-title">{words.network.title}</h1>
        <span className="grow" />
        {may(importNetwork) ? (
          <GoButton to="/network/import" icon={Upload}>
            {words.network.import}
          </GoButton>
        ) : null}
        {may(exportNetwork) ? (
          <a className="btn" href={addressOf(exportNetwork.path)} download>
            <FileSpreadsheet className="ic" aria-hidden />
            {words.network.export}
          </a>
        ) : null}
      </div>
      <FiguresRow />
      <Ledger<PlaceRow>
        name="places"
        counts="entries"
        title={
          kind
            ? fill(words.network.list, { kind: wordOf(words.kind, kind), n: total })
            : fill(words.network.all, { n: total })
        }
        rows={list.data?.rows}
        total={total}
        rowKey={(row) => row.place}
        to={(row) => `/network/places/${row.place}`}
        refusal={list.refusal}
        onRetry={list.again}
        empty={{ title: words.network.none, fills: words.network.fills }}
        filters={[
          {
            kind: 'choice',
            key: 'kind',
            title: words.network.kindTitle,
            options: placeKinds.map((value) => ({ value, title: wordOf(words.kind, value) })),
          },
          { kind: 'text', key: 'words', title: words.network.words },
        ]}
        columns={[
          { key: 'code', title: words.network.code, width: 130, cell: (row) => row.code },
          { key: 'name', title: words.network.name, lead: true, cell: (row) => row.name },
          { key: 'kind', title: words.network.kindTitle, width: 130, cell: (row) => wordOf(words.kind, row.kind) },
          { key: 'parent', title: words.network.parent, width: 220, cell: (row) => row.parentName ?? '' },
          {
            key: 'residents',
            title: words.network.residents,
            width: 110,
            num: true,
            cell: (row) => row.residents?.toLocaleString('en') ?? '',
          },
          {
            key: 'square',
            title: words.network.square,
            width: 110,
            num: true,
            cell: (row) => (row.hectares === null ? '' : square(row.hectares)),
          },
        ]}
      />
    </>
  )
}

export default NetworkScreen

import { Link } from '@tanstack/react-router'
import { usePlace } from '@fengqiao/design/address.ts'
import { useRead } from '@fengqiao/design/ask.ts'
import { useWords } from '@fengqiao/design/desk-words.ts'
import { Loading, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { postWords, wordOf } from '@fengqiao/design/post-words.ts'
import { showPlace } from '../contract.ts'
import { uiWords } from './ui-words.ts'
import './offices.css'

const PlaceScreen = () => {
  const words = useWords(uiWords)
  const said = useWords(postWords)
  const { place = '' } = usePlace()
  const { data, refusal, again } = useRead(showPlace, { place })
  if (refusal) return <RefusedNotice refusal={refusal} onRetry={again} />
  if (!data) return <Loading />
  const facts = [
    [words.place.address, data.address],
    [words.place.phone, data.phone],
    [words.place.openedIn, data.openedIn],
    [words.place.residents, data.residents?.toLocaleString('en')],
    [words.place.square, data.hectares === null ? null : (data.hectares / 100).toFixed(2)],
    [words.place.note, data.note],
  ].filter((entry): entry is [string, string] => Boolean(entry[1]))
  return (
    <>
      <nav className="crumbs" aria-label={words.network.title}>
        <Link to="/network">{words.network.title}</Link>
        {data.above.map(({ place: above, name }) => (
          <span key={above}>
            › <Link to={`/network/places/${above}`}>{name}</Link>
          </span>
        ))}
      </nav>
      <div className="head-row">
        <h1 className="d-title">{data.name}</h1>
        <span className="soft">
          {wordOf(words.kind, data.kind)}　{data.code}
        </span>
      </div>
      <dl className="said">
        {facts.map(([title, value]) => (
          <div key={title} style={{ display: 'contents' }}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="pair">
        <section>
          <h2 className="d-head">{words.place.below}</h2>
          {data.below.length === 0 ? <p className="soft">{words.place.nothingBelow}</p> : null}
          <ul className="plain-rows">
            {data.below.map(({ kind, n }) => (
              <li key={kind}>
                <Link to="/network" search={{ kind, under: data.place } as never}>
                  {wordOf(words.kind, kind)}
                </Link>
                <b>{n}</b>
              </li>
            ))}
          </ul>
          {data.links.length > 0 ? <h2 className="d-head">{words.place.links}</h2> : null}
          <ul className="plain-rows">
            {data.links.map((link) => (
              <li key={link.place}>
                <Link to={`/network/places/${link.place}`}>{link.name}</Link>
                <span className="soft">{wordOf(words.kind, link.kind)}</span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2 className="d-head">{words.place.people}</h2>
          {data.people.length === 0 ? <p className="soft">{words.place.nobody}</p> : null}
          <ul className="plain-rows">
            {data.people.map(({ worker, name, post }) => (
              <li key={`${worker} ${post}`}>
                {name}
                <span className="soft">{wordOf(said.post, post)}</span>
              </li>
            ))}
          </ul>
          <p>
            <Link to="/people" search={{ place: data.place } as never}>
              {words.place.all}
            </Link>
          </p>
        </section>
      </div>
    </>
  )
}

export default PlaceScreen

import { excerptOf, shown } from '@fengqiao/law'
import type { OpenedLaw } from '@fengqiao/law'
import { valueOf } from './options.ts'

type Options = ReadonlyMap<string, string | true>
type Found = NonNullable<Awaited<ReturnType<OpenedLaw['search']>>>
type Hit = Found['hits'][number]
type Standing = Hit['standing']

const standingWords: Readonly<Record<Standing['state'], string>> = {
  current: '现行 / in force',
  superseded: '已被取代 / superseded',
  expired: '已失效 / expired',
  'not-yet': '尚未施行 / not yet in force',
  unknown: '未核实 / unverified',
}

/** `--k`: how many articles. */
export const howMany = (options: Options, otherwise: number): number => {
  const typed = valueOf(options, 'k')
  if (typed === undefined) return otherwise
  if (!/^[1-9]\d{0,2}$/.test(typed) || Number(typed) > 500) throw new Error('--k 请填 1 到 500。 / --k takes 1 to 500.')
  return Number(typed)
}

const bold = (words: string): string => (process.stdout.isTTY ? `\u001b[1m${words}\u001b[22m` : words)
const asJson = (value: unknown): void => console.log(JSON.stringify(value, undefined, 2))

const telling = ({ notices }: Found): void => {
  for (const { sentence } of notices) console.log(`! ${sentence.zh} / ${sentence.en}`)
}

const heading = ({ title, article, version, chapter, standing }: Hit): string =>
  [`《${title}》${article}`, version, standingWords[standing.state], chapter].filter(Boolean).join('　')

const caution = (standing: Standing): void => {
  if ('sentence' in standing) console.log(`    ! ${standing.sentence.zh} / ${standing.sentence.en}`)
}

/** Prints the articles found, the question's words in bold on a terminal; exit code 1 where there are none. */
export const search = async (law: OpenedLaw, words: string, options: Options): Promise<number> => {
  const name = valueOf(options, 'law')
  const found = (await law.search({
    query: words,
    limit: howMany(options, 10),
    includeSuperseded: !options.has('current'),
    ...(name ? { law: name } : {}),
  }))!
  const code = found.hits.length > 0 ? 0 : 1
  if (options.has('json')) {
    const hits = found.hits.map((hit) => ({ ...shown(hit), byNumber: hit.byNumber, ranges: hit.ranges }))
    asJson({ notices: found.notices, hits, more: found.more })
    return code
  }
  telling(found)
  if (code === 1 && found.notices.length === 0)
    console.log(
      '没有找到。请用汉字把事情说具体一点，或者写法律名称和条号，如 民法典577。 / Nothing found: say more of what happened, in Chinese, or name a law and number.',
    )
  for (const hit of found.hits) {
    console.log(heading(hit))
    caution(hit.standing)
    const pieces = excerptOf(hit.text, hit.ranges).map((piece) => (piece.hit ? bold(piece.words) : piece.words))
    console.log(`    ${pieces.join('').replaceAll('\n', ' ')}`)
  }
  return code
}

const besideOf = async (law: OpenedLaw, article: Hit) => {
  const { before, after } = await law.neighbours(article.id, article.version)
  return { before, after, citedWith: await law.citedWith(article.id, 6) }
}

/** Prints one article, every version of it, each with its standing, neighbours and what is cited together with it. */
export const show = async (law: OpenedLaw, name: string, number: string, options: Options): Promise<number> => {
  const found = (await law.search({ query: number, law: name, limit: 20 }))!
  const articles = found.hits.filter((hit) => hit.byNumber)
  const code = articles.length > 0 ? 0 : 1
  if (options.has('json')) {
    const each = articles.map(async (article) => {
      const { before, after, citedWith } = await besideOf(law, article)
      return {
        ...shown(article),
        before: before?.id ?? null,
        after: after?.id ?? null,
        citedWith: citedWith.map(({ id }) => id),
      }
    })
    asJson({ notices: found.notices, articles: await Promise.all(each) })
    return code
  }
  telling(found)
  if (articles.length === 0 && found.notices.length === 0)
    console.log(`“${number}”不是条号，请写 577 或 第五百七十七条。 / “${number}” is no article number: write 577.`)
  for (const article of articles) {
    console.log(heading(article))
    caution(article.standing)
    console.log(article.text)
    const { before, after, citedWith } = await besideOf(law, article)
    console.log(`← ${before?.article ?? '—'}　→ ${after?.article ?? '—'}`)
    if (citedWith.length > 0)
      console.log(`常一起引用 / cited with: ${citedWith.map((each) => `《${each.law}》${each.article}`).join('、')}`)
    console.log('')
  }
  return code
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { theClock } from '@fengqiao/kernel/principal.ts'
import { inTransaction } from '@fengqiao/kernel/tx.ts'
import { citedByMatters, lawChanges, wordsChanged } from '@fengqiao/law'
import type { LawChange, OpenedLaw } from '@fengqiao/law'
import { citing } from '../mount.ts'
import { openHouse } from '../open-house.ts'
import { valueOf } from './options.ts'
import type { Surroundings } from './verb.ts'

type Options = ReadonlyMap<string, string | true>

const kindWords = {
  guide: '指引卡 / card',
  advice: '提示 / advice',
  period: '期限 / period',
  sum: '计算 / calculator',
  workflow: '流程 / workflow',
  paper: '文书 / paper',
  sentence: '提示语 / sentence',
  field: '登记项 / field',
} as const
const changeWords = {
  changed: '改 / changed',
  moved: '移 / moved',
  vanished: '删 / vanished',
  new: '增 / new',
} as const
const fateWords = {
  ...changeWords,
  'no-text': '新文本未导入 / new text not here',
  'unknown-version': '引用的版本不在库里 / version cited not here',
} as const

/** Matters stand in the database; a folder of statutes alone has none. */
const mattersOf = async (given: Surroundings) => {
  if (!given.env['DATABASE_URL'] && !existsSync(join(given.dataDir, 'cluster'))) return []
  const installation = await openHouse(given)
  try {
    const { pool, clock } = installation.house
    return await inTransaction(pool, { me: theClock, now: clock.now(), writes: false }, citedByMatters)
  } finally {
    await installation.stop()
  }
}

const counted = ({ comparison: { articles, unchanged } }: LawChange): string => {
  const of = (change: keyof typeof changeWords) => articles.filter((each) => each.change === change).length
  return `改 ${of('changed')}，移 ${of('moved')}，删 ${of('vanished')}，增 ${of('new')}，未变 ${unchanged} / ${of('changed')} changed, ${of('moved')} moved, ${of('vanished')} vanished, ${of('new')} new, ${unchanged} unchanged`
}

/** What went stands in [-…-], what came in {+…+}; long stretches that stayed are cut short. */
const read = (words: ReturnType<typeof wordsChanged>): string =>
  words
    .map(({ words: text, is }) =>
      is === 'gone'
        ? `[-${text}-]`
        : is === 'new'
          ? `{+${text}+}`
          : text.length > 60
            ? `${text.slice(0, 24)}…${text.slice(-24)}`
            : text,
    )
    .join('')
    .replaceAll('\n', ' ')

const tellOne = (change: LawChange): string[] => {
  const heading = `《${change.title}》 ${change.from} → ${change.to ?? '（新文本未导入 / new text not here）'}　${change.since} 起 / from ${change.since}`
  const cited = [
    ...change.citing.map(({ kind, id, title, articles }) => ({
      who: `${kindWords[kind]} ${id} ${title.zh}`,
      articles,
    })),
    ...change.matters.map(({ number, articles }) => ({ who: `办件 / matter ${number}`, articles })),
  ]
  return [
    heading,
    ...(change.to ? [`  ${counted(change)}`] : []),
    ...change.comparison.articles.map((each) => {
      const { change: what, before, after, similarity } = each
      const place =
        what === 'moved'
          ? `${before?.article} → ${after?.article}（${Math.round(similarity * 100)}%）`
          : (after ?? before)?.article
      return `  ${changeWords[what]} ${place}　${what === 'moved' && similarity === 1 ? '' : read(wordsChanged(each))}`
    }),
    `  引用它的 / cited by: ${change.citing.length} 处 / places, ${change.matters.length} 件办件 / matters`,
    ...cited.map(
      ({ who, articles }) =>
        `    ${who.slice(0, 90)}：${articles.map(({ article, fate, now }) => `${article} ${fateWords[fate]}${now ? ` → ${now}` : ''}`).join('，')}`,
    ),
  ]
}

const asJson = (changes: readonly LawChange[]) =>
  changes.map(({ comparison: { articles, unchanged }, ...change }) => ({
    ...change,
    unchanged,
    articles: articles.map((each) => ({
      change: each.change,
      before: each.before?.id ?? null,
      after: each.after?.id ?? null,
      similarity: Number(each.similarity.toFixed(3)),
      words: wordsChanged(each),
    })),
  }))

/** Which articles a newer text changed, moved, dropped or added, and what of the product and which matters cite them. */
export const changes = async (given: Surroundings, law: OpenedLaw, name: string | undefined, options: Options) => {
  const [wanted] = name === undefined ? [] : await law.versions(name)
  if (name !== undefined && !wanted)
    throw new Error(
      `库中没有《${name}》，请检查名称或先导入。 / This corpus has no ${name}: check the name or import it.`,
    )
  const known = new Set((wanted ? await law.versions(wanted.law) : []).map(({ version }) => version))
  const [from, to] = [valueOf(options, 'from'), valueOf(options, 'to')]
  for (const version of [from, to]) {
    if (version === undefined) continue
    if (!wanted) throw new Error('--from、--to 要和一部法律一起写。 / --from and --to need a law.')
    if (!known.has(version))
      throw new Error(
        `《${wanted.law}》没有 ${version} 的版本，库里有 ${[...known].join('、')}。 / ${wanted.law} has no version of ${version}; here are ${[...known].join(', ')}.`,
      )
  }
  if (from !== undefined && to !== undefined && from >= to)
    throw new Error('--from 要早于 --to。 / --from must be earlier than --to.')
  const found = await lawChanges(
    { law, citing, matters: await mattersOf(given) },
    { ...(wanted ? { law: wanted.law } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) },
  )
  if (options.has('json')) console.log(JSON.stringify(asJson(found), null, 2))
  else if (found.length === 0)
    console.log(
      '没有更新：每部法律只有一个版本，也没有已知被取代的。 / Nothing changed: one version of each law, none known to be replaced.',
    )
  else console.log(found.flatMap(tellOne).join('\n'))
  return 0
}

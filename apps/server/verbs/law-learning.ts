import { resolve } from 'node:path'
import { cardsFor, cardsInEnglish, findCard, trainLaw } from '@fengqiao/law'
import { lawFolder } from '../law-folder.ts'
import { tell } from './query-file.ts'
import type { Surroundings } from './verb.ts'

/** The cards a question may be about; of one card, named by its id, the whole. */
export const guide = (words: string): number => {
  const card = findCard(words)
  if (!card) {
    const found = cardsFor(words, 5)
    for (const { id, title } of found) console.log(`${id}\t${title.zh} / ${title.en}`)
    return found.length > 0 ? 0 : 1
  }
  console.log(`${card.title.zh} / ${card.title.en}${card.reviewer === null ? '　（未经审核 / not reviewed）' : ''}`)
  console.log(
    `关键：${card.decides}\n要带：${card.bring}\n别错过：${card.mind}\n去哪里：${card.where}\n费用：${card.cost}`,
  )
  const english = cardsInEnglish.get(card.id)
  if (english)
    console.log(
      `Decides: ${english.decides}\nBring: ${english.bring}\nMind: ${english.mind}\nWhere: ${english.where}\nCost: ${english.cost}`,
    )
  console.log(`法条：${card.articles.join('、')}\n期限：${card.periods.join('、')}`)
  return 0
}

/** Learns a ranking and topics from a folder of questions answered or sorted. `missing` says what to do where no statutes are. */
export const train = async (
  given: Surroundings,
  folder: string,
  out: string | undefined,
  missing: () => Promise<void>,
): Promise<number> => {
  const since = performance.now()
  const seconds = () => ((performance.now() - since) / 1000).toFixed(0)
  const done = await trainLaw(
    lawFolder(given.dataDir),
    resolve(folder),
    (line) => console.error(`${seconds()} s  ${line}`),
    out && resolve(out),
  )
  if (!done) await missing()
  for (const { file, line, zh, en } of done?.unusable ?? []) tell(file, line, zh, en)
  const { questions = 0, topics = 0, bytes = 0 } = done ?? {}
  if (topics > 0) console.log(`从 ${topics} 个问题学会了话题。 / Learned topics from ${topics} questions.`)
  if (questions === 0 && topics > 0) return 0
  if (questions === 0) {
    console.log(
      '文件夹里没有可以学的问题：每行要有 text，还要有 gold（条文编号）或 label（话题）。 / No question to learn from: rows need text and gold (article ids) or label (a topic).',
    )
    return 1
  }
  console.log(
    `从 ${questions} 个问题学会了排序，${(bytes / 1e6).toFixed(1)} MB，用时 ${seconds()} 秒。 / Learned from ${questions} questions, ${(bytes / 1e6).toFixed(1)} MB, in ${seconds()} s.`,
  )
  return 0
}

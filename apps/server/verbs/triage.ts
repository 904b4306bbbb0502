import { wordsOf } from '@fengqiao/consultations'
import { theClock } from '@fengqiao/kernel/principal.ts'
import { inTransaction } from '@fengqiao/kernel/tx.ts'
import { readCorrected, triage as sort } from '@fengqiao/law'
import { openHouse } from '../open-house.ts'
import { readOptions, valueOf } from './options.ts'
import { readQueries, tell, writeAnswers } from './query-file.ts'
import type { Surroundings, Verb } from './verb.ts'

const longest = 50_000

const triageOf = (text: string) => {
  const { topics, disputeType, services, urgency } = sort(text)
  return { topics, disputeType, services: services.map(({ service }) => service), urgency }
}

/** Rows `{id, text}` → `{id, topics: [best three], disputeType, services: [best first], urgency}`. */
const sortAll = async (file: string, out: string): Promise<void> => {
  const answers = (await readQueries(file)).flatMap(({ line, row }) => {
    if (typeof row['text'] === 'string') return [{ id: row['id'], ...triageOf(row['text'].slice(0, longest)) }]
    tell(file, line, '没有 text，没有处理', 'has no text and was left out')
    return []
  })
  await writeAnswers(out, answers)
  console.log(`${answers.length} 个问题写入 ${out} / ${answers.length} questions written to ${out}`)
}

const sortOne = (text: string): void => {
  const { topics, disputeType, services, urgency, urgencyReasons } = sort(text)
  console.log(`话题 / topics: ${topics.join('、')}`)
  console.log(`纠纷类型 / dispute type: ${disputeType}`)
  for (const { service, reasons } of services) {
    console.log(
      `去处 / service: ${service}　${reasons.map(({ words, meaning, english }) => `“${words}”${meaning} / ${english}`).join('；')}`,
    )
  }
  console.log(
    `急不急 / urgency: ${urgency}　${urgencyReasons.map(({ words, meaning, english }) => `“${words}”${meaning} / ${english}`).join('；')}`,
  )
}

/** Rows `{id, text, part, was, is, at}`: what people set right, for whoever retrains; read as the clock, which changes nothing. */
const exportCorrections = async (given: Surroundings, out: string): Promise<void> => {
  const installation = await openHouse(given)
  try {
    const { house } = installation
    const as = { me: theClock, now: house.clock.now(), writes: false }
    const corrected = await inTransaction(house.pool, as, readCorrected)
    const matters = corrected.flatMap(({ matter }) => (matter ? [matter] : []))
    const texts = await inTransaction(house.pool, as, (tx) => wordsOf(tx, matters))
    const rows = corrected.map(({ matter, question, part, was, is, at }) => ({
      id: matter ?? question,
      text: matter ? (texts.get(matter) ?? null) : null,
      part,
      was,
      is,
      at,
    }))
    await writeAnswers(out, rows)
    console.log(`${rows.length} 处改正写入 ${out} / ${rows.length} corrections written to ${out}`)
  } finally {
    await installation.stop()
  }
}

export const triage: Verb = {
  run: async (given) => {
    const { plain, options } = readOptions(given.words, ['queries', 'out', 'corrections'])
    const corrections = valueOf(options, 'corrections')
    if (corrections) return exportCorrections(given, corrections)
    const [queries, out] = [valueOf(options, 'queries'), valueOf(options, 'out')]
    if (queries && out) return sortAll(queries, out)
    if (plain.length > 0) return sortOne(plain.join(' '))
    throw new Error(
      '用法：triage 一句话，或者 triage --queries 文件.jsonl --out 文件.jsonl，或者 triage --corrections 文件.jsonl / usage: triage WORDS, or triage --queries FILE.jsonl --out FILE.jsonl, or triage --corrections FILE.jsonl',
    )
  },
}

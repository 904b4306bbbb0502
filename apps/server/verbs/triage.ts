import { triage as sort } from '@fengqiao/law'
import { readOptions, valueOf } from './options.ts'
import { readQueries, tell, writeAnswers } from './query-file.ts'
import type { Verb } from './verb.ts'

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
    console.log(`去处 / service: ${service}　${reasons.map(({ words, meaning }) => `“${words}”${meaning}`).join('；')}`)
  }
  console.log(
    `急不急 / urgency: ${urgency}　${urgencyReasons.map(({ words, meaning }) => `“${words}”${meaning}`).join('；')}`,
  )
}

export const triage: Verb = {
  run: async ({ words }) => {
    const { plain, options } = readOptions(words, ['queries', 'out'])
    const [queries, out] = [valueOf(options, 'queries'), valueOf(options, 'out')]
    if (queries && out) return sortAll(queries, out)
    if (plain.length > 0) return sortOne(plain.join(' '))
    throw new Error(
      '用法：triage 一句话，或者 triage --queries 文件.jsonl --out 文件.jsonl / usage: triage WORDS, or triage --queries FILE.jsonl --out FILE.jsonl',
    )
  },
}

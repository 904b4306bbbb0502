import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { articlesNamed } from '@fengqiao/law'
import { citing } from './mount.ts'

const root = join(import.meta.dirname, '../..')
const corpus = process.env['FENGQIAO_LAW_DATA'] ?? join(root, '../shared/data/law')

const versions = new Map(
  readFileSync(join(corpus, 'laws.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { law: string; date: string })
    .map(({ law, date }) => [law, date]),
)
const cited = new Set(citing.flatMap(({ cites }) => cites.flatMap(articlesNamed)).map((id) => id.replace(/#.*$/, '')))
const rows = [...cited]
  .toSorted()
  .flatMap((law) => (versions.has(law) ? [`  ${/[（）]/.test(law) ? `'${law}'` : law}: '${versions.get(law)}',`] : []))

writeFileSync(
  join(root, 'modules/law/changes/versions-cited-data.ts'),
  `// Printed from what the product cites and the corpus it was written from: bin/node apps/server/print-versions-cited.ts.

/** The version of every law cited from which the cards, rules, workflows and papers were written. */
export const versionsCited: Readonly<Record<string, string>> = {\n${rows.join('\n')}\n}\n`,
)

import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { effort, folds, ladder } from '@fengqiao/law/ladder'

/**
 * Prints the ladder of the statute search, rung by rung and set by set. `--questions` is a folder as `law train` reads
 * it (else ../shared/data/questions); the corpus is where FENGQIAO_LAW_DATA says (else ../shared/data/law). `--folds 2`
 * asks only the first two of five folds; `--seeds` and `--trees` grow fewer trees than what ships.
 */
const root = resolve(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: resolve(root, '../shared/data/questions') },
    folds: { type: 'string', default: String(folds) },
    seeds: { type: 'string', default: String(effort.seeds) },
    trees: { type: 'string', default: String(effort.growing.trees) },
  },
})
const from = performance.now()
const printed = await ladder(
  {
    corpus: resolve(process.env['FENGQIAO_LAW_DATA'] ?? resolve(root, '../shared/data/law')),
    questions: resolve(values.questions),
    folds: Number(values.folds),
    seeds: Number(values.seeds),
    trees: Number(values.trees),
  },
  (line) => process.stderr.write(`${line}\n`),
)
process.stdout.write(printed)
process.stderr.write(`${((performance.now() - from) / 60_000).toFixed(1)} minutes\n`)

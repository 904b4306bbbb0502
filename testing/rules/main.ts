import { check } from './check.ts'
import { lengthsOf, LONGEST, type Distribution } from './lengths.ts'
import { readTree } from './tree.ts'

const tree = readTree(process.cwd())
const breaches = await check(tree)

const lengths = (title: string, most: number, { count, median, p95, longest }: Distribution) => {
  console.log(`${title}: ${count} files, median ${median} lines, 95th percentile ${p95}, at most ${most}; longest:`)
  for (const { path, lines } of longest) console.log(`  ${String(lines).padStart(4)}  ${path}`)
}

lengths('Hand-written', LONGEST.file, lengthsOf(tree))
lengths('Tests', LONGEST.test, lengthsOf(tree, true))
for (const { path, line, rule, sentence } of breaches) console.log(`${path}:${line} ${rule} ${sentence}`)
console.log(breaches.length === 0 ? 'The house rules hold.' : `Breaches of the house rules: ${breaches.length}.`)
process.exitCode = breaches.length === 0 ? 0 : 1

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { generate, readAsked } from './generate.ts'

const [name] = process.argv.slice(2)
if (name === undefined || name.startsWith('-')) {
  console.log(`bin/new-module NAME [中文名] [singular]
  一种事项：三个状态、两个页面、一份文书和它们的测试。例：bin/new-module site-visits 走访 siteVisit
  One noun with three states, two screens, one paper and its tests.`)
  process.exit(name === undefined ? 1 : 0)
}
try {
  const asked = readAsked(process.argv.slice(2))
  const root = process.cwd()
  if (existsSync(join(root, 'modules', asked.module)))
    throw new Error(`modules/${asked.module} 已经有了。 / It exists already.`)
  for (const path of generate(root, asked)) console.log(path)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

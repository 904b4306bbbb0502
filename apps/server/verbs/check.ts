import { checkInstallation } from '../check.ts'
import type { Verb } from './verb.ts'

export const check: Verb = {
  name: 'check',
  usage: 'check',
  help: { zh: '体检：哪里不对、怎么办', en: 'tell what is wrong with this installation' },
  run: async ({ dataDir, env, clock }) => {
    const findings = await checkInstallation({ dataDir, env, clock })
    for (const { ok, zh, en } of findings) console.log(`${ok ? '✓' : '✗'} ${zh} / ${en}`)
    return findings.every((finding) => finding.ok) ? 0 : 1
  },
}

import { checkInstallation } from '../check.ts'
import type { Verb } from './verb.ts'

export const check: Verb = {
  run: async ({ dataDir, env, clock }) => {
    const findings = await checkInstallation({ dataDir, env, clock })
    for (const { ok, zh, en } of findings) console.log(`${ok ? '✓' : '✗'} ${zh} / ${en}`)
    return findings.every((finding) => finding.ok) ? 0 : 1
  },
}

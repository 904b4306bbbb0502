import { readFileSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Demo } from '../journeys/demo.ts'

/** Every process that works for this demo: the server, the keeper of its data folder, PostgreSQL and its children. */
export const processesOf = (demo: Pick<Demo, 'pid' | 'dataDir'>): number[] => {
  const parents = new Map<number, number>()
  const own = new Set<number>([demo.pid])
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    try {
      const pid = Number(name)
      parents.set(pid, Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1]))
      if (readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(demo.dataDir)) own.add(pid)
    } catch {
      // ended while we looked
    }
  }
  for (let grown = true; grown;) {
    const children = [...parents].filter(([pid, parent]) => own.has(parent) && !own.has(pid))
    for (const [pid] of children) own.add(pid)
    grown = children.length > 0
  }
  return [...own]
}

/** Proportional memory of all processes of the demo, in MB, as the kernel counts it. */
export const memoryOf = async (demo: Pick<Demo, 'pid' | 'dataDir'>): Promise<number> => {
  let kilobytes = 0
  for (const pid of processesOf(demo)) {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0)
  }
  return kilobytes / 1024
}

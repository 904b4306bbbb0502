import type { Clock } from '@fengqiao/kernel/clock.ts'

/** What every command is told of its surroundings. */
export type Surroundings = {
  /** Words after the command's name, as typed. */
  readonly words: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly dataDir: string
  readonly port: number
  readonly clock: Clock
}

/** One command of `bin/fengqiao`. `run` gives the exit code, 0 where it gives none; a thrown message `中文 / English` is shown as it is. */
export type Verb = {
  readonly run: (given: Surroundings) => Promise<number | void>
}

import type { Clock } from '@fengqiao/kernel/clock.ts'
import type { Both } from '@fengqiao/kernel/field.ts'

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
  readonly name: string
  /** How it is called, without the program's name. */
  readonly usage: string
  readonly help: Both
  readonly run: (given: Surroundings) => Promise<number | void>
}

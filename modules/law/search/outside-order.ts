import { appendFile, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { NotScored, scoresFor, type OutsideModel, type OutsideProblem } from './outside-model.ts'
import type { Hit } from './search-index.ts'

/** So many of the built-in order may change places; what stands below stays there. */
export const outsidePool = 50
/** After a failure it is left alone this long, so that a model that hangs costs one question its time and not every one. */
const restMs = 30_000

/** In units of their spread around their mean; all alike say nothing. */
const spreadOut = (scores: readonly number[]): number[] => {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  const spread = Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length) || 1
  return scores.map((score) => (score - mean) / spread)
}

const failuresOf = (day: string) => `outside-order-${day}.txt`
const failureFile = /^outside-order-(\d{4}-\d{2}-\d{2})\.txt$/
const daysKept = 7

/** Counted by day in the law's folder, a word a failure and nothing of the question: what `check` tells of later. */
const countFailure = async (dir: string, day: string, problem: OutsideProblem): Promise<void> => {
  await appendFile(join(dir, failuresOf(day)), `${problem}\n`)
  const days = (await readdir(dir)).filter((name) => failureFile.test(name)).sort()
  for (const name of days.slice(0, -daysKept)) await rm(join(dir, name), { force: true })
}

/** How often the model failed on the last seven days it failed on, by problem. */
export const outsideFailures = async (dir: string): Promise<ReadonlyMap<string, number>> => {
  const counted = new Map<string, number>()
  for (const name of await readdir(dir).catch(() => [])) {
    if (!failureFile.test(name)) continue
    const lines = (await readFile(join(dir, name), 'utf8')).split('\n').filter((line) => line !== '')
    for (const problem of lines) counted.set(problem, (counted.get(problem) ?? 0) + 1)
  }
  return counted
}

/** Asks the model an invented question; undefined where it answers as it should. */
export const tryOutsideModel = async (model: OutsideModel): Promise<OutsideProblem | undefined> => {
  try {
    await scoresFor(model, '楼道灯坏了谁来修？', ['楼道灯由物业服务人维修。', '本条例自公布之日起施行。'])
    return undefined
  } catch (error) {
    if (error instanceof NotScored) return error.problem
    throw error
  }
}

/**
 * Gives the best of the built-in order once more, the model's word blended in: both as z-scores, the built-in one of the
 * logarithm of the place. An article asked for by number and a text that is not current law keep their places. Whatever goes
 * wrong, the hits come back as they were.
 */
export const outsideOrder = (
  model: OutsideModel,
  { dir, today, monotonic }: { dir: string; today: () => string; monotonic: () => number },
) => {
  let restsUntil = -Infinity
  return async (question: string, hits: readonly Hit[]): Promise<readonly Hit[]> => {
    const places = hits
      .slice(0, outsidePool)
      .flatMap(({ byNumber, standing: { state } }, at) =>
        byNumber || (state !== 'current' && state !== 'unknown') ? [] : [at],
      )
    if (model.weight === 0 || places.length < 2 || question.trim() === '' || monotonic() < restsUntil) return hits
    const movable = places.map((at) => hits[at]!)
    try {
      const scores = await scoresFor(
        model,
        question,
        movable.map(({ law, article, text }) => `${law} ${article} ${text}`),
      )
      const outside = spreadOut(scores)
      const inside = spreadOut(movable.map((_, row) => -Math.log(1 + row)))
      const both = movable.map((_, row) => (1 - model.weight) * inside[row]! + model.weight * outside[row]!)
      const order = movable.map((_, row) => row).sort((one, other) => both[other]! - both[one]! || one - other)
      const moved = [...hits]
      places.forEach((at, place) => (moved[at] = movable[order[place]!]!))
      return moved
    } catch (error) {
      if (!(error instanceof NotScored)) throw error
      restsUntil = monotonic() + restMs
      // a full disk must not cost the answer
      await countFailure(dir, today(), error.problem).catch(() => undefined)
      return hits
    }
  }
}

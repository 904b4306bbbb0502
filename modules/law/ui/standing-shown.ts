import type { Article } from '../contract.ts'

/** A standing as a word, with whether it bars a citation as current law or is not verified. */
export const standingShown = (
  { state }: Article['standing'],
  words: Readonly<Record<Article['standing']['state'], string>>,
) => ({
  standing: words[state],
  barred: state !== 'current' && state !== 'unknown',
  unsure: state === 'unknown',
})

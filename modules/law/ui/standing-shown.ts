import type { Article } from '../contract.ts'

/** Whether a text that is no longer law may have been the law at the time of the facts. */
export const canStandThen = ({ state }: Pick<Article['standing'], 'state'>): boolean =>
  state === 'superseded' || state === 'expired'

/** A standing as a word, with whether it bars a citation as current law or is not verified. */
export const standingShown = (
  { state }: Article['standing'],
  words: Readonly<Record<Article['standing']['state'], string>>,
) => ({
  standing: words[state],
  barred: state !== 'current' && state !== 'unknown',
  unsure: state === 'unknown',
})

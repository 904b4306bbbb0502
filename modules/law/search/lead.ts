/** How many are looked at before those a card rests on are put in front of the rest. */
export const leadPool = 12
/** Somebody tells of their own trouble, which a card is written for; a question of law in general it answers badly. */
export const isOwnMatter = (question: string): boolean => /[我俺咱]|本人/.test(question)

/**
 * An order of documents with those of `cited` in front: what stood among the first in any case, and, where fewer than
 * `least` did, further ones that the question's words did not find (养老钱 finds pension insurance).
 */
export const withLead = (ranked: readonly number[], cited: readonly number[], least: number): number[] => {
  const found = ranked.slice(0, leadPool).filter((document) => cited.includes(document))
  const more = cited.filter((document) => !found.includes(document)).slice(0, Math.max(0, least - found.length))
  const front = new Set([...found, ...more])
  return [...front, ...ranked.filter((document) => !front.has(document))]
}

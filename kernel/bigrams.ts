const HAN = '\\p{Script=Han}〇々'
const RUN = new RegExp(`[${HAN}]+|(?:(?![${HAN}])[\\p{L}\\p{N}])+`, 'gu')
const isHan = new RegExp(`^[${HAN}]`, 'u')

/** Runs of Chinese characters, and lower-cased words of other letters and digits. The dot in a name joins: 买买提·艾力. */
const runs = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{Script=Han})[·•‧・](?=\p{Script=Han})/gu, '')
    .match(RUN) ?? []

const pairs = (run: string): string[] => {
  const characters = [...run]
  return characters.length === 1 ? characters : characters.slice(1).map((second, n) => `${characters[n]}${second}`)
}

/**
 * What a text is found by, for a PostgreSQL text[] under GIN: the distinct bigrams of its Chinese runs, the first
 * character of each run (so that a family name alone finds its bearers), and its other words.
 */
export const bigrams = (text: string): string[] => [
  ...new Set(runs(text).flatMap((run) => (isHan.test(run) ? [...[...run].slice(0, 1), ...pairs(run)] : [run]))),
]

/** What a query asks for: a text is found when its `bigrams` contain all of these (`@>`). Empty: no word in it. */
export const searchTerms = (query: string): string[] => [
  ...new Set(runs(query).flatMap((run) => (isHan.test(run) ? pairs(run) : [run]))),
]

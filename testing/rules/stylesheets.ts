import { at, type Breach, type Rule } from './tree.ts'

/** The desk is one page: its sheets stand together, and a class laid out by two of them is spoilt by whichever comes later. */
const ofTheDesk = /^(?:modules\/[^/]+\/ui|design\/(?:parts|patterns)|apps\/desk)\/.*\.css$/

/** Comments and what stands within a media query, blanked out so that places stay what they are. */
const outsideMedia = (text: string): string => {
  const blank = (found: string) => found.replace(/[^\n]/g, ' ')
  return text.replace(/\/\*[^]*?\*\//g, blank).replace(/@[^{;]*\{(?:[^{}]*\{[^}]*\})*[^}]*\}/g, blank)
}

/** Classes that a rule of their own lays out: `.figure { … }`, not `.sum .figure { … }`. */
const laidOut = (text: string): { name: string; index: number }[] =>
  [...outsideMedia(text).matchAll(/([^{}]+)\{[^}]*\}/g)].flatMap((rule) =>
    [...rule[1]!.matchAll(/(?<=^|,)\s*\.([\w-]+)\s*(?=,|$)/g)].map((found) => ({
      name: found[1]!,
      index: rule.index + found.index + found[0].indexOf('.'),
    })),
  )

export const stylesheets: Rule = {
  name: 'one-sheet',
  check: (tree) => {
    const first = new Map<string, string>()
    return [...tree.files.values()]
      .filter(({ path }) => ofTheDesk.test(path))
      .flatMap((source) =>
        laidOut(source.text).flatMap(({ name, index }): Breach[] => {
          const elsewhere = first.get(name) ?? source.path
          first.set(name, elsewhere)
          if (elsewhere === source.path) return []
          return [at(source, index, `.${name} is laid out in ${elsewhere} too. Give one of them a name of its own.`)]
        }),
      )
  },
}

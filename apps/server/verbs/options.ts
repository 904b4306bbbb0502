/** `--name value` and the words between, of a command as it was typed. A name at the end has no value. */
export const readOptions = (
  words: readonly string[],
  withValue: readonly string[],
): { plain: string[]; options: ReadonlyMap<string, string | true> } => {
  const plain: string[] = []
  const options = new Map<string, string | true>()
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!
    if (!word.startsWith('--')) plain.push(word)
    else if (withValue.includes(word.slice(2)) && words[at + 1] !== undefined) options.set(word.slice(2), words[++at]!)
    else options.set(word.slice(2), true)
  }
  return { plain, options }
}

/** The value given with `--name`; undefined where it was left out. */
export const valueOf = (options: ReadonlyMap<string, string | true>, name: string): string | undefined => {
  const value = options.get(name)
  return typeof value === 'string' ? value : undefined
}

export type Import = { readonly specifier: string; readonly line: number; readonly typeOnly: boolean }

/** A file's text in three layers of equal length, so that a position in one is the same position and line in all. */
export type Source = {
  readonly path: string
  readonly text: string
  readonly lines: number
  readonly code: string
  readonly strings: string
  readonly comments: string
  readonly imports: readonly Import[]
}

const CODE = 0
const STRING = 1
const COMMENT = 2
const startsRegex = /(?:^|[(,=:[!&|?{};+*%<>~^\n]|\b(?:return|typeof|case|in|of|do|else|await|yield))\s*$/

/** Where a quoted string ends: at its quote, or, for an apostrophe in JSX text, at the end of the line. */
const endOfString = (text: string, from: number): number => {
  const quote = text[from]
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === quote || text[at] === '\n') return at
  }
  return text.length
}

/** Where a regular expression that starts here ends, or -1 when it is a division or a closing tag. */
const endOfRegex = (text: string, from: number): number => {
  if (text[from + 1] === '>' || text[from - 1] === '<') return -1
  if (!startsRegex.test(text.slice(Math.max(0, from - 40), from))) return -1
  let inClass = false
  for (let at = from + 1; at < text.length && text[at] !== '\n'; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '[') inClass = true
    else if (text[at] === ']') inClass = false
    else if (text[at] === '/' && !inClass) return at
  }
  return -1
}

const kindsOf = (text: string): Uint8Array => {
  const kinds = new Uint8Array(text.length)
  const braces: number[] = []
  let at = 0
  const mark = (to: number, kind: number) => {
    kinds.fill(kind, at, to)
    at = to
  }
  /** From inside a template to its end or to the `${` that leaves it. */
  const template = () => {
    let to = at
    while (to < text.length && text[to] !== '`' && !text.startsWith('${', to)) to += text[to] === '\\' ? 2 : 1
    mark(Math.min(to, text.length), STRING)
    if (text[at] === '$') {
      braces.push(0)
      at += 2
    } else at += 1
  }
  while (at < text.length) {
    const char = text[at]
    const pair = text.slice(at, at + 2)
    if (pair === '//') mark(text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at), COMMENT)
    else if (pair === '/*') mark(text.indexOf('*/', at + 2) < 0 ? text.length : text.indexOf('*/', at + 2) + 2, COMMENT)
    else if (char === "'" || char === '"') {
      const end = endOfString(text, at)
      at += 1
      mark(end, STRING)
      at += 1
    } else if (char === '`') {
      at += 1
      template()
    } else if (char === '/' && endOfRegex(text, at) > 0) {
      const end = endOfRegex(text, at)
      at += 1
      mark(end, STRING)
      at += 1
    } else {
      const depth = braces.length - 1
      if (depth >= 0 && char === '{') braces[depth] = (braces[depth] ?? 0) + 1
      if (depth >= 0 && char === '}') {
        if (braces[depth] === 0) {
          braces.pop()
          at += 1
          template()
          continue
        }
        braces[depth] = (braces[depth] ?? 0) - 1
      }
      at += 1
    }
  }
  return kinds
}

const layer = (text: string, kinds: Uint8Array, kind: number): string => {
  let out = ''
  for (let from = 0; from < text.length;) {
    let to = from
    while (to < text.length && kinds[to] === kinds[from]) to += 1
    const part = text.slice(from, to)
    out += kinds[from] === kind ? part : part.replace(/[^\n]/g, ' ')
    from = to
  }
  return out
}

export const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length

const clause =
  /^[ \t]*(import|export)\b\s*(type\b(?!\s*(?:,|from\b))\s*)?((?:[\w$*,\s]|\{[^{}]*\})*?)\bfrom\s*(['"])( *)\4/gm
const bare = /^[ \t]*import\s*(['"])( *)\1/gm
const dynamic = /(\btypeof\s+)?\bimport\(\s*(['"])( *)\2/g

/** `{ type A, type B }` brings nothing at run time. */
const onlyTypes = (names: string): boolean => {
  const braced = /^\s*\{([^{}]*)\}\s*$/.exec(names)?.[1]
  const each = braced?.split(',').filter((name) => name.trim() !== '') ?? []
  return each.length > 0 && each.every((name) => /^\s*type\s/.test(name))
}

const importsOf = (text: string, code: string): Import[] => {
  const found = (match: RegExpExecArray, blanks: string, typeOnly: boolean): Import => {
    const end = match.index + match[0].length - 1
    return { specifier: text.slice(end - blanks.length, end), line: lineAt(text, end), typeOnly }
  }
  return [
    ...[...code.matchAll(clause)].map((match) =>
      found(match, match[5] ?? '', match[2] !== undefined || onlyTypes(match[3] ?? '')),
    ),
    ...[...code.matchAll(bare)].map((match) => found(match, match[2] ?? '', false)),
    ...[...code.matchAll(dynamic)].map((match) => found(match, match[3] ?? '', match[1] !== undefined)),
  ].toSorted((a, b) => a.line - b.line)
}

export const isScript = (path: string): boolean => /\.[cm]?[jt]sx?$/.test(path)

export const sourceOf = (path: string, text: string): Source => {
  const lines = text === '' ? 0 : text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  if (!isScript(path)) return { path, text, lines, code: '', strings: '', comments: '', imports: [] }
  const kinds = kindsOf(text)
  const code = layer(text, kinds, CODE)
  const strings = layer(text, kinds, STRING)
  const comments = layer(text, kinds, COMMENT)
  return { path, text, lines, code, strings, comments, imports: importsOf(text, code) }
}

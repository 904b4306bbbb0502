/** What a clerk types → fen, without ever going through a fraction; undefined when it is no amount. */
export const fenOf = (typed: string): number | undefined => {
  const plain = typed.normalize('NFKC').replace(/[,\s¥￥元]/g, '')
  const match = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(plain)
  if (!match) return undefined
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

import { numeral } from '../corpus/article-number.ts'
import type { Sentence } from '../corpus/corpus.ts'

/** What a person should know of how their question was searched. */
export type Notice = {
  readonly code: 'question-cut' | 'no-chinese' | 'law-absent' | 'law-unknown' | 'article-unknown' | 'nothing-obvious'
  readonly sentence: Sentence
}

export const questionCut = (length: number, searched: number): Notice => ({
  code: 'question-cut',
  sentence: {
    zh: `问题有 ${length} 个字，只按前 ${searched} 个字检索；请缩短问题或分几次检索。`,
    en: `Only ${searched} of ${length} characters were searched; shorten the question.`,
  },
})

export const noChinese: Notice = {
  code: 'no-chinese',
  sentence: {
    zh: '条文是汉字写的，拼音和外文查不到；请改用汉字提问。',
    en: 'The statutes are in Chinese characters; pinyin and other languages find nothing. Please ask in Chinese.',
  },
}

export const foreignLeftOut: Notice = {
  code: 'no-chinese',
  sentence: {
    zh: '只按问题里的汉字查了，拼音和外文没有查到；把它们也写成汉字，会找得更准。',
    en: 'Only the Chinese characters were searched; put the other words in Chinese too for better results.',
  },
}

export const lawAbsent = (law: string, from: string): Notice => ({
  code: 'law-absent',
  sentence: {
    zh: `《${law}》自 ${from} 起施行，但库中没有它的文本，请导入后再检索。`,
    en: `${law} is in force since ${from}, but its text is not in this corpus; import it first.`,
  },
})

export const lawUnknown = (law: string): Notice => ({
  code: 'law-unknown',
  sentence: {
    zh: `库中没有《${law}》，请检查名称或先导入。`,
    en: `This corpus has no ${law}; check the name or import it.`,
  },
})

export const articleUnknown = (law: string, no: number, sub: number | undefined, nearest: string): Notice => ({
  code: 'article-unknown',
  sentence: {
    zh: `库中的《${law}》没有第 ${no} 条${sub ? `之${numeral(sub)}` : ''}，最近的是${nearest}，请核对条号。`,
    en: `${law} in this corpus has no article ${no}${sub ? `-${sub}` : ''}; the nearest is ${nearest}.`,
  },
})

/** Nothing is hidden: what shares words with the question is shown, and called that. */
export const nothingObvious: Notice = {
  code: 'nothing-obvious',
  sentence: {
    zh: '没有找到明显对应的条文，下面这些只是字面相近。换个说法，把事情说具体一点再查。',
    en: 'No article clearly answers this; those below only share words with it. Say it another way, with more of what happened.',
  },
}

import { lawWords } from './pages/law-words.ts'

const opening = `\n${lawWords.zh.carried('').slice(0, -1)}`

/**
 * What the asker wrote, without what pages/law.ts added of days and sums worked out before: read as a question, its
 * “申请劳动仲裁” would sort the matter by the page's words instead of the asker's.
 */
export const ownWords = (told: string): string => told.split(opening, 1)[0] ?? ''

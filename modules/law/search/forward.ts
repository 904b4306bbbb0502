import { packLists, postingsOf, readList, type Field, type Lists } from './postings.ts'

/** The terms of every document with their counts: the postings the other way round, packed as they are. */
export const forwardOf = (field: Field): Lists =>
  packLists(field.lengths.length, (take) => {
    for (let term = 0; term < field.documents.length; term += 1) {
      const { numbers, times, count } = readList(postingsOf(field), term)
      for (let at = 0; at < count; at += 1) take(numbers[at]!, term, times[at]!)
    }
  })

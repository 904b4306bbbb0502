import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '../corpus/write-whole.ts'
import { readTopicModel, writeTopicModel, type TopicModel } from './topic-model.ts'

const fileName = 'topics.model'
const shipped = new URL('../model/topics.model', import.meta.url)
let read: TopicModel | undefined

/** What was learned from public questions and comes with the product; read once. */
export const shippedTopics = (): TopicModel => (read ??= readTopicModel(readFileSync(shipped)))

/** What the office learned itself, in its data folder of the law; a file that can't be used is passed over. */
export const topicsInUse = (dir: string): Promise<TopicModel> =>
  readFile(join(dir, fileName)).then(readTopicModel).catch(shippedTopics)

/** Keeps learned topics in a folder, such as that of the law in the data folder. */
export const keepTopics = (dir: string, model: TopicModel): Promise<void> =>
  writeWhole(join(dir, fileName), [writeTopicModel(model)])

import { intake } from './intake-data.ts'
import type { Intake } from './intake-data.ts'
import type { Topic } from './topics.ts'

export const toldStep = 'told'

/** The screens of a topic in their order, without the topic itself and the review. */
export const stepsOf = (topic: Topic): readonly string[] => [
  ...intake[topic].map((question) => question.name),
  toldStep,
]

export const questionOf = (topic: Topic, step: string): Intake | undefined =>
  intake[topic].find((question) => question.name === step)

/** Where an answer is kept in a draft: by topic, so that changing one's mind about the topic and back loses nothing. */
export const answerKey = (topic: Topic, step: string): string => (step === toldStep ? step : `${topic}.${step}`)

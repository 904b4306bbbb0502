import { citesIn } from '@fengqiao/kernel/citing.ts'
import type { Citing } from '@fengqiao/kernel/citing.ts'
import { intake } from './intake-data.ts'
import { topics, type Topic } from './topics.ts'
import { stepsFor } from './ui/advice-data.ts'

/** Why an asker is asked something, and the ways on that the adviser ticks. */
export const citing = (): Citing[] => [
  ...Object.entries(intake).map(([topic, questions]): Citing => ({
    kind: 'advice',
    id: `intake.${topic}`,
    title: {
      zh: `提问时的说明：${topics[topic as Topic].zh}`,
      en: `Why a question is asked: ${topics[topic as Topic].en}`,
    },
    cites: citesIn(questions),
  })),
  ...Object.entries(stepsFor).map(([topic, steps]): Citing => ({
    kind: 'advice',
    id: `steps.${topic}`,
    title: {
      zh: `答复里的下一步：${topics[topic as Topic].zh}`,
      en: `Next steps in an answer: ${topics[topic as Topic].en}`,
    },
    cites: citesIn(steps),
  })),
]

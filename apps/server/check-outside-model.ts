import { outsideFailures, outsideModelOf, tryOutsideModel } from '@fengqiao/law'
import type { Finding } from './finding.ts'
import { lawFolder } from './law-folder.ts'

/** Only where a model of the office's own is set up to reorder the articles found; search answers without it too. */
export const outsideModelFinding = async (dataDir: string, env: NodeJS.ProcessEnv): Promise<Finding[]> => {
  const model = outsideModelOf(env)
  if (!model) return []
  const problem = await tryOutsideModel(model)
  const counted = [...(await outsideFailures(lawFolder(dataDir)))].map(([name, count]) => `${name} ${count}`).join(', ')
  if (problem)
    return [
      {
        ok: false,
        zh: `条文重排模型没有答对试题（${problem}${counted && `；以往 ${counted}`}），检索照内置次序给出。请核对 FENGQIAO_RERANK_*，或去掉 FENGQIAO_RERANK_URL。`,
        en: `the model that reorders articles failed its trial question (${problem}${counted && `; before: ${counted}`}); search keeps its built-in order. Check FENGQIAO_RERANK_*, or unset FENGQIAO_RERANK_URL.`,
      },
    ]
  return [
    {
      ok: true,
      zh: `条文重排模型可用${counted && `；最近七个出错的日子里按内置次序答了（${counted}）`}`,
      en: `the model that reorders articles answers${counted && `; on the last seven days with failures the built-in order stood for (${counted})`}`,
    },
  ]
}

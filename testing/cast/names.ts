import { seeded } from './seeded.ts'

/**
 * Invented names: common surnames joined by chance with common given names. Whoever is called so in life is not meant.
 */
const surnames = [
  ...'李王张刘陈杨黄赵周吴徐孙马朱胡郭何林罗高郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟',
  ...'姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷龙史陶黎贺顾毛郝龚邵万钱严覃武莫孔向汤温芦苟蒲代晏庹税补',
]

const given = {
  female: [
    '秀英',
    '桂兰',
    '玉华',
    '素珍',
    '淑芬',
    '春梅',
    '丽君',
    '晓燕',
    '雪莲',
    '红梅',
    '国琼',
    '光惠',
    '世芳',
    '永秀',
    '文静',
    '佳怡',
    '雨桐',
    '思琪',
    '晓蓉',
    '小琴',
    '明霞',
    '朝容',
    '泽慧',
    '开琼',
    '忠碧',
    '艳萍',
    '琳',
    '蓉',
    '婷',
    '敏',
    '莉莎',
    '成英',
    '代群',
    '从琼',
    '良玉',
    '启芬',
    '若溪',
    '可欣',
    '诗涵',
    '兴蓉',
    '先碧',
    '正秀',
    '银花',
    '显珍',
    '登琼',
    '长蓉',
  ],
  male: [
    '建国',
    '国强',
    '志明',
    '德全',
    '光荣',
    '永贵',
    '世均',
    '成林',
    '文华',
    '小平',
    '朝阳',
    '明亮',
    '泽远',
    '开云',
    '忠良',
    '勇',
    '涛',
    '伟',
    '浩然',
    '俊杰',
    '子轩',
    '大川',
    '正兴',
    '启明',
    '从军',
    '良才',
    '登高',
    '先富',
    '兴发',
    '显贵',
    '长春',
    '代友',
    '家旺',
    '一鸣',
    '思源',
    '天佑',
    '仕林',
    '绍武',
    '承志',
    '道全',
    '乾坤',
    '康',
    '松柏',
    '立新',
    '治平',
    '远志',
  ],
} as const

export type Sex = keyof typeof given
export type Named = { name: string; sex: Sex }

/** A stream of names, none twice and none of those already taken; the same seed gives the same names. */
export const nameStream = (seed: number, taken: Iterable<string>): ((sex?: Sex) => Named) => {
  const next = seeded(seed)
  const used = new Set(taken)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!
  return (wanted) => {
    for (;;) {
      const sex = wanted ?? (next() < 0.56 ? 'female' : 'male')
      const name = pick(surnames) + pick(given[sex])
      if (used.has(name)) continue
      used.add(name)
      return { name, sex }
    }
  }
}

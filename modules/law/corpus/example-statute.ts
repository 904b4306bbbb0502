/**
 * 《示例街道楼道灯条例》, a statute invented for tests and demonstrations: two versions, chapters, a sub-article, in both
 * layouts that can be imported. No such text exists anywhere.
 */
type Row = [no: number, text: string, sub?: number]
type Chapter = [heading: string, rows: Row[]]
export type ExampleVersion = { day: string; history: string; chapters: Chapter[] }

const general: Row[] = [
  [1, '为了让示例街道的楼道夜里看得见路，方便居民出行，制定本条例。'],
  [2, '示例街道内居民楼的楼道灯的安装、维护和付费，适用本条例。'],
  [3, '本条例所称楼道灯，是指装在居民楼公共楼梯、走廊和单元门口的照明灯。\n装在住户门内的灯，不是楼道灯。'],
  [4, '楼道灯的管理，应当邻里商量、就近办理、先修后算。'],
]
const duties: Row[] = [
  [5, '街道办事处负责楼道灯管理的统筹。'],
  [6, '居民小组组长每月巡看一次楼道灯，记下不亮的灯。'],
  [7, '物业服务人应当在接到报修后二十四小时内更换不亮的楼道灯。'],
  [8, '没有物业服务人的居民楼，由居民小组推选一名灯长。'],
]
const captain: Row = [8, '灯长不领报酬，可以领取灯泡、手套和梯子。\n灯长登梯时，应当有一名邻居扶梯。', 1]
const money: Row[] = [
  [9, '楼道灯的电费由同一单元的住户平均分担。'],
  [10, '一楼住户不用楼梯的，可以少分担一半电费。'],
  [11, '电费每半年公布一次，公布的内容包括：\n（一）用电度数；\n（二）每户金额；\n（三）收款人。'],
  [12, '住户认为分担不公的，可以在公布后十五日内请求重新计算。'],
]
const disputes: Row[] = [
  [13, '因楼道灯太亮影响睡眠发生争议的，当事人可以申请人民调解。'],
  [14, '因感应灯声响扰邻发生争议的，适用前条规定。'],
  [15, '调解达成协议的，灯长应当在三日内调整灯的朝向、亮度或者感应时间。'],
  [16, '任何人不得以楼道灯争议为由剪断电线。'],
]
const liability: Row[] = [
  [17, '违反第七条规定，逾期不更换楼道灯的，由街道办事处责令改正。'],
  [18, '违反第十六条规定，剪断电线的，应当恢复原状，赔偿损失。'],
  [19, '偷拿灯泡的，应当归还；不能归还的，照价赔偿。'],
]
const closing: Row[] = [
  [20, '地下车库的灯，参照本条例管理。'],
  [21, '本条例由示例街道办事处解释。'],
]

export const exampleTitle = '示例街道楼道灯条例'

export const olderVersion: ExampleVersion = {
  day: '2019-03-01',
  history: '2019年3月1日 示例街道居民会议通过 自2019年4月1日起施行',
  chapters: [
    ['第一章 总则', general],
    ['第二章 管理职责', duties],
    ['第三章 费用', money],
    ['第四章 争议处理', disputes],
    ['第五章 责任', liability],
    ['第六章 附则', [...closing, [22, '本条例自2019年4月1日起施行。']]],
  ],
}

export const newerVersion: ExampleVersion = {
  day: '2024-05-20',
  history: '2019年3月1日 示例街道居民会议通过 2024年5月20日 示例街道居民会议修订 自2024年7月1日起施行',
  chapters: [
    ['第一章 总则', general],
    [
      '第二章 管理职责',
      [
        ...duties.map((row): Row =>
          row[0] === 7 ? [7, '物业服务人应当在接到报修后十二小时内更换不亮的楼道灯。'] : row,
        ),
        captain,
      ],
    ],
    ['第三章 费用', money],
    ['第四章 争议处理', disputes],
    ['第五章 责任', liability],
    ['第六章 附则', [...closing, [22, '本条例自2024年7月1日起施行。']]],
  ],
}

const labels = '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一 二十二'.split(
  ' ',
)
const label = (no: number, sub?: number) => `第${labels[no - 1]}条${sub ? `之${labels[sub - 1]}` : ''}`

export const exampleMarkdown = ({ history, chapters }: ExampleVersion) =>
  [
    `# ${exampleTitle}`,
    history,
    '<!-- INFO END -->',
    ...chapters.flatMap(([heading, rows]) => [
      `## ${heading}`,
      ...rows.map(([no, text, sub]) => `${label(no, sub)} ${text.replaceAll('\n', '\n\n')}`),
    ]),
  ].join('\n\n')

const jsonLines = (rows: unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

export const exampleJsonl = (versions: ExampleVersion[]) => ({
  laws: jsonLines(
    versions.map(({ day, history, chapters }) => {
      const [, year, month, date] = /自(\d+)年(\d+)月(\d+)日/.exec(history)!
      return {
        law: exampleTitle,
        title: exampleTitle,
        level: '示例',
        branch: '示例',
        date: day,
        status: 'in-force',
        validFrom: [year, month!.padStart(2, '0'), date!.padStart(2, '0')].join('-'),
        articles: chapters.reduce((sum, [, rows]) => sum + rows.length, 0),
        source: '示例/示例街道楼道灯条例.md',
      }
    }),
  ),
  articles: jsonLines(
    versions.flatMap(({ day, chapters }) =>
      chapters.flatMap(([chapter, rows]) =>
        rows.map(([no, text, sub]) => ({
          id: `${exampleTitle}#${no}${sub ? `-${sub}` : ''}`,
          law: exampleTitle,
          date: day,
          status: 'in-force',
          no,
          ...(sub ? { sub } : {}),
          article: label(no, sub),
          chapter,
          text,
        })),
      ),
    ),
  ),
})

import { getCommunity } from './communities.ts'

/**
 * Residents and firms of the four stories and of the screens. All are invented. Identity numbers use 510199, a code
 * no county has, with a true check figure; phone numbers have 0000 in the middle.
 */
export type Resident = {
  name: string
  sex: 'male' | 'female'
  /** Code of the community. */
  community: string
  bornOn?: string
  phone?: string
  idNumber?: string
  diedIn?: string
  home?: string
  needs?: string
}

type More = Omit<Resident, 'name' | 'sex' | 'community'>
const live = (short: string, sex: Resident['sex'], name: string, more: More = {}): Resident => ({
  name,
  sex,
  community: getCommunity(short).code,
  ...more,
})

export const heYoutian = live('银杏园', 'male', '何有田', {
  bornOn: '1956-03-07',
  phone: '13800002204',
  idNumber: '510199195603070316',
  home: '银杏雅居 6 栋',
  needs: '行动不便，上门办；要大字',
})
export const fengShuqin = live('银杏园', 'female', '冯淑琴', {
  bornOn: '1960-03-02',
  phone: '15900007731',
  idNumber: '510199196003021128',
  home: '银杏雅居',
})
/** The friend who borrowed and died; 冯淑琴 is his widow. */
export const yanShiming = live('银杏园', 'male', '严世明', { diedIn: '2026-08' })
export const wangDeshun = live('银杏园', 'male', '王德顺', {
  bornOn: '1973-03-03',
  phone: '13800006027',
  idNumber: '510199197303030573',
  home: '银杏雅居',
  needs: '听力不好，说慢一点',
})

/** The eleven taxi drivers of the garage; losses in fen, as they tell them. */
export const drivers: readonly (Resident & { saidLoss: number })[] = (
  [
    ['石桥', '周志明', 2_800],
    ['明月', '邱建国', 3_200],
    ['石桥', '谢长林', 2_600],
    ['白塔', '罗小兵', 3_500],
    ['长林', '曾凡勇', 2_900],
    ['甘泉', '彭文强', 3_000],
    ['车城', '廖德安', 2_700],
    ['金芙', '邹明亮', 3_100],
    ['明月', '杜启荣', 2_950],
    ['双水', '樊正川', 3_300],
    ['车城', '苏永胜', 2_850],
  ] as const
).map(([short, name, yuan], at) => ({
  ...live(short, 'male', name, { phone: `137000031${String(at + 1).padStart(2, '0')}` }),
  saidLoss: yuan * 100,
}))

const others: Resident[] = (
  [
    ['凤栖', 'female', '杨桂芬', '凤栖苑 3 栋 2 单元 501'],
    ['凤栖', 'male', '秦建华', '凤栖苑 3 栋 2 单元 601'],
    ['石桥', 'female', '邹小莉'],
    ['明月', 'male', '汪建平'],
    ['明月', 'male', '卢世贵'],
    ['白塔', 'male', '田文波'],
    ['甘泉', 'female', '龚秀英'],
    ['甘泉', 'male', '龚志明'],
    ['甘泉', 'male', '龚志华'],
    ['长林', 'male', '曹大勇'],
    ['万福', 'female', '黎素芳'],
    ['万福', 'female', '柳春梅'],
    ['凤栖', 'male', '马成林'],
    ['双水', 'male', '尹国安'],
    ['双水', 'male', '邬志刚'],
    ['木兰', 'female', '简玉兰'],
    ['木兰', 'male', '段家兴'],
    ['云锦', 'male', '岳小东'],
    ['金芙', 'female', '付国珍'],
    ['金芙', 'female', '晏小容'],
    ['银杏园', 'male', '齐卫东'],
    ['大湾', 'male', '宋光明'],
    ['车城', 'male', '苟永强'],
    ['车城', 'male', '向东升'],
    ['商贸城', 'female', '林美华'],
    ['土龙', 'female', '谭正芳'],
    ['土龙', 'male', '谭正国'],
    ['木兰', 'male', '万国栋'],
    ['木兰', 'male', '唐少华'],
    ['万福', 'male', '蔡文斌'],
    ['万福', 'male', '蔡文军'],
    ['大湾', 'female', '孙玉珍'],
    ['白塔', 'male', '吕长安'],
    ['双水', 'male', '赵永福'],
  ] as const
).map(([short, sex, name, home], at) =>
  live(short, sex, name, { phone: `133000032${String(at + 1).padStart(2, '0')}`, ...(home ? { home } : {}) }),
)

export const residents: readonly Resident[] = [heYoutian, fengShuqin, yanShiming, wangDeshun, ...drivers, ...others]

/** Firms on the other side of a story; each is also a key organisation of the network. */
export const firms = { furniture: '成都恒居家具厂', garage: '宏捷汽修厂', property: '成都川盛物业' } as const

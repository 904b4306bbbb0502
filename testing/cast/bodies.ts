import type { Category } from '@fengqiao/offices/network'

/** Bodies of the demo. Those named after a public function stand for that function; all firms are invented. */
export const partnerBodies: readonly { code: string; name: string; category: Category; parent: 'QU01' | 'JD01' }[] = [
  { code: 'LH01', name: '金牛区人民法院天回人民法庭', category: 'court', parent: 'QU01' },
  { code: 'LH02', name: '天回镇派出所', category: 'police', parent: 'JD01' },
  { code: 'LH03', name: '天回镇街道劳动保障所', category: 'labour', parent: 'JD01' },
  { code: 'LH04', name: '天回镇街道信访办公室', category: 'petitions', parent: 'JD01' },
  { code: 'LH05', name: '天回镇街道社区治理办公室', category: 'governance', parent: 'JD01' },
  { code: 'LH06', name: '四川锦汀律师事务所', category: 'lawFirm', parent: 'QU01' },
  { code: 'LH07', name: '四川枫澄律师事务所', category: 'lawFirm', parent: 'QU01' },
  { code: 'LH08', name: '四川栖禾律师事务所', category: 'lawFirm', parent: 'QU01' },
  { code: 'LH09', name: '金牛区法律援助中心', category: 'legalAid', parent: 'QU01' },
  { code: 'LH10', name: '金牛区公证服务点', category: 'notary', parent: 'QU01' },
]

const named: readonly [string, string, Category][] = [
  ['云锦', '驻街部队医院', 'hospital'],
  ['商贸城', '成都国际商贸城', 'market'],
  ['长林', '轨道交通产业园', 'park'],
  ['木兰', '北斗+产业园', 'park'],
  ['云锦', '云锦产业园', 'park'],
  ['土龙', '凤凰山体育公园', 'sports'],
  ['万福', '成都恒居家具厂', 'factory'],
  ['车城', '宏捷汽修厂', 'transport'],
  ['银杏园', '成都川盛物业', 'property'],
  ['长林', '成都迅捷货运部', 'transport'],
  ['石桥', '石桥幼教中心', 'school'],
  ['云锦', '锦绣家装部', 'shop'],
  ['大湾', '大湾农贸市场', 'market'],
  ['商贸城', '新辉鞋业', 'shop'],
]

const perCommunity: readonly [string, Category][] = [
  ['小学', 'school'],
  ['社区卫生服务站', 'hospital'],
  ['便民市场', 'market'],
]

/** 62 key organisations (the report: over 60): the named ones and three of every community. */
export const keyOrganisations: readonly { short: string; name: string; category: Category }[] = [
  ...named.map(([short, name, category]) => ({ short, name, category })),
  ...[
    '银杏园',
    '石桥',
    '明月',
    '白塔',
    '甘泉',
    '长林',
    '万福',
    '凤栖',
    '双水',
    '木兰',
    '云锦',
    '金芙',
    '大湾',
    '车城',
    '商贸城',
    '土龙',
  ].flatMap((short) => perCommunity.map(([ending, category]) => ({ short, name: `${short}${ending}`, category }))),
]

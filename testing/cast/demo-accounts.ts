import { people, posts } from './people.ts'
import type { PostKind } from '@fengqiao/offices/network'

export type DemoRole = Exclude<PostKind, 'volunteer'>
export type DemoAccount = {
  role: DemoRole
  title: { zh: string; en: string }
  name: string
  user: string
  password: string
}

/** Public on purpose: it opens invented data only. A real office starts without these accounts. */
export const demoPassword = 'Fengqiao-demo-2026'

const holders: readonly [DemoRole, string, string, string][] = [
  ['director', '周晓岚', '所长', 'Director'],
  ['clerk', '陈静', '工作人员', 'Clerk'],
  ['mediator', '罗秀兰', '调解员', 'Mediator'],
  ['lawyer', '刘思远', '社区律师', 'Community lawyer'],
  ['gridWorker', '秦素清', '网格员', 'Grid worker'],
  ['legalMindedResident', '贺国琼', '法律明白人', 'Legal-minded resident'],
  ['auditor', '方正平', '督查', 'Auditor'],
  ['bureau', '沈立言', '区司法局', 'District bureau'],
  ['administrator', '向明远', '系统管理员', 'Administrator'],
  ['partner', '邹凯', '联动单位（派出所）', 'Partner body (police station)'],
]

export const demoAccounts: readonly DemoAccount[] = holders.map(([role, name, zh, en]) => {
  const person = people.find((one) => one.name === name)
  const held = posts.some(({ person: code, post }) => code === person?.code && post === role)
  if (!person?.signIn || !held) throw new Error(`the cast has no ${role} called ${name}`)
  return { role, title: { zh, en }, name, user: person.signIn, password: demoPassword }
})

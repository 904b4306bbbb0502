import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { verifyHistory, verifySeals } from '@fengqiao/casework'
import { sql } from 'kysely'
import type { Clock } from '@fengqiao/kernel/clock.ts'
import { theClock } from '@fengqiao/kernel/principal.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { stoppedSweeps } from '@fengqiao/kernel/take-turn.ts'
import type { Stopped } from '@fengqiao/kernel/take-turn.ts'
import { inTransaction } from '@fengqiao/kernel/tx.ts'
import { outboxState } from '@fengqiao/kernel/outbox.ts'
import type { OutboxState } from '@fengqiao/kernel/outbox.ts'
import { fontFolder, namesFinding } from './check-fonts.ts'
import { outsideModelFinding } from './check-outside-model.ts'
import type { Finding } from './finding.ts'
import { openHouse } from './open-house.ts'
import { filesFinding } from './stored-files.ts'

/** Under this the office can't rely on taking tomorrow's scans. */
const leastFreeBytes = 1_000_000_000

const dataFolder = (dataDir: string): Finding => {
  const folder = existsSync(dataDir) ? dataDir : dirname(resolve(dataDir))
  try {
    accessSync(folder, constants.W_OK)
  } catch {
    return {
      ok: false,
      zh: `数据目录 ${folder} 写不进去：请把它的所有者改成运行枫桥的账号。`,
      en: `the data folder ${folder} can’t be written: give it to the account that runs Fengqiao.`,
    }
  }
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  const gigabytes = (free / 1e9).toFixed(1)
  return free < leastFreeBytes
    ? {
        ok: false,
        zh: `数据目录所在磁盘只剩 ${gigabytes} GB：请清理到 1 GB 以上，否则扫描件会存不下。`,
        en: `only ${gigabytes} GB left on the data folder’s disk: make room for at least 1 GB, or scans will not be saved.`,
      }
    : { ok: true, zh: `数据目录可写，剩 ${gigabytes} GB`, en: `the data folder can be written, ${gigabytes} GB left` }
}

const sentenceOf = (error: unknown): Finding => {
  const [zh, en] = (error instanceof Error ? error.message : String(error)).split(' / ')
  return { ok: false, zh: zh ?? '', en: en ?? zh ?? '' }
}

const historyFinding = ({ matters, rows, broken }: Awaited<ReturnType<typeof verifyHistory>>): Finding => {
  const named = broken
    .slice(0, 5)
    .map(({ matter, seq }) => `${matter} 第 ${seq} 步`)
    .join('，')
  return broken.length === 0
    ? {
        ok: true,
        zh: `${matters} 件办件、${rows} 步经过，没有被改动`,
        en: `${matters} matters, ${rows} steps: unaltered`,
      }
    : {
        ok: false,
        zh: `${broken.length} 件办件的经过被绕过系统改动：${named}。请保留现场，报区司法局，用备份比对。`,
        en: `the history of ${broken.length} matters was altered behind the system (${named}). Keep everything as it is, report it, compare with a backup.`,
      }
}

const sealFinding = ({ seals, matters, brokenSeal }: Awaited<ReturnType<typeof verifySeals>>): Finding =>
  matters.length === 0 && brokenSeal === null
    ? { ok: true, zh: `${seals} 次封存都对得上`, en: `${seals} seals stand` }
    : {
        ok: false,
        zh: `封存对不上：${[...matters.slice(0, 5), ...(brokenSeal === null ? [] : [`第 ${brokenSeal} 次封存`])].join('，')}。经过可能被整段改写，请用备份比对。`,
        en: `seals do not stand (${[...matters.slice(0, 5), ...(brokenSeal === null ? [] : [`seal ${brokenSeal}`])].join(', ')}): a history may have been rewritten whole; compare with a backup.`,
      }

const wayWords = {
  sms: { zh: '短信', en: 'SMS' },
  voice: { zh: '语音电话', en: 'voice call' },
  chat: { zh: '群消息', en: 'chat group' },
} as const

/** The alert had nobody to ring: not the gateway’s fault but a gap in the register of people. */
const numberFinding = ({ numberless }: OutboxState): Finding[] =>
  numberless.length === 0
    ? []
    : [
        {
          ok: false,
          zh: `近七天有提醒发不出去，因为没有登记手机号：${numberless.join('、')}。请在工作台“人员”里补上，下次值班就能叫到。`,
          en: `alerts of the last seven days reached nobody, because no mobile number is on record for ${numberless.join(', ')}. Add it under “People” at the desk; the next duty will reach them.`,
        },
      ]

const outboxFinding = ({ dead: all, stuck }: OutboxState): Finding => {
  const dead = all.filter(({ problem }) => problem !== 'no-number')
  if (dead.length === 0 && stuck === 0)
    return { ok: true, zh: '短信和提醒没有积压', en: 'no message or alert is left behind' }
  const said = (lang: 'zh' | 'en') =>
    [
      ...dead.map(({ way, problem, count }) => `${wayWords[way][lang]} ${count}（${problem}）`),
      ...(stuck > 0 ? [lang === 'zh' ? `${stuck} 条超过十分钟还没发` : `${stuck} waiting over ten minutes`] : []),
    ].join(lang === 'zh' ? '，' : ', ')
  return {
    ok: false,
    zh: `近七天有消息没发出去：${said('zh')}。请核对 FENGQIAO_SMS_*、FENGQIAO_VOICE_*、FENGQIAO_CHAT_* 的网址和参数，再问网关方。`,
    en: `messages of the last seven days were not sent: ${said('en')}. Check the FENGQIAO_SMS_*, FENGQIAO_VOICE_* and FENGQIAO_CHAT_* settings, then ask the gateway’s operator.`,
  }
}

const sweepFindings = (stopped: readonly Stopped[]): Finding[] =>
  stopped.length === 0
    ? [{ ok: true, zh: '定时要做的事都在做', en: 'what is to be done on the clock is being done' }]
    : stopped.map(({ name, since, zh, en }) => {
        const [day, time] = [since.slice(0, 10), since.slice(11, 16)]
        return {
          ok: false,
          zh: `定时任务 ${name} 从 ${day} ${time} 起没有做成：${zh ?? '原因在日志的 sweep.failed 里，请照它处理；做成一次，这一条就消失。'}`,
          en: `the sweep ${name} has failed since ${day} ${time}: ${en ?? 'the log says why under sweep.failed; this line goes once it has run well.'}`,
        }
      })

/** An index is asked under row-level security only where the database knows that asking tells nothing (migration 0023). */
const searchFinding = async (tx: Tx): Promise<Finding[]> => {
  const known = await sql<{ leakproof: boolean }>`
    select proleakproof leakproof from pg_proc where oid = 'pg_catalog.arraycontains(anyarray, anyarray)'::regprocedure`.execute(
    tx,
  )
  return known.rows[0]?.leakproof
    ? []
    : [
        {
          ok: false,
          zh: '查找办件会慢：请用数据库的超级用户执行一次 alter function pg_catalog.arraycontains(anyarray, anyarray) leakproof。',
          en: 'finding matters will be slow: as a superuser of the database, run once: alter function pg_catalog.arraycontains(anyarray, anyarray) leakproof.',
        },
      ]
}

/** Looks at everything an installation needs and says what is wrong in plain sentences, worst last to be read first. */
export const checkInstallation = async (given: {
  dataDir: string
  env: NodeJS.ProcessEnv
  clock: Clock
}): Promise<Finding[]> => {
  const findings = [dataFolder(given.dataDir), fontFolder(given.env)]
  if (findings.some((finding) => !finding.ok && finding.zh.includes('写不进去'))) return findings
  try {
    const installation = await openHouse(given)
    const now = given.clock.now()
    const look = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
      inTransaction(installation.house.pool, { me: theClock, now, writes: false }, work)
    try {
      findings.push({
        ok: true,
        zh: `密钥对得上（${installation.key.id}），数据库能打开`,
        en: `the key fits (${installation.key.id}) and the database opens`,
      })
      findings.push(...installation.key.warnings.map(({ zh, en }) => ({ ok: false, zh, en })))
      findings.push(await look(namesFinding(given.env)))
      findings.push(historyFinding(await look(verifyHistory)))
      findings.push(sealFinding(await look(verifySeals)))
      findings.push(...(await look(searchFinding)))
      const outbox = await look((tx) => outboxState(tx, now))
      findings.push(outboxFinding(outbox), ...numberFinding(outbox))
      findings.push(...sweepFindings(await look(stoppedSweeps)))
      findings.push(await filesFinding(installation.house))
      findings.push(...(await outsideModelFinding(given.dataDir, given.env)))
    } finally {
      await installation.stop()
    }
  } catch (error) {
    findings.push(sentenceOf(error))
  }
  return findings
}

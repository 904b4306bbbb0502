import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { sql } from 'kysely'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { fontChain } from '@fengqiao/papers/fonts'
import { undrawable } from '@fengqiao/papers/glyphs'
import type { Finding } from './finding.ts'

const fontPackage = '@expo-google-fonts/noto-serif-sc'

/** Whether papers can be set at all: the fonts that come along, and the office's own where a folder is named. */
export const fontFolder = (env: NodeJS.ProcessEnv): Finding => {
  const configured = env['FENGQIAO_FONT_DIR']
  if (configured && !existsSync(configured)) {
    return {
      ok: false,
      zh: `字体目录 ${configured} 不在：请改正 FENGQIAO_FONT_DIR，或去掉它用自带的字体。`,
      en: `the font folder ${configured} is not there: correct FENGQIAO_FONT_DIR, or leave it out and use the fonts that came along.`,
    }
  }
  if (configured && !readdirSync(configured).some((file) => /\.(?:ttf|otf|ttc)$/i.test(file))) {
    return {
      ok: false,
      zh: `字体目录 ${configured} 里没有字体文件（.ttf、.otf、.ttc）：请把本所的仿宋、宋体放进去，或去掉 FENGQIAO_FONT_DIR。`,
      en: `the font folder ${configured} holds no font (.ttf, .otf, .ttc): put the office’s fonts there, or leave FENGQIAO_FONT_DIR out.`,
    }
  }
  const own = resolve(import.meta.dirname, '../../node_modules', fontPackage)
  return existsSync(own)
    ? { ok: true, zh: '文书字体齐全', en: 'the fonts for papers are there' }
    : {
        ok: false,
        zh: '文书字体没有装上：请在项目目录运行 npm ci。',
        en: 'the fonts for papers are missing: run npm ci in the project folder.',
      }
}

/** Whether the name of everybody on record can be printed; only the characters are told, never whose they are. */
export const namesFinding =
  (env: NodeJS.ProcessEnv) =>
  async (tx: Tx): Promise<Finding> => {
    const found = await sql<{ letters: string | null }>`
      select string_agg(distinct letter, '') letters from (
        select regexp_split_to_table(name, '') letter from published.persons union select regexp_split_to_table(name, '') from published.workers
        union select regexp_split_to_table(name, '') from published.places) every`.execute(tx)
    const missing = undrawable(found.rows[0]?.letters ?? '', fontChain(env['FENGQIAO_FONT_DIR']))
    return missing.length === 0
      ? { ok: true, zh: '登记过的人名、地名都能印到文书上', en: 'every name on record can be printed' }
      : {
          ok: false,
          zh: `登记的名字里有 ${missing.length} 个字现有字体打不出来：${missing.join('、')}。请把含这些字的字体放进 FENGQIAO_FONT_DIR 指的目录，否则这些人的文书出具不了。`,
          en: `${missing.length} characters of names on record can’t be drawn (${missing.join(', ')}): put fonts with them into the folder of FENGQIAO_FONT_DIR, or papers for these people can’t be issued.`,
        }
  }

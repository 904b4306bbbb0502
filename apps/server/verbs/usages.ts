import type { Both } from '@fengqiao/kernel/field.ts'

/** How a command is called, without the program’s name, and what it does. */
export type Usage = { readonly usage: string; readonly help: Both }

/** Every command, in the order of the help; apart from the commands themselves, so that help need not load them. */
export const usages = {
  demo: {
    usage: 'demo [--json]',
    help: { zh: '启动演示（虚构的天回镇司法所）', en: 'run the demo office, all people invented' },
  },
  start: {
    usage: 'start',
    help: { zh: '启动本所', en: 'run this office' },
  },
  check: {
    usage: 'check',
    help: { zh: '体检：哪里不对、怎么办', en: 'tell what is wrong with this installation' },
  },
  offices: {
    usage: 'offices import FILE.xlsx [--dry-run] [--as USER] | offices export|template FILE.xlsx [--as USER]',
    help: {
      zh: '用一本 Excel 导入、导出工作网络和人员；先试读，错在哪张表哪行哪列都列出来',
      en: 'the network and its people in one Excel workbook: try it, import it, export it',
    },
  },
  consultations: {
    usage: 'consultations import FILE.jsonl --channel CHANNEL [--as USER] [--on YYYY-MM-DD]',
    help: {
      zh: '从别的系统把咨询导进来，一行一件；再导一次不会重复',
      en: 'bring consultations in from another system, one a line; a second run adds nothing',
    },
  },
  report: {
    usage: 'report NAME --period P --json|--xlsx [--out FILE] [--as USER]',
    help: {
      zh: '报表；期间写 2026-11、2026Q4 或 2026；不写名字就列出有哪些报表',
      en: 'a report of 2026-11, 2026Q4 or 2026; without a name, tells which there are',
    },
  },
  law: {
    usage:
      'law import FOLDER [--dry-run] | law train FOLDER [--out FILE] | law search WORDS [--law NAME] [--current] [--k N] [--json] | law search --queries FILE.jsonl --out RUN.json [--k N] | law show NAME NUMBER [--json] | law changes [NAME] [--from V --to V] [--json] | law guide WORDS | law deadline RULE DAY | law deadline --list | law deadline --queries FILE.jsonl --out FILE.jsonl | law sum NAME --input JSON | law sum --list | law sum --queries FILE.jsonl --out FILE.jsonl',
    help: {
      zh: '法律条文：导入（先试读不写入）、按问题或条号查、看一条、看更新改了什么和谁在引用、算期限、算钱',
      en: 'statutes: import (dry run first), search by question or number, show one, what a newer text changed and who cites it, count a period, work out a sum',
    },
  },
  triage: {
    usage: 'triage WORDS | triage --queries FILE.jsonl --out FILE.jsonl | triage --corrections FILE.jsonl',
    help: {
      zh: '一个问题是什么事、该去哪里、急不急，连同理由',
      en: 'what a question is about, where it should go and how soon, with reasons',
    },
  },
  papers: {
    usage: 'papers sample --module NAME --out DIR',
    help: {
      zh: '写出一个模块的全部文书样张（虚构数据）',
      en: 'write every paper of a module with invented data, .docx and .pdf',
    },
  },
} as const satisfies Readonly<Record<string, Usage>>

export type CommandName = keyof typeof usages

import { z } from 'zod'
import { FileReply, Page, command, paged, read } from '@fengqiao/kernel/contract.ts'
import { day, field, id, text } from '@fengqiao/kernel/field.ts'
import { deskRoles } from '@fengqiao/kernel/principal.ts'
import { filePurposes } from './file-purposes.ts'

export { filePurposes } from './file-purposes.ts'
export type { FilePurpose } from './file-purposes.ts'

const matter = field(id, { zh: '办件', en: 'Matter', purpose: '指明是哪一件' })

export const WorklistRow = z.object({
  id: z.uuid(),
  matter: z.uuid(),
  version: z.int(),
  title: z.string(),
  number: z.string().nullable(),
  receiptCode: z.string(),
  kind: z.string(),
  place: z.string().nullable(),
  holder: z.string().nullable(),
  machine: z.string(),
  rule: z.string(),
  duty: z.object({ zh: z.string(), en: z.string() }),
  basis: z.object({
    law: z.string().optional(),
    article: z.string().optional(),
    mark: z.string(),
    own: z.object({ zh: z.string(), en: z.string() }).optional(),
  }),
  period: z.object({ n: z.number(), unit: z.string() }),
  /** The last day; where `provisional`, only good for sorting. */
  on: z.iso.date(),
  /** Counted by the server, so that no screen counts days. */
  daysLeft: z.int(),
  lastInstant: z.string(),
  provisional: z.boolean(),
  group: z.enum(['overdue', 'today', 'week', 'later']),
  parties: z.array(z.string()),
})
export type WorklistRow = z.infer<typeof WorklistRow>

/** Whoever administers accounts and devices holds no matters and is shown none. */
const matterReaders = deskRoles.filter((role) => role !== 'administrator')

/** What is to be done next, by deadline. `mine` keeps to matters held by or shared with the asker. */
export const worklist = read('/worklist', {
  title: { zh: '待办', en: 'Worklist' },
  by: matterReaders,
  input: Page.extend({
    mine: field(z.stringbool().default(false), { zh: '只看我承办的', en: 'Mine only', purpose: '待办筛选' }),
  }),
  output: paged(WorklistRow).extend({
    today: z.iso.date(),
    counts: z.object({ overdue: z.int(), today: z.int(), week: z.int(), later: z.int() }),
  }),
})

export const MatterRow = z.object({
  id: z.uuid(),
  kind: z.string(),
  channel: z.string(),
  receiptCode: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  topic: z.string().nullable(),
  state: z.string(),
  place: z.string().nullable(),
  holder: z.string().nullable(),
  amountFen: z.number().nullable(),
  happenedAt: z.string(),
  nextDue: z.string().nullable(),
  closedAt: z.string().nullable(),
})
export type MatterRow = z.infer<typeof MatterRow>

/** Finds matters by name, number, receipt code or any words of the story; newest first. */
export const findMatters = read('/matters', {
  title: { zh: '查找办件', en: 'Find matters' },
  by: matterReaders,
  input: Page.extend({
    words: field(text(0, 100).default(''), {
      zh: '姓名、案号、查询码、事情里的字',
      en: 'Name, number, code or words',
      purpose: '查找',
    }),
    place: field(id.optional(), { zh: '社区', en: 'Community', purpose: '按社区查' }),
    state: field(z.string().max(40).optional(), { zh: '状态', en: 'State', purpose: '按状态查' }),
    kind: field(z.string().max(40).optional(), { zh: '类别', en: 'Kind', purpose: '按类别查' }),
  }),
  output: paged(MatterRow),
})

const Happened = z.object({
  seq: z.int(),
  machine: z.string(),
  move: z.string(),
  title: z.object({ zh: z.string(), en: z.string() }),
  from: z.string().nullable(),
  to: z.string(),
  happenedAt: z.string(),
  recordedAt: z.string(),
  by: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
  words: z.string().nullable(),
  basis: z.object({ law: z.string().optional(), article: z.string().optional(), mark: z.string() }),
})

export const Header = MatterRow.extend({
  version: z.int(),
  /** Whether the reader is shown who the people are and what they said; an auditor is not. */
  readsPersons: z.boolean(),
  placeId: z.string().nullable(),
  states: z.record(
    z.string(),
    z.object({ state: z.string(), title: z.object({ zh: z.string(), en: z.string() }), since: z.string() }),
  ),
  parties: z.array(
    z.object({
      id: z.uuid(),
      person: z.uuid(),
      role: z.string(),
      side: z.string(),
      name: z.string(),
      kind: z.string(),
      sex: z.string().nullable(),
      age: z.int().nullable(),
      occupation: z.string().nullable(),
      address: z.string().nullable(),
      phone: z.string().nullable(),
      identity: z.string().nullable(),
      relation: z.string().nullable(),
      needs: z.string().nullable(),
    }),
  ),
  deadlines: z.array(
    WorklistRow.pick({
      id: true,
      machine: true,
      rule: true,
      duty: true,
      basis: true,
      period: true,
      on: true,
      daysLeft: true,
      lastInstant: true,
      provisional: true,
    }).extend({
      /** The day the counting starts from. */
      from: z.iso.date(),
      /** The last day fell on a day off and moved to the next working day. */
      rolled: z.boolean(),
    }),
  ),
  notes: z.array(
    z.object({
      id: z.uuid(),
      kind: z.string(),
      side: z.string(),
      title: z.string().nullable(),
      body: z.string(),
      happenedAt: z.string(),
      recordedAt: z.string(),
      by: z.string(),
    }),
  ),
  files: z.array(
    z.object({
      id: z.uuid(),
      side: z.string(),
      purpose: z.string(),
      name: z.string(),
      kind: z.string(),
      bytes: z.int(),
      /** The paper, visit or instalment it belongs to. */
      about: z.string().nullable(),
      happenedAt: z.string(),
      recordedAt: z.string(),
      by: z.string(),
    }),
  ),
  history: z.array(Happened),
  can: z.array(
    z.object({
      machine: z.string(),
      move: z.string(),
      title: z.object({ zh: z.string(), en: z.string() }),
      basis: z.object({ law: z.string().optional(), article: z.string().optional(), mark: z.string() }),
    }),
  ),
})
export type Header = z.infer<typeof Header>

/** One matter with everything its reader may see; that it was looked at is recorded. */
export const showMatter = read('/matters/:matter', {
  title: { zh: '打开办件', en: 'Open a matter' },
  by: [...deskRoles, 'resident'],
  input: z.object({ matter }),
  output: Header,
  audits: 'matter',
})

/** Who looked at or worked on a matter, newest first. */
export const whoLooked = read('/matters/:matter/looked', {
  title: { zh: '谁看过', en: 'Who looked' },
  by: ['director', 'clerk', 'auditor', 'bureau'],
  input: Page.extend({ matter }),
  output: paged(
    z.object({
      at: z.string(),
      by: z.string().nullable(),
      roles: z.array(z.string()),
      what: z.string(),
      outcome: z.string(),
    }),
  ),
})

/** Writes something down on a matter, for all or for one side only; may have happened before today. */
export const addNote = command('/matters/:matter/notes', {
  title: { zh: '记一笔', en: 'Add a note' },
  offline: true,
  by: ['mediator', 'lawyer', 'clerk', 'director', 'gridWorker', 'legalMindedResident'],
  input: z.object({
    matter,
    side: field(z.string().max(40).default('all'), {
      zh: '谁能看',
      en: 'Who may read',
      help: { zh: '一方单独说的话，另一方永远看不到', en: 'What one side said alone the other never sees' },
      purpose: '《人民调解法》第十五条：保守秘密',
    }),
    title: field(text(0, 60).default(''), { zh: '标题', en: 'Title', purpose: '经过里的一行' }),
    body: field(text(1, 5000), { zh: '内容', en: 'What happened', purpose: '《人民调解法》第二十七条：记录调解情况' }),
    happenedOn: field(day.optional(), {
      zh: '哪天的事',
      en: 'When it happened',
      help: { zh: '事后补录就填当天；不填就是现在', en: 'Leave empty for now' },
      purpose: '补录：发生时间与记录时间分开',
    }),
  }),
  output: z.object({ matter: z.uuid(), version: z.int(), note: z.uuid() }),
  refuses: { 'happened-in-future': 400, 'side-elsewhere': 400 },
})

const fileRefusals = {
  'happened-in-future': 400,
  'side-elsewhere': 400,
  'scan-of-what': 400,
  'file-too-large': 413,
  'file-kind': 415,
  'file-empty': 400,
  'file-broken': 400,
  'file-erased': 410,
}

/** Puts a photo, scan or document on a matter: judged by its bytes, sealed under the matter's key, for all or for one side. */
export const addFile = command('/matters/:matter/files', {
  title: { zh: '上传材料', en: 'Add a file' },
  by: ['mediator', 'lawyer', 'clerk', 'director', 'gridWorker', 'legalMindedResident'],
  input: z.object({
    matter,
    purpose: field(z.enum(Object.keys(filePurposes) as [keyof typeof filePurposes]), {
      zh: '这是什么材料',
      en: 'What it is',
      purpose: '卷内目录：材料归到哪一类',
    }),
    side: field(z.string().max(40).default('all'), {
      zh: '谁能看',
      en: 'Who may see it',
      help: { zh: '一方单独交的，另一方永远看不到', en: 'What one side handed in alone the other never sees' },
      purpose: '《人民调解法》第十五条：保守秘密',
    }),
    about: field(id.optional(), {
      zh: '是哪份文书的扫描件，或者关于哪一次、哪一期',
      en: 'Of which paper, visit or instalment',
      purpose: '卷宗：扫描件归到原文书',
    }),
    happenedOn: field(day.optional(), {
      zh: '哪天的材料',
      en: 'When it was made',
      help: { zh: '不填就是今天', en: 'Leave empty for today' },
      purpose: '补录：发生时间与记录时间分开；证据材料清单：收到日期',
    }),
    file: field(z.file(), {
      zh: '照片或文件',
      en: 'Photo or document',
      help: { zh: '照片、PDF、Word 或 Excel，不超过 32 MB', en: 'Photo, PDF, Word or Excel, up to 32 MB' },
      purpose: '卷宗材料、佐证材料',
    }),
  }),
  output: z.object({ matter: z.uuid(), version: z.int(), file: z.uuid() }),
  refuses: fileRefusals,
})

/** The file itself; that it was opened is recorded. */
export const downloadFile = read('/matters/:matter/files/:file', {
  title: { zh: '打开材料', en: 'Open a file' },
  by: [...deskRoles, 'resident'],
  input: z.object({
    matter,
    file: field(id, { zh: '材料', en: 'File', purpose: '指明是哪一份' }),
  }),
  output: FileReply,
  gives: 'file',
  audits: 'matter',
  refuses: { 'file-erased': 410, 'file-lost': 500 },
})

import { html } from 'hono/html'
import { button, form } from '@fengqiao/design/page/action.ts'
import { lawText } from '@fengqiao/design/page/law.ts'
import { notice } from '@fengqiao/design/page/notice.ts'
import { questionForm } from '@fengqiao/design/page/question.ts'
import { nameOfLaw } from '@fengqiao/design/page/view.ts'
import { formatDay } from '@fengqiao/kernel/days.ts'
import type { Action } from '@fengqiao/kernel/action.ts'
import type { OutputOf } from '@fengqiao/kernel/contract.ts'
import type { Page, PageAsk, PageReply } from '@fengqiao/kernel/module.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { readLaw, showArticle } from '@fengqiao/law'
import type { readLaw as lawContract, showArticle as articleContract } from '@fengqiao/law/contract'
import { enter, show, viewOf } from './frame.ts'
import { carried, hidden, toldIn } from './law-told.ts'
import type { Told } from './law-told.ts'
import { standingTone, toArticle } from './law-view.ts'
import { lawWords } from './law-words.ts'

/** `民法典#577@2020-05-28`: an article, and the version where one was named. */
export const namedIn = (name: string): { article: string; version?: string } => {
  const [article = '', version] = name.split('@')
  return { article, ...(version ? { version } : {}) }
}

type Read = OutputOf<typeof articleContract>

/** What is not here: said, with the way to ask for something else. */
const absent = async (ask: PageAsk, error: unknown, asked: Action): Promise<PageReply> => {
  if (!(error instanceof Refused)) throw error
  const w = lawWords[ask.view.lang]
  const { sentence } = ask.tell(error, asked)
  return show(ask, await enter(ask), {
    title: w.absent,
    status: 404,
    left: { kind: 'back', href: '/law' },
    body: notice(viewOf(ask), {
      tone: 'info',
      title: w.absent,
      lead: sentence,
      actions: { primary: { label: w.again, href: '/law', icon: 'search' } },
    }),
  })
}

/** An article by itself; what was asked before it is carried along, so that the way back loses nothing. */
export const articlePage = async (
  ask: PageAsk,
  given: { article: string; version?: string; told?: Told },
): Promise<PageReply> => {
  const w = lawWords[ask.view.lang]
  const view = viewOf(ask)
  const { told } = given
  let read: Read
  try {
    read = (await ask.perform(showArticle, {
      article: given.article,
      ...(given.version ? { version: given.version } : {}),
    })) as Read
  } catch (error) {
    return absent(ask, error, showArticle)
  }
  const { article, before, after, citedWith, versions } = read
  const own = versions.find(({ version }) => version === article.version)
  const address = (id: string, version: string) => `/law/article?${new URLSearchParams({ article: id, version })}`
  const way = (label: string, id: string, version: string) =>
    told ? { ...toArticle(`${id}@${version}`), label } : { label, href: address(id, version) }
  const others = versions.filter(({ version }) => version !== article.version)
  const title = `${nameOfLaw(article.title)}${article.number}`
  const body = lawText(view, {
    title,
    standing: {
      tone: standingTone(article.standing.state),
      word: w.standing[article.standing.state],
      ...(article.standing.sentence ? { sentence: article.standing.sentence[view.lang] } : {}),
    },
    about: [
      w.version(formatDay(article.version, view.lang)),
      ...(own?.validFrom ? [w.inForce(formatDay(own.validFrom, view.lang))] : []),
      ...(article.chapter ? [article.chapter] : []),
    ].join('　'),
    text: article.text,
    ways: [
      ...(before ? [way(before.number, before.id, before.version)] : []),
      ...(after ? [way(after.number, after.id, after.version)] : []),
      { label: w.wholeLaw, icon: 'book-open', href: `/law/of?${new URLSearchParams({ law: article.law })}` },
    ],
    beside:
      citedWith.length > 0
        ? {
            title: w.citedWith,
            ways: citedWith.map(({ id, law, number, version }) => way(`${nameOfLaw(law)}${number}`, id, version)),
          }
        : undefined,
    versions:
      others.length > 0
        ? {
            title: w.versions,
            ways: others.map(({ version }) => way(w.version(formatDay(version, view.lang)), article.id, version)),
          }
        : undefined,
  })
  return show(ask, await enter(ask), {
    title,
    left: { kind: 'back', href: '/law' },
    ...(told ? { asks: true } : {}),
    body: told
      ? form(view, {
          action: '/law',
          id: questionForm,
          className: 'law-page',
          body: html`${carried(ask, told, 'hidden')}${hidden('at', 'article')}${hidden('here', [article.id, article.version].join('@'))}${body}
            <div class="act">${button({ label: w.backToAnswer, icon: 'arrow-left', submit: true }, 'primary')}</div>`,
        })
      : html`<div class="flow law-page">${body}</div>`,
  })
}

const articleShown: Page = {
  method: 'GET',
  path: '/law/article',
  answer: async (ask) => {
    const { article, version } = ask.query
    return article ? articlePage(ask, { article, ...(version ? { version } : {}) }) : { to: '/law' }
  },
}

const articleCarried: Page = {
  method: 'POST',
  path: '/law/article',
  answer: async (ask) => {
    const named = namedIn(ask.form['article'] ?? '')
    return named.article ? articlePage(ask, { ...named, told: toldIn(ask) }) : { to: '/law' }
  },
}

const lawShown: Page = {
  method: 'GET',
  path: '/law/of',
  answer: async (ask) => {
    const w = lawWords[ask.view.lang]
    const { law = '', page = '1' } = ask.query
    let read: OutputOf<typeof lawContract>
    try {
      read = (await ask.perform(readLaw, { law, page })) as typeof read
    } catch (error) {
      return absent(ask, error, readLaw)
    }
    const at = (number: number) => `/law/of?${new URLSearchParams({ law: read.law.law, page: String(number) })}`
    const { standing, version, validFrom, articles } = read.law
    return show(ask, await enter(ask), {
      title: read.law.title,
      left: { kind: 'back', href: '/law' },
      body: html`<div class="flow law-page">
        ${lawText(viewOf(ask), {
          title: nameOfLaw(read.law.title),
          standing: {
            tone: standingTone(standing.state),
            word: w.standing[standing.state],
            ...(standing.sentence ? { sentence: standing.sentence[ask.view.lang] } : {}),
          },
          about: [
            w.version(formatDay(version, ask.view.lang)),
            ...(validFrom ? [w.inForce(formatDay(validFrom, ask.view.lang))] : []),
            w.lawLead(articles),
          ].join('　'),
          text: read.articles.map(({ number, text }) => `${number}　${text}`).join('\n'),
          ways: [
            ...(read.page > 1 ? [{ label: w.beforeLeaf, href: at(read.page - 1) }] : []),
            ...(read.more ? [{ label: w.nextLeaf, href: at(read.page + 1) }] : []),
          ],
          beside: undefined,
          versions: undefined,
        })}
      </div>`,
    })
  },
}

export const lawTextPages: readonly Page[] = [articleShown, articleCarried, lawShown]

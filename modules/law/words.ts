import type { Same } from '@fengqiao/kernel/field.ts'
import { en as periodsEn, zh as periodsZh } from './periods/words.ts'
import { en as sumsEn, zh as sumsZh } from './sums/words.ts'

export const zh = {
  refused: {
    ...periodsZh,
    ...sumsZh,
    'many-law-questions': '这里一分钟问得太多了（最多 {limit} 次）。请等一分钟再问；急的话打 12348。',
    'law-unknown': '库里没有《{law}》。请核对名称，或者只写几个字去查。',
    'card-unknown': '没有编号为“{card}”的指引卡。请从指引卡列表里打开一张。',
    'card-reworded': '“{card}”这张卡的文字刚刚换过，和您看到的不一样了。请重新打开，看过再审核。',
    'assistant-off': '这里没有设助手，起草不了。请照左边的条文和指引自己写。',
    'many-drafts': '您这一分钟已经请助手起草了 {limit} 次。请等一分钟再试，或者照条文自己写。',
    'assistant-away': '助手没有回话，草稿没写成。请照条文自己写，或者过一会儿再试。',
    'assistant-unusable': '助手的回话读不了，没有采用。请照条文自己写，或者请管理员查看助手的设置。',
    'nothing-to-rest-on': '没有找到可以依据的条文，什么也没有发出去。请把问题写具体一点，或者用法律里的说法。',
    'no-such-class': '没有“{value}”这一类。请从列出的类别里选一个。',
    'statutes-missing':
      '这里还没有导入法律条文，查不了也引用不了。请管理员在服务器上运行 bin/fengqiao law import 文件夹。',
    'article-unknown': '库里没有这一条：{article}。请核对法律名称和条号，重新查一次再引用。',
    'article-reworded': '《{law}》{number}（{version} 版）的文字和您引用时不一样了。请重新打开这一条，看过再引用。',
    'article-superseded':
      '《{law}》{number}（{version} 版）已经被新的文本取代，不能当作现行法引用。请改引现行的条文（库里没有的先导入）；要按行为时的法律引用，请写明事实发生的日期。',
    'article-expired':
      '《{law}》{number}（{version} 版）已经失效，不能当作现行法引用。请改引现行的条文；要按行为时的法律引用，请写明事实发生的日期。',
    'article-not-yet': '《{law}》{number}（{version} 版）还没有施行，不能当作现行法引用。请改引现在有效的条文。',
    'facts-in-future': '事实发生的日期 {day} 还没有到。请写事情发生的那一天。',
    'no-law-then': '库里没有《{law}》{day} 那天的文本，最早的从 {from} 起施行。请核对日期，或者导入更早的文本。',
    'not-law-then':
      '《{law}》{number}（{version} 版）不是 {day} 那天有效的文本；那天有效的是 {then} 版（{from} 起）。请改引那一版，或者核对日期。',
    'law-ended-then':
      '《{law}》从 {since} 起已由{by}取代，{day} 那天有效的不是 {version} 版。请改引{by}，或者核对日期。',
    'law-undated':
      '库里没有记《{law}》{version} 版哪天施行、哪天失效，说不准 {day} 那天它是不是有效。请导入写明日期的文本，或者到国家法律法规数据库核对后改引。',
    'law-unchanged': '《{law}》在库里没有更新的文本，没有可以对照的。请核对法律名称，或先导入新文本。',
    'office-elsewhere': '“{field}”选的不是您的所，或者这件事不归那个所。请从列表里重新选，或者留空。',
    'nothing-to-check': '《{law}》的更新里没有这一项要核对，可能已经换了版本。请刷新“法律更新”再看。',
  },
} as const

export const en: Same<typeof zh> = {
  refused: {
    ...periodsEn,
    ...sumsEn,
    'many-law-questions':
      'Too many questions were asked from here (at most {limit} a minute). Wait a minute; if urgent, call 12348.',
    'law-unknown': '{law} is not here. Check its name, or search with fewer characters.',
    'card-unknown': 'There is no card “{card}”. Open one from the list of cards.',
    'card-reworded': 'The words of “{card}” have just changed. Open it again and read it before approving.',
    'assistant-off': 'No assistant is set up here. Write the answer from the articles and the card.',
    'many-drafts': 'You have asked for {limit} drafts within this minute. Wait a minute, or write from the articles.',
    'assistant-away': 'The assistant did not answer, there is no draft. Write from the articles, or try again later.',
    'assistant-unusable':
      'What the assistant answered can’t be read and was not used. Write from the articles, or ask the administrator to check its settings.',
    'nothing-to-rest-on':
      'No article was found to rest on and nothing was sent. Make the question more precise, or use the words of the law.',
    'no-such-class': 'There is no class “{value}”. Choose one from the list.',
    'statutes-missing':
      'No statutes have been imported here, so none can be found or cited. The administrator runs bin/fengqiao law import FOLDER.',
    'article-unknown': 'There is no such article here: {article}. Check law and number, find it again, then cite.',
    'article-reworded':
      '{law} {number} (version {version}) does not read as it did when you cited it. Open it again before citing.',
    'article-superseded':
      '{law} {number} (version {version}) has been replaced and can’t be cited as current law. Cite the text in force (import it first if it is missing); to cite it as the law at the time of the facts, give their day.',
    'article-expired':
      '{law} {number} (version {version}) is no longer in force and can’t be cited as current law. Cite the text in force; to cite it as the law at the time of the facts, give their day.',
    'article-not-yet':
      '{law} {number} (version {version}) is not yet in force and can’t be cited as current law. Cite the text in force now.',
    'facts-in-future': 'The day of the facts, {day}, has not come yet. Give the day on which it happened.',
    'no-law-then':
      'No text of {law} here was in force on {day}; the oldest is in force from {from}. Check the day, or import an older text.',
    'not-law-then':
      '{law} {number} (version {version}) is not the text that was in force on {day}; that was version {then} (from {from}). Cite that one, or check the day.',
    'law-ended-then':
      '{law} was replaced by {byEn} from {since}; on {day} version {version} was not in force. Cite {byEn}, or check the day.',
    'law-undated':
      'This corpus does not say when {law} (version {version}) took effect or ended, so it can’t be told whether it was in force on {day}. Import a text with its days, or check the national law database and cite another.',
    'law-unchanged':
      'There is no newer text of {law} here to compare with. Check the name of the law, or import the new text.',
    'office-elsewhere':
      '“{field}” is not an office of yours, or the matter is not of that office. Choose from the list, or leave it empty.',
    'nothing-to-check':
      'The change of {law} has no such thing to check; another version may have come. Open “Changes of law” again.',
  },
}

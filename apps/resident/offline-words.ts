const zh = {
  title: '现在没有网',
  lead: '没有连上司法所。已经交上去的都在，凭查询码随时查。连上网以后按下面的键再试。',
  again: '再试一次',
  call: '打 12348 热线',
}

const en: typeof zh = {
  title: 'No network now',
  lead: 'The office can’t be reached. What you sent is safe; your receipt code still finds it. Try again when connected.',
  again: 'Try again',
  call: 'Call the 12348 hotline',
}

export const words = { zh, en }

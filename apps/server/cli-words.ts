import { usages } from './verbs/usages.ts'

const surroundings = `环境变量 Environment
  PORT            端口，默认 8420                                  port
  HOST            监听地址，start 默认 0.0.0.0                     address to listen on
  FENGQIAO_DATA   数据目录，默认 ./data                            data folder
  FENGQIAO_KEY_FILE  安装密钥，默认在数据目录旁边                  installation key, beside the data folder
  FENGQIAO_ADDRESS  居民访问的网址，文书二维码用它，如 https://sfs.example  address residents use, printed in QR codes
  FENGQIAO_FONT_DIR 本所自备字体的目录                             folder of the office’s own fonts
  DATABASE_URL, DATABASE_OWNER_URL  用自备的 PostgreSQL            your own PostgreSQL`

/** Every command in both languages, then what the environment may say. */
export const help = (): string =>
  [
    '枫桥 Fengqiao\n',
    ...Object.values(usages).map(({ usage, help: { zh, en } }) => `  bin/fengqiao ${usage}\n      ${zh}\n      ${en}`),
    `\n${surroundings}`,
  ].join('\n')

export const help = `枫桥 Fengqiao

  bin/fengqiao demo [--json]   启动演示（虚构的天回镇司法所）      run the demo office, all people invented
  bin/fengqiao start           启动本所                            run this office
  bin/fengqiao check           体检：哪里不对、怎么办              tell what is wrong with this installation

环境变量 Environment
  PORT            端口，默认 8420                                  port
  HOST            监听地址，start 默认 0.0.0.0                     address to listen on
  FENGQIAO_DATA   数据目录，默认 ./data                            data folder
  FENGQIAO_KEY_FILE  安装密钥，默认在数据目录旁边                  installation key, beside the data folder
  DATABASE_URL, DATABASE_OWNER_URL  用自备的 PostgreSQL            your own PostgreSQL`

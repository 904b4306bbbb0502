/**
 * What people type that no statute answers: keys pressed at random, filler, and questions of other matters. Written
 * before anything was computed; every second one served to find the bounds of `how-sure.ts`, the others test them.
 */
export const offTopic: readonly string[] = `
asdf
lorem ipsum dolor sit amet consectetur
今天天气真好适合钓鱼吗
红烧肉怎么做才不腻
阿斯顿发的撒发
世界杯今年谁会夺冠
qwerty 12345
手机连不上无线网怎么重启
哈哈哈哈哈哈哈哈
明天要不要带伞
啊啊啊啊啊啊
推荐几部好看的科幻电影
测试测试测试
养了一只橘猫该起什么名字
1234567890
怎么背英语单词记得快
……。。。，，，
月亮为什么会有圆缺
的了吗呢吧啊
广场舞最近流行哪首歌
你好你好在吗
阳台上的绿萝叶子发黄怎么救
天王盖地虎宝塔镇河妖
下五子棋先手怎么走能赢
一二三四五六七
头发少适合剪什么发型
hello world
周末去哪里看银杏
床前明月光疑是地上霜
毛衣起球怎么处理
滴滴滴滴 嘟嘟嘟
冬至吃饺子还是汤圆
随便看看
恐龙是怎么灭绝的
这个怎么用啊
一加一等于几
嗯嗯好的
豆浆机打不碎豆子怎么办
xxxx xxxx xxxx
长跑前要不要热身
讲个笑话听听
火锅底料哪个牌子香
唱一首歌给我听
西红柿先放还是鸡蛋先放
老师说明天考数学我好紧张
星座运势今天怎么样
你是机器人吗
蚊子咬了一个包好痒
糖醋排骨要焯水吗
打麻将老是输怎么破
喜马拉雅山有多高
北京到上海坐高铁几个小时
怎么叠千纸鹤
电视遥控器没反应换电池吗
晚上失眠睡不着数羊有用吗
小狗为什么喜欢摇尾巴
李白和杜甫谁写的诗多
腌萝卜放多少盐
汽车玻璃起雾怎么除
春天种什么菜好
我想学吉他从哪里开始
怎么用微信发朋友圈
太阳离地球多远
毛笔字横平竖直怎么练
牙膏能不能擦白鞋
今晚电视放什么节目
蒙古包里面是什么样的
肚子饿了想吃面条
写一首关于秋天的诗
腰酸背痛贴什么膏药好
怎样让花开得更久
乒乓球怎么发旋转球
`
  .trim()
  .split('\n')

/** Syllables that names of towns and villages are made of, each with its pinyin for slugs: the front of a name. */
export const fronts = read(
  '大da 小xiao 东dong 西xi 南nan 北bei 上shang 下xia 中zhong 新xin 老lao 古gu 高gao 长chang 双shuang 石shi 龙long ' +
    '凤feng 虎hu 马ma 牛niu 羊yang 鹿lu 鹤he 鱼yu 金jin 银yin 铜tong 铁tie 玉yu 青qing 白bai 黑hei 红hong 黄huang 紫zi 松song ' +
    '柏bai 柳liu 杨yang 桃tao 李li 梅mei 竹zhu 茶cha 桑sang 麻ma 荷he 莲lian 菱ling 苇wei 芦lu 蒲pu 沙sha 泥ni 岩yan 砂sha ' +
    '清qing 浑hun 温wen 冷leng 甘gan 盐yan 酒jiu 米mi 麦mai 豆dou 瓜gua 枣zao 栗li 榆yu 槐huai 枫feng 樟zhang 榕rong 桂gui ' +
    '王wang 张zhang 刘liu 陈chen 赵zhao 周zhou 吴wu 徐xu 孙sun 胡hu 朱zhu 郭guo 何he 罗luo 宋song 谢xie 唐tang 韩han 曹cao ' +
    '许xu 邓deng 萧xiao 冯feng 曾zeng 程cheng 蔡cai 彭peng 潘pan 袁yuan 于yu 董dong 余yu 叶ye 蒋jiang 杜du 苏su 魏wei 吕lv ' +
    '丁ding 任ren 沈shen 姚yao 卢lu 姜jiang 崔cui 钟zhong 谭tan 陆lu 汪wang 范fan 廖liao 石shi 贾jia 韦wei 夏xia 付fu 方fang ' +
    '邹zou 熊xiong 孟meng 秦qin 邱qiu 侯hou 江jiang 尹yin 薛xue 闫yan 雷lei 段duan 黎li 史shi 陶tao 贺he 毛mao 郝hao 顾gu 龚gong',
);

/** The back of a name. */
export const backs = read(
  '湖hu 山shan 坪ping 塘tang 岗gang 岭ling 溪xi 河he 江jiang 湾wan 滩tan 洲zhou 岛dao 浦pu 港gang 渡du 桥qiao 铺pu 店dian 集ji ' +
    '市shi 墟xu 场chang 营ying 堡bao 寨zhai 屯tun 庄zhuang 楼lou 亭ting 台tai 塔ta 寺si 庙miao 观guan 堂tang 井jing 泉quan 潭tan ' +
    '池chi 渠qu 堰yan 坝ba 坡po 坎kan 沟gou 谷gu 峡xia 洞dong 崖ya 峰feng 顶ding 尾wei 头tou 口kou 边bian 围wei 圩wei 坑keng ' +
    '垌dong 坳ao 垭ya 塬yuan 峁mao 梁liang 川chuan 原yuan 甸dian 淀dian 泊po 汊cha 滘jiao 涌chong 沥li 朗lang 埔pu 厝cuo 垵an ' +
    '兴xing 隆long 安an 宁ning 平ping 和he 丰feng 乐le 福fu 寿shou 康kang 泰tai 昌chang 盛sheng 阳yang 阴yin 云yun 关guan 城cheng',
);

/**
 * Characters that only stand in names of places and that no founding document has: rare ones of GB 2312, beyond it, and
 * beyond the Basic Multilingual Plane. Pinyin as in the names they come from.
 */
export const rareFronts = read(
  '邛qiong 邠bin 郯tan 鄌tang 鄠hu 鄣zhang 酆feng 陉xing 隰xi 垤die 埇yong 堽gang 塅duan 墈kan 崀lang 崄xian 崇chong 嵊sheng ' +
    '嵖cha 巂xi 氹dang 汨mi 沄yun 沭shu 泺luo 洨xiao 洺ming 浉shi 浠xi 淏hao 渌lu 湉tian 溆xu 滆ge 滹hu 漖jiao 澉gan 瀍chan ' +
    '灞ba 犍qian 猇xiao 珙gong 瓯ou 甪lu 畲she 盱xu 眭sui 砀dang 硇nao 碶qi 磜qi 礐que 祊beng 穰rang 窊wa 筼yun 篁huang 簰pai ' +
    '缑gou 耒lei 芗xiang 茌chi 荥xing 莒ju 菏he 蓥ying 藁gao 蚬xian 蚶han 螺luo 谿xi 邡fang 郏jia 郓yun 鄄juan 鄱po 鄯shan 鄞yin ' +
    '靰wu 飏yang 鲘hou 鲅ba 麂ji 黟yi 黢qu 䂮luo 䓖qiong 㟃ya 㙟xie 𬇕wan 𬇙gang 𬒗ye 𬮿pi 𫭟ou 𡎚ni 𣲗yi 𧿹mu 𨙸yu',
);

function read(text: string): readonly { character: string; pinyin: string }[] {
  return text.split(' ').map((entry) => {
    const [, character = '', pinyin = ''] = /^(\P{ASCII}+)([a-z]+)$/u.exec(entry) ?? [];
    return { character, pinyin };
  });
}

import type { Said } from '../../words/lang.ts'

export type CauseSeed = Said & {
  code: string
  level: number
  kind: 'civil' | 'administrative_subject' | 'administrative_act'
  pinyin: string
  initials: string
}

/** Causes of action of the sandbox by the codes of the courts’ own tree; an administrative case takes a subject and an act. */
// biome-ignore format: a table is read by its rows
export const causes: readonly CauseSeed[] = [
  { code: '9131', zh: '合同纠纷', en: 'Contract dispute', level: 2, kind: 'civil', pinyin: 'hetongjiufen', initials: 'htjf' },
  { code: '9142', zh: '买卖合同纠纷', en: 'Sale contract', level: 3, kind: 'civil', pinyin: 'maimaihetongjiufen', initials: 'mmhtjf' },
  { code: '9148', zh: '信息网络买卖合同纠纷', en: 'Online sale contract', level: 4, kind: 'civil', pinyin: 'xinxiwangluomaimaihetongjiufen', initials: 'xxwlmmhtjf' },
  { code: '9162', zh: '房屋买卖合同纠纷', en: 'House sale', level: 3, kind: 'civil', pinyin: 'fangwumaimaihetongjiufen', initials: 'fwmmhtjf' },
  { code: '9164', zh: '商品房预售合同纠纷', en: 'Commodity-house presale', level: 4, kind: 'civil', pinyin: 'shangpinfangyushouhetongjiufen', initials: 'spfyshtjf' },
  { code: '9177', zh: '借款合同纠纷', en: 'Loan contract', level: 3, kind: 'civil', pinyin: 'jiekuanhetongjiufen', initials: 'jkhtjf' },
  { code: '9178', zh: '金融借款合同纠纷', en: 'Financial loan', level: 4, kind: 'civil', pinyin: 'jinrongjiekuanhetongjiufen', initials: 'jrjkhtjf' },
  { code: '9181', zh: '民间借贷纠纷', en: 'Private lending', level: 4, kind: 'civil', pinyin: 'minjianjiedaijiufen', initials: 'mjjdjf' },
  { code: '9185', zh: '保证合同纠纷', en: 'Suretyship', level: 3, kind: 'civil', pinyin: 'baozhenghetongjiufen', initials: 'bzhtjf' },
  { code: '9193', zh: '信用卡纠纷', en: 'Credit card', level: 4, kind: 'civil', pinyin: 'xinyongkajiufen', initials: 'xykjf' },
  { code: '9196', zh: '房屋租赁合同纠纷', en: 'House lease', level: 4, kind: 'civil', pinyin: 'fangwuzulinhetongjiufen', initials: 'fwzlhtjf' },
  { code: '9199', zh: '融资租赁合同纠纷', en: 'Finance lease', level: 3, kind: 'civil', pinyin: 'rongzizulinhetongjiufen', initials: 'rzzlhtjf' },
  { code: '9896', zh: '保理合同纠纷', en: 'Factoring', level: 3, kind: 'civil', pinyin: 'baolihetongjiufen', initials: 'blhtjf' },
  { code: '9200', zh: '承揽合同纠纷', en: 'Contract for work', level: 3, kind: 'civil', pinyin: 'chenglanhetongjiufen', initials: 'clhtjf' },
  { code: '9211', zh: '建设工程施工合同纠纷', en: 'Construction contract', level: 4, kind: 'civil', pinyin: 'jianshegongchengshigonghetongjiufen', initials: 'jsgcsghtjf' },
  { code: '9213', zh: '建设工程分包合同纠纷', en: 'Subcontract', level: 4, kind: 'civil', pinyin: 'jianshegongchengfenbaohetongjiufen', initials: 'jsgcfbhtjf' },
  { code: '9215', zh: '装饰装修合同纠纷', en: 'Decoration contract', level: 4, kind: 'civil', pinyin: 'zhuangshizhuangxiuhetongjiufen', initials: 'zszxhtjf' },
  { code: '9237', zh: '委托合同纠纷', en: 'Mandate', level: 3, kind: 'civil', pinyin: 'weituohetongjiufen', initials: 'wthtjf' },
  { code: '9239', zh: '货运代理合同纠纷', en: 'Freight forwarding', level: 4, kind: 'civil', pinyin: 'huoyundailihetongjiufen', initials: 'hydlhtjf' },
  { code: '9250', zh: '合伙合同纠纷', en: 'Partnership contract', level: 3, kind: 'civil', pinyin: 'hehuohetongjiufen', initials: 'hhhtjf' },
  { code: '9265', zh: '服务合同纠纷', en: 'Service contract', level: 3, kind: 'civil', pinyin: 'fuwuhetongjiufen', initials: 'fwhtjf' },
  { code: '9280', zh: '物业服务合同纠纷', en: 'Property service', level: 3, kind: 'civil', pinyin: 'wuyefuwuhetongjiufen', initials: 'wyfwhtjf' },
  { code: '9293', zh: '追偿权纠纷', en: 'Right of recourse', level: 3, kind: 'civil', pinyin: 'zhuichangquanjiufen', initials: 'zcqjf' },
  { code: '9136', zh: '债权人代位权纠纷', en: 'Creditor’s subrogation', level: 3, kind: 'civil', pinyin: 'zhaiquanrendaiweiquanjiufen', initials: 'zqrdwqjf' },
  { code: '9296', zh: '不当得利纠纷', en: 'Unjust enrichment', level: 3, kind: 'civil', pinyin: 'budangdelijiufen', initials: 'bddljf' },
  { code: '9570', zh: '股权转让纠纷', en: 'Equity transfer', level: 3, kind: 'civil', pinyin: 'guquanzhuanrangjiufen', initials: 'gqzrjf' },
  { code: '9568', zh: '股东知情权纠纷', en: 'Shareholder information', level: 3, kind: 'civil', pinyin: 'gudongzhiqingquanjiufen', initials: 'gdzqqjf' },
  { code: '9579', zh: '损害公司利益责任纠纷', en: 'Harm to company interests', level: 3, kind: 'civil', pinyin: 'sunhaigongsiliyizerenjiufen', initials: 'shgslyzrjf' },
  { code: '9688', zh: '票据追索权纠纷', en: 'Bill recourse', level: 3, kind: 'civil', pinyin: 'piaojuzhuisuoquanjiufen', initials: 'pjzsqjf' },
  { code: '9015', zh: '离婚纠纷', en: 'Divorce', level: 3, kind: 'civil', pinyin: 'lihunjiufen', initials: 'lhjf' },
  { code: '9016', zh: '离婚后财产纠纷', en: 'Post-divorce property', level: 3, kind: 'civil', pinyin: 'lihunhoucaichanjiufen', initials: 'lhhccjf' },
  { code: '9040', zh: '法定继承纠纷', en: 'Statutory succession', level: 3, kind: 'civil', pinyin: 'fadingjichengjiufen', initials: 'fdjcjf' },
  { code: '9468', zh: '追索劳动报酬纠纷', en: 'Labour remuneration', level: 4, kind: 'civil', pinyin: 'zhuisuolaodongbaochoujiufen', initials: 'zsldbcjf' },
  { code: '9003', zh: '生命权、身体权、健康权纠纷', en: 'Life, body, health', level: 3, kind: 'civil', pinyin: 'shengmingquanshentiquanjiankangquanjiufen', initials: 'smqstqjkqjf' },
  { code: '9722', zh: '机动车交通事故责任纠纷', en: 'Traffic accident liability', level: 3, kind: 'civil', pinyin: 'jidongchejiaotongshiguzerenjiufen', initials: 'jdcjtsgzrjf' },
  { code: '9723', zh: '医疗损害责任纠纷', en: 'Medical harm', level: 3, kind: 'civil', pinyin: 'yiliaosunhaizerenjiufen', initials: 'ylshzrjf' },
  { code: '9717', zh: '产品责任纠纷', en: 'Product liability', level: 3, kind: 'civil', pinyin: 'chanpinzerenjiufen', initials: 'cpzrjf' },
  { code: '9395', zh: '侵害商标权纠纷', en: 'Trademark infringement', level: 4, kind: 'civil', pinyin: 'qinhaishangbiaoquanjiufen', initials: 'qhsbqjf' },
  { code: '9399', zh: '侵害发明专利权纠纷', en: 'Patent infringement', level: 4, kind: 'civil', pinyin: 'qinhaifamingzhuanliquanjiufen', initials: 'qhfmzlqjf' },
  { code: '10045', zh: '数据权属纠纷', en: 'Data ownership', level: 3, kind: 'civil', pinyin: 'shujuquanshujiufen', initials: 'sjqsjf' },
  { code: '9766', zh: '因申请财产保全损害责任纠纷', en: 'Wrongful property preservation', level: 3, kind: 'civil', pinyin: 'yinshenqingcaichanbaoquansunhaizerenjiufen', initials: 'ysqccbqshzrjf' },
  { code: '9804', zh: '申请诉前财产保全', en: 'Pre-litigation property preservation', level: 3, kind: 'civil', pinyin: 'shenqingsuqiancaichanbaoquan', initials: 'sqsqccbq' },
  { code: '9920', zh: '申请诉前行为保全', en: 'Pre-litigation act preservation', level: 3, kind: 'civil', pinyin: 'shenqingsuqianxingweibaoquan', initials: 'sqsqxwbq' },
  { code: '9806', zh: '申请诉前证据保全', en: 'Pre-litigation evidence preservation', level: 3, kind: 'civil', pinyin: 'shenqingsuqianzhengjubaoquan', initials: 'sqsqzjbq' },
  { code: '9924', zh: '申请执行前财产保全', en: 'Pre-execution preservation', level: 3, kind: 'civil', pinyin: 'shenqingzhixingqiancaichanbaoquan', initials: 'sqzxqccbq' },
  { code: '9921', zh: '申请仲裁前财产保全', en: 'Pre-arbitration preservation', level: 3, kind: 'civil', pinyin: 'shenqingzhongcaiqiancaichanbaoquan', initials: 'sqzcqccbq' },
  { code: '9808', zh: '仲裁程序中的财产保全', en: 'Preservation in arbitration', level: 3, kind: 'civil', pinyin: 'zhongcaichengxuzhongdecaichanbaoquan', initials: 'zccxzdccbq' },
  { code: '9842', zh: '案外人执行异议之诉', en: 'Outsider objection suit', level: 4, kind: 'civil', pinyin: 'anwairenzhixingyiyizhisu', initials: 'awrzxyyzs' },
  { code: 'XZ01', zh: '市场监督管理', en: 'Market supervision', level: 1, kind: 'administrative_subject', pinyin: 'shichangjianduguanli', initials: 'scjdgl' },
  { code: 'XZ02', zh: '公安行政管理', en: 'Public security', level: 1, kind: 'administrative_subject', pinyin: 'gonganxingzhengguanli', initials: 'gaxzgl' },
  { code: 'XZ03', zh: '自然资源行政管理', en: 'Natural resources', level: 1, kind: 'administrative_subject', pinyin: 'ziranziyuanxingzhengguanli', initials: 'zrzyxzgl' },
  { code: 'XZ04', zh: '税务行政管理', en: 'Taxation', level: 1, kind: 'administrative_subject', pinyin: 'shuiwuxingzhengguanli', initials: 'swxzgl' },
  { code: 'XZ05', zh: '生态环境行政管理', en: 'Environment', level: 1, kind: 'administrative_subject', pinyin: 'shengtaihuanjingxingzhengguanli', initials: 'sthjxzgl' },
  { code: 'XZ06', zh: '人力资源和社会保障行政管理', en: 'Labour and social security', level: 1, kind: 'administrative_subject', pinyin: 'renliziyuanheshehuibaozhangxingzhengguanli', initials: 'rlzyhshbzxzgl' },
  { code: 'XZ51', zh: '行政处罚', en: 'Administrative penalty', level: 1, kind: 'administrative_act', pinyin: 'xingzhengchufa', initials: 'xzcf' },
  { code: 'XZ52', zh: '行政许可', en: 'Administrative licence', level: 1, kind: 'administrative_act', pinyin: 'xingzhengxuke', initials: 'xzxk' },
  { code: 'XZ53', zh: '行政强制措施', en: 'Administrative compulsion', level: 1, kind: 'administrative_act', pinyin: 'xingzhengqiangzhicuoshi', initials: 'xzqzcs' },
  { code: 'XZ54', zh: '行政征收', en: 'Expropriation', level: 1, kind: 'administrative_act', pinyin: 'xingzhengzhengshou', initials: 'xzzs' },
  { code: 'XZ55', zh: '政府信息公开', en: 'Government information', level: 1, kind: 'administrative_act', pinyin: 'zhengfuxinxigongkai', initials: 'zfxxgk' },
  { code: 'XZ56', zh: '行政赔偿', en: 'Administrative compensation', level: 1, kind: 'administrative_act', pinyin: 'xingzhengpeichang', initials: 'xzpc' },
]

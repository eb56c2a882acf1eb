import type { CourtSeed } from '../../db/seed.ts'

/** Courts of the sandbox. */
// biome-ignore format: a table is read by its rows
export const courts: readonly CourtSeed[] = [
  { code: '津0116', digits: '0116', tree: '231', zh: '天津市滨海新区人民法院', en: 'Tianjin Binhai New Area People’s Court', level: 'basic', province: { zh: '天津', en: 'Tianjin' }, pinyin: 'tianjinshibinhaixinqurenminfayuan', initials: 'tjsbhxqrmfy', aliases: ['滨海新区法院', '滨海法院', '塘沽法院', '汉沽法院', '大港法院'] },
  { code: '津03', digits: '1203', tree: '230', zh: '天津市第三中级人民法院', en: 'Tianjin No. 3 Intermediate People’s Court', level: 'intermediate', province: { zh: '天津', en: 'Tianjin' }, pinyin: 'tianjinshidisanzhongjirenminfayuan', initials: 'tjsdszjrmfy', aliases: ['天津三中院', '三中院'] },
  { code: '津0319', digits: '0319', tree: '234', zh: '天津自由贸易试验区人民法院', en: 'Tianjin Free Trade Zone People’s Court', level: 'basic', province: { zh: '天津', en: 'Tianjin' }, pinyin: 'tianjinziyoumaoyishiyanqurenminfayuan', initials: 'tjzymysyqrmfy', aliases: ['天津自贸区法院', '自贸法院'] },
  { code: '津72', digits: '1272', tree: '240', zh: '天津海事法院', en: 'Tianjin Maritime Court', level: 'intermediate', province: { zh: '天津', en: 'Tianjin' }, pinyin: 'tianjinhaishifayuan', initials: 'tjhsfy', aliases: ['海事法院'] },
  { code: '津0101', digits: '0101', tree: '211', zh: '天津市和平区人民法院', en: 'Tianjin Heping District People’s Court', level: 'basic', province: { zh: '天津', en: 'Tianjin' }, pinyin: 'tianjinshihepingqurenminfayuan', initials: 'tjshpqrmfy', aliases: ['和平区法院', '和平法院'] },
  { code: '京0105', digits: '0105', tree: '141', zh: '北京市朝阳区人民法院', en: 'Beijing Chaoyang District People’s Court', level: 'basic', province: { zh: '北京', en: 'Beijing' }, pinyin: 'beijingshichaoyangqurenminfayuan', initials: 'bjscyqrmfy', aliases: ['朝阳区法院', '朝阳法院'] },
  { code: '京0491', digits: '0491', tree: '132', zh: '北京互联网法院', en: 'Beijing Internet Court', level: 'basic', province: { zh: '北京', en: 'Beijing' }, pinyin: 'beijinghulianwangfayuan', initials: 'bjhlwfy', aliases: ['互联网法院'] },
  { code: '沪0115', digits: '0115', tree: '916', zh: '上海市浦东新区人民法院', en: 'Shanghai Pudong New Area People’s Court', level: 'basic', province: { zh: '上海', en: 'Shanghai' }, pinyin: 'shanghaishipudongxinqurenminfayuan', initials: 'shspdxqrmfy', aliases: ['浦东新区法院', '浦东法院'] },
  { code: '沪74', digits: '3174', tree: '970', zh: '上海金融法院', en: 'Shanghai Financial Court', level: 'intermediate', province: { zh: '上海', en: 'Shanghai' }, pinyin: 'shanghaijinrongfayuan', initials: 'shjrfy', aliases: ['金融法院'] },
  { code: '粤0106', digits: '0106', tree: 'J16', zh: '广州市天河区人民法院', en: 'Guangzhou Tianhe District People’s Court', level: 'basic', province: { zh: '广东', en: 'Guangdong' }, pinyin: 'guangzhoushitianhequrenminfayuan', initials: 'gzsthqrmfy', aliases: ['天河区法院', '天河法院'] },
  { code: '粤0304', digits: '0304', tree: 'J32', zh: '深圳市福田区人民法院', en: 'Shenzhen Futian District People’s Court', level: 'basic', province: { zh: '广东', en: 'Guangdong' }, pinyin: 'shenzhenshifutianqurenminfayuan', initials: 'szsftqrmfy', aliases: ['福田区法院', '福田法院'] },
  { code: '川0107', digits: '0107', tree: 'N13', zh: '成都市武侯区人民法院', en: 'Chengdu Wuhou District People’s Court', level: 'basic', province: { zh: '四川', en: 'Sichuan' }, pinyin: 'chengdushiwuhouqurenminfayuan', initials: 'cdswhqrmfy', aliases: ['武侯区法院', '武侯法院'] },
  { code: '渝0103', digits: '0103', tree: 'M51', zh: '重庆市渝中区人民法院', en: 'Chongqing Yuzhong District People’s Court', level: 'basic', province: { zh: '重庆', en: 'Chongqing' }, pinyin: 'chongqingshiyuzhongqurenminfayuan', initials: 'cqsyzqrmfy', aliases: ['渝中区法院', '渝中法院'] },
  { code: '鄂0106', digits: '4206', tree: 'H18', zh: '武汉市武昌区人民法院', en: 'Wuhan Wuchang District People’s Court', level: 'basic', province: { zh: '湖北', en: 'Hubei' }, pinyin: 'wuhanshiwuchangqurenminfayuan', initials: 'whswcqrmfy', aliases: ['武昌区法院', '武昌法院'] },
  { code: '津', digits: '1200', tree: '200', zh: '天津市高级人民法院', en: 'Tianjin High People’s Court', level: 'high', province: { zh: '天津', en: 'Tianjin' }, pinyin: 'tianjinshigaojirenminfayuan', initials: 'tjsgjrmfy', aliases: ['天津高院'] },
  { code: '最高法', digits: '0000', tree: '000', zh: '最高人民法院', en: 'Supreme People’s Court', level: 'supreme', province: { zh: '全国', en: 'National' }, pinyin: 'zuigaorenminfayuan', initials: 'zgrmfy', aliases: ['最高院'] },
]

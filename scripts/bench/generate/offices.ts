import type { Place } from './voice.ts';

/** A department below any government: its subject, its pinyin, and whether it is a 委员会 rather than a 局. */
export interface Department {
  base: string;
  slug: string;
  commission: boolean;
}

export const departmentBases: readonly Department[] = (
  '司法:sifa 公安:gongan 市场监督管理:shichangjianguan 生态环境:shengtaihuanjing 人力资源和社会保障:renshe 自然资源:ziranziyuan ' +
  '交通运输:jiaotong 住房和城乡建设:zhujian 农业农村:nongye 卫生健康:weijian* 教育:jiaoyu 民政:minzheng 财政:caizheng 应急管理:yingji ' +
  '城市管理和综合执法:chengguan 文化广电旅游体育:wenlv 水务:shuiwu 审计:shenji 统计:tongji 医疗保障:yibao 退役军人事务:tuiyi 林业:linye ' +
  '发展和改革:fagai* 科学技术:keji 商务:shangwu 工业和信息化:gongxin 国有资产监督管理:guozi* 政务服务和数据管理:zhengshu 信访:xinfang ' +
  '气象:qixiang 粮食和物资储备:liangshi 民族宗教事务:minzong 地方金融管理:jinrong 海洋渔业:haiyang 体育:tiyu 知识产权:zhishichanquan'
)
  .split(' ')
  .map((entry) => {
    const [base = '', slug = ''] = entry.split(':');
    return { base, slug: slug.replace('*', ''), commission: slug.endsWith('*') };
  });

/** 市司法局, 省司法厅, 区卫生健康委员会: as bodies of the same level speak of it. */
export function departmentName(department: Department, place: Place): string {
  return place.level + departmentBody(department, place);
}

/** 司法局, 司法厅, 卫生健康委员会. */
export function departmentBody({ base, commission }: Department, place: Place): string {
  if (commission) return `${base}委员会`;
  return base + (place.region.level === 'province' ? '厅' : '局');
}

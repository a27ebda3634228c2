import type { SearchType, TypeGroup } from '../../search/format/search-record.ts';

/** Of reports the badge says instead how complete they are. */
export const typeNames: Record<Exclude<SearchType, 'report' | 'catalogue'>, string> = {
  plan: '规划',
  task: '规划任务',
  region: '行政区划',
  indicator: '指标',
  guide: '说明',
};

/** In the order of the results. */
export const typeGroupNames: Record<TypeGroup, string> = {
  report: '报告',
  plan: '规划',
  indicator: '指标',
  region: '行政区划',
  guide: '说明',
};

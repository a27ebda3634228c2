import { asOf } from './dates.ts';
import { block } from './yaml.ts';

/** Stands in the site.yaml of generated archives and of no other. */
export const generatedMark = '由脚本生成的报告，用于测试和测量；不是任何机关的文件';

/** The site.yaml of a generated archive. */
export function siteFile(name: string): string {
  return block({
    name,
    description: generatedMark,
    asOf,
    licence: {
      annotations: 'CC0 1.0',
      annotationsUrl: 'https://creativecommons.org/publicdomain/zero/1.0/deed.zh-hans',
      texts: '生成的文字，不是国家机关的文件',
    },
  });
}

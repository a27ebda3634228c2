import type { Content } from '../../model/content.ts';
import { provincesWithText } from '../compare/provinces.ts';

/** What the comparison page needs of the archive; its script loads the reports. */
export interface CompareView {
  siteName: string;
  /** With the number of their full texts. */
  provinces: { code: string; name: string; count: number }[];
  topics: { id: string; name: string }[];
}

export function compareView(content: Content): CompareView {
  return {
    siteName: content.site.name,
    provinces: provincesWithText(content),
    topics: [...content.topics.values()].map(({ id, name }) => ({ id, name })),
  };
}

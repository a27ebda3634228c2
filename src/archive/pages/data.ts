import type { Content } from '../../model/content.ts';
import type { Site } from '../../model/site.ts';
import { seriesOf } from '../series.ts';

/** What the data page needs of the archive; its list of files comes from their manifest. */
export interface DataView extends Pick<Site, 'name' | 'asOf' | 'licence'> {
  /** Id of the indicator that most reports state; null if the archive has no indicator. */
  exampleIndicator: string | null;
}

export function dataView(content: Content): DataView {
  const { name, asOf, licence } = content.site;
  const reportCount = (id: string) => new Set(seriesOf(content, id).map(({ report }) => report.id)).size;
  const [example] = [...content.indicators.keys()]
    .map((id) => ({ id, count: reportCount(id) }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  return { name, asOf, licence, exampleIndicator: example?.id ?? null };
}

import { flowValue } from '../report-files/yaml-lines.ts';
import type { SuggestedLink } from './links.ts';
import type { Suggestions } from './suggestions.ts';

/**
 * Writes suggestions as lines of an annotation file to copy, with the reason as a comment. Without an indicator or
 * a draft of one the key is 待定, which the check rejects.
 */
export function writeSuggestions(id: string, suggestions: Suggestions): string {
  const { observations, links, events, parts, citedDocuments, drafts } = suggestions;
  const draftOf = new Map(drafts.flatMap((draft) => draft.observations.map((member) => [member, draft] as const)));
  const observationLines = observations.map((observation) => {
    const { indicator, nearest, value, unit, bound, year, qualifier, quote } = observation;
    const draft = draftOf.get(observation);
    const fields = {
      indicator: (indicator ?? draft)?.id ?? '待定',
      value,
      unit: unit || (draft?.unit ?? '待定'),
      ...(bound === 'exact' ? {} : { bound }),
      ...(year === null ? {} : { year }),
      ...(qualifier === null ? {} : { qualifier }),
      quote,
    };
    if (indicator) return entry(fields, indicator.name);
    if (draft) return entry(fields, `草稿：${draft.name}`);
    return entry(
      fields,
      nearest ? `没有相近的指标，最近的是 ${nearest.id}（${nearest.name}）` : '没有相近的指标，先定义',
    );
  });
  const inOrder = [...links].sort((a, b) => a.span.paragraph - b.span.paragraph || a.span.start - b.span.start);
  const elsewhere = inOrder.filter(({ isElsewhere }) => isElsewhere).map(linkEntry);
  const linkLines = [
    ...inOrder.filter(({ isElsewhere }) => !isElsewhere).map(linkEntry),
    ...(elsewhere.length === 0 ? [] : ['# 别处的规划，一般不标：', ...elsewhere]),
  ];
  const lines = [
    `# ${id} 的标注建议：逐条核对，采用的复制到标注文件，不采用的不管。`,
    ...section('observations', observationLines),
    ...section('links', linkLines),
    ...section(
      'events',
      events.map(({ date, title, quote }) => entry({ date, title, quote }, '事件请改写成一句话')),
    ),
    ...section(
      'parts',
      parts.map(({ part, quote }) => entry({ part, quote }, '标题没有写明')),
    ),
    ...(citedDocuments.length === 0 ? [] : ['# 文中引用的文件（网站自动收录，不用标注）：']),
    ...citedDocuments.map(({ name, count }) => `#   《${name}》${count > 1 ? `，${count} 次` : ''}`),
  ];
  return lines.join('\n');
}

function linkEntry({ plan, task, target, stance, quote, score, reason }: SuggestedLink): string {
  const fields = {
    plan,
    ...(task === undefined ? {} : { task }),
    ...(target === undefined ? {} : { target }),
    stance,
    quote,
  };
  return entry(fields, `${score.toFixed(2)} ${reason}`);
}

function section(key: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : [`${key}:`, ...entries];
}

function entry(fields: Readonly<Record<string, string | number>>, comment: string): string {
  return `  - ${flowValue('', fields, isQuote)} # ${comment.replace(/\s+/g, ' ')}`;
}

/** Existing files have quotes in double quotes. */
function isQuote(key: string): boolean {
  return key === 'quote';
}

import { formatDate } from '../../model/format.ts';
import { accessDatePlaceholder } from './gbt7714.ts';
import { citedTitle, type Reference } from './reference.ts';

/**
 * The style of official documents (公文写法): 《标题》（文号），date，archive，URL，date of access. A supplied title is printed
 * in square brackets instead of 《》, after the issuers unless it begins with them.
 */
export function officialCitation(reference: Reference): string {
  const { title, supplied, issuers, documentNumber, published, kind, archive, address, accessed } = reference;
  const issuersPrefix = title.startsWith(issuers[0] ?? '') ? '' : issuers.join('、');
  const name = supplied ? issuersPrefix + citedTitle(reference) : inTitleMarks(title);
  const clauses = [
    documentNumber === null ? name : `${name}（${documentNumber}）`,
    ...(published === null ? [] : [`${formatDate(published)}${kind === 'plan' ? '印发' : '公布'}`]),
    `载${archive}`,
    address,
    `${accessed === null ? accessDatePlaceholder : formatDate(accessed)}查阅`,
  ];
  return `${clauses.join('，')}。`;
}

/** Marks alternate by depth (GB/T 15834): 《关于印发〈规定〉的通知》. */
function inTitleMarks(title: string): string {
  let depth = 1;
  const inner = title.replace(/[《〈]|[》〉]/g, (mark) => {
    if (/[《〈]/.test(mark)) return depth++ % 2 === 1 ? '〈' : '《';
    return depth === 1 ? mark : --depth % 2 === 1 ? '〉' : '》';
  });
  return `《${inner}》`;
}

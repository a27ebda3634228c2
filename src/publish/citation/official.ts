import { formatDate } from '../../text.ts';
import { type Citable, citedTitle } from './citable.ts';
import { unknownDay } from './gbt7714.ts';

/**
 * As official writing names a document: 《标题》（文号），issued when, where it was read. A supplied title is no title of a
 * document: it stands in square brackets and not in 《》, behind the issuers where it does not begin with them.
 */
export function official(citable: Citable): string {
  const { title, supplied, issuers, documentNumber, published, kind, archive, address, accessed } = citable;
  const named = title.startsWith(issuers[0] ?? '') ? '' : issuers.join('、');
  const name = supplied ? named + citedTitle(citable) : `《${title}》`;
  const parts = [
    documentNumber === null ? name : `${name}（${documentNumber}）`,
    ...(published === null ? [] : [`${formatDate(published)}${kind === 'plan' ? '印发' : '公布'}`]),
    `载${archive}`,
    address,
    `${accessed === null ? unknownDay : formatDate(accessed)}查阅`,
  ];
  return `${parts.join('，')}。`;
}

import type { CheckedValue } from '../../model/checked-value.ts';
import { formatVerdict } from '../../model/format-value.ts';
import { escapeText } from '../html/escape.ts';

/** The badge after a questioned value: 不符，算得 99.33%. Nothing after other values. */
export function verdictHtml(value: CheckedValue): string {
  const verdict = formatVerdict(value);
  return verdict === null ? '' : `<span class="badge differs">${escapeText(verdict)}</span>`;
}

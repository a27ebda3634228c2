import type { QuestionedValue } from '../../model/checked-value.ts';
import { formatQuestioned } from '../../model/format-value.ts';
import { escapeText } from '../html/escape.ts';

/** Badges after a passage for the questioned values that it prints. */
export function questionedHtml(values: readonly QuestionedValue[]): string {
  return values.map((value) => `<span class="badge differs">${escapeText(formatQuestioned(value))}</span>`).join('');
}

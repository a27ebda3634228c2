import type { QuestionedValue } from '../../model/checked-value.ts';
import { attribute, escapeText } from '../html/escape.ts';
import { href } from '../site/href.ts';
import { questionedHtml } from './questioned-html.ts';

/** Words of a text that link to their passage, with the questioned values that they print. */
export interface LinkedPassage {
  text: string;
  address: string;
  questioned: readonly QuestionedValue[];
}

/** A quotation of a passage. */
export function passageHtml({ text, address, questioned }: LinkedPassage): string {
  const link = `<a${attribute('href', href(address))}>${escapeText(text)}</a>`;
  return `<blockquote>${link}${questionedHtml(questioned)}</blockquote>`;
}

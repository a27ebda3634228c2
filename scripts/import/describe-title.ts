import type { ClassifiedSource } from './classify-lines.ts';
import { mayBeBeginning } from './find-title.ts';
import type { PlaceNames } from './place-names.ts';
import type { Source } from './source.ts';

/** What the editor should look at in the title, and whether the source holds a second document. */
export function describeTitle({ title, otherTitle }: ClassifiedSource, { lines }: Source, names: PlaceNames): string[] {
  const remarks: string[] = [];
  if (title?.isSecondHalf) remarks.push(`标题“${title.text.slice(0, 20)}…”像是只有后半，请对照原件补全`);
  if (title?.isDoubtful) remarks.push(`标题取自${title.to - title.from === 3 ? '三' : '两'}行，请核对`);
  const above = title && lines[title.from - 1];
  if (title && above && mayBeBeginning(above, title, names))
    remarks.push(`标题上面的“${above.text}”没有算进标题，请对照原件`);
  if (otherTitle !== null) {
    const words = lines[otherTitle]?.text.slice(0, 30) ?? '';
    remarks.push(`来源里像是有两份文件，另一份是“${words}”，请对照原件，正文只留报告`);
  }
  return remarks;
}

import { type DraftBlock, paragraph } from './draft.ts';
import type { Series } from './series.ts';
import { fill, template } from './slots.ts';
import type { ReportWriter } from './writer.ts';

/** What a report says of its own making: to whom it was delivered, and when it was signed (ISO days). */
export interface Occasion {
  delivered: string | null;
  deliveredTo: string | null;
  signed: string | null;
}

/** The paragraphs before the first heading. */
export function writeOpening(writer: ReportWriter, series: Series, occasion: Occasion): DraftBlock[] {
  const { voice } = writer;
  const { random, year } = voice;
  const blocks: DraftBlock[] = [];
  if (occasion.delivered !== null && occasion.deliveredTo !== null) {
    blocks.push(paragraph(`——${inChinese(occasion.delivered)}在${occasion.deliveredTo}上`));
    blocks.push(paragraph(series.issuers[0] ?? ''), paragraph('主任、各位副主任、各位委员：'));
  }
  const party = year >= 2023 ? '党的二十大' : year >= 2018 ? '党的十九大' : '党的十八大';
  const thought = year >= 2018 ? '习近平新时代中国特色社会主义思想' : '中国特色社会主义理论体系';
  const text = fill(template(random.pick(openings)), voice)
    .replace('〈思想〉', thought)
    .replace('〈大会〉', party);
  const middle = writer.sentences('leadership', 'other', random.whole(1, 2));
  const last = fill(template(random.pick(announcements)), voice);
  blocks.push(paragraph(`${text}。${middle}${last}`));
  return blocks;
}

/** The paragraphs after the last section. */
export function writeEnding(series: Series, occasion: Occasion): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  if (occasion.delivered !== null) blocks.push(paragraph('以上报告，请予审议。'));
  if (occasion.signed !== null) {
    blocks.push(...series.issuers.map(paragraph), paragraph(inChinese(occasion.signed)));
  }
  return blocks;
}

/** 2023-01-09 → 2023年1月9日. */
export function inChinese(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

const openings = [
  '{year}年，{self}坚持以〈思想〉为指导，全面贯彻〈大会〉精神，{manner}{advance}法治政府建设各项任务，为{place}{purpose}提供了有力法治保障',
  '{year}年，在上级党委、政府的坚强领导下，{region}深入贯彻〈大会〉精神，以〈思想〉为指导，围绕{purpose}{manner}{raise}依法行政{effect}',
  '{year}年以来，{self}认真落实《{law}》等要求，{manner}{advance}{field}等重点工作，法治政府建设取得新成效',
  '根据《法治政府建设与责任落实督察工作规定》要求，{self}对{year}年度法治政府建设工作进行了总结',
];

const announcements = [
  '现将{year}年度法治政府建设情况报告如下：',
  '现将有关情况报告如下。',
  '现就{region}{year}年法治政府建设主要情况报告如下：',
  '现将{year}年法治政府建设年度情况公布如下：',
];

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { suggestEvents } from '../../../scripts/suggest/events.ts';
import { loadSuggestionInput } from '../../../scripts/suggest/suggestion-input.ts';
import { buildBody } from '../../../src/parse/body.ts';

const root = join(import.meta.dirname, '../../../content');
const { report } = loadSuggestionInput('440104/2022', { root, label: 'content' });

test.each([
  ['2022年4月，成立区委法治委员会。', ['2022-04 成立区委法治委员会']],
  ['5月31日，区政府召开推进会，部署工作。', ['2022-05-31 区政府召开推进会']],
  ['2022年4月，各项工作有序推进。', []],
  ['截至2022年4月，完成整改12项。', []],
  ['（2023年3月5日在区第十七届人大常委会第二十次会议上）', []],
  ['2023年2月20日报区人大常委会', []],
])('%s', (text, expected) => {
  const body = buildBody([{ type: 'paragraph', text, runIn: false, position: { line: 1, column: 1 } }]);
  expect(suggestEvents({ ...report, body }).map(({ date, title }) => `${date} ${title}`)).toEqual(expected);
});

import { describe, expect, test } from 'vitest';
import { readAnnotations } from '../../src/parse/annotations.ts';
import { buildBody } from '../../src/parse/body.ts';
import { readMarkdownSubset } from '../../src/parse/markdown-subset.ts';
import { indexQuotes, nearestPassage } from '../../src/parse/quotes.ts';
import { cpuTime } from './cpu-time.ts';

const text = `## (三)立足制约监督全覆盖无缝隙。
一是健全法治监督机制。统筹办理人大代表建议、政协提案1407件,人大代表、政协委员满意率达99%,推动一批建议提案落地落实。二是强化行政执法监督。聘任15名特邀督查员,聚民智、强合力、增活力,有力有序监督规范行政权力运行。

推动年内制定、修订、废止地方性法规15件、政府规章14件,印发市政府规范性文件26份,及时废止《广州市行政调解规定》。`;

const body = buildBody(readMarkdownSubset(text, 'report.mdx', 1).blocks);

/** The fix that an annotation with this quote gets. */
function fixFor(quote: string): string {
  const yaml = `excluded:\n  - { quote: ${JSON.stringify(quote)}, reason: 提法 }\n`;
  const { problems } = readAnnotations({ path: 'report.yaml', text: yaml }, body);
  return problems.map((problem) => problem.fix).join('\n');
}

describe('nearestPassage', () => {
  test.each<[string, string, string, string]>([
    ['one changed digit', '政协提案1408件', '政协提案1407件', '8件'],
    ['one changed character', '聘任15名特邀监督员', '聘任15名特邀督查员', '监督员'],
    ['punctuation of another width', '政协提案1407件，人大代表', '政协提案1407件,人大代表', '，人大代表'],
    ['another comma', '人大代表建议，政协提案1407件', '人大代表建议、政协提案1407件', '，政协提案140'],
    [
      'a dropped clause',
      '地方性法规15件、印发市政府规范性文件26份',
      '地方性法规15件、政府规章14件,印发市政府规范性文件26份',
      '印发市政府规范性',
    ],
    ['an added word', '人大代表和政协委员满意率达99%', '人大代表、政协委员满意率达99%', '和政协委员满意率'],
    ['white space', '聘任 15 名 特邀监督员', '聘任15名特邀督查员', '监督员'],
  ])('%s', (_name, quote, passage, differs) => {
    expect(nearestPassage(indexQuotes(body), quote)).toMatchObject({ passage, differs });
  });

  test.each(['与正文毫不相干的一句话', '九', '99.58%'])('nothing is similar to %s', (quote) => {
    expect(nearestPassage(indexQuotes(body), quote)).toBeNull();
  });

  test('the fix gives the passage and every difference but those in width', () => {
    expect(fixFor('聘任16名特邀监督员')).toMatchInlineSnapshot(
      `"最接近的是“聘任15名特邀督查员”，“聘任1”后的“6”应为“5”，“任16名特邀”后的“监督”应为“督查”；从正文里逐字复制"`,
    );
    // A difference in width alone needs no fix.
    expect(fixFor('政协提案1408件，人大代表、政协委员满意率达99％')).toMatchInlineSnapshot(
      `"最接近的是“政协提案1407件,人大代表、政协委员满意率达99%”，“协提案140”后的“8”应为“7”；从正文里逐字复制"`,
    );
    expect(fixFor('地方性法规15件、印发市政府规范性文件26份')).toMatchInlineSnapshot(
      `"最接近的是“地方性法规15件、政府规章14件,印发市政府规范性文件26份”，“法规15件、”后少了“政府规章14件,”；从正文里逐字复制"`,
    );
    expect(fixFor('有力有序地监督规范行政权力运行')).toMatchInlineSnapshot(
      `"最接近的是“有力有序监督规范行政权力运行”，“有力有序”后多了“地”；从正文里逐字复制"`,
    );
    expect(fixFor('推动建议提案落地落实')).toMatchInlineSnapshot(
      `"最接近的是“推动一批建议提案落地落实”，“推动”后少了“一批”；从正文里逐字复制"`,
    );
    expect(fixFor('落地落实。二是强化行政执法监督。推动年内制定')).toMatchInlineSnapshot(
      `"最接近的是“落地落实。二是强化行政执法监督。”，“政执法监督。”后多了“推动年内制定”；从正文里逐字复制"`,
    );
  });

  test('a very long quote is compared by its beginning', () => {
    const long = body.blocks
      .map((block) => block.text)
      .join('')
      .replace('15名', '16名')
      .repeat(4);
    const took = cpuTime(() => expect(nearestPassage(indexQuotes(body), long)).toBeNull());
    expect(took).toBeLessThan(2_000);
  });
});

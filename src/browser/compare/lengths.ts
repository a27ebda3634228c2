import { partSegments } from '../../archive/pictures/part-segments.ts';
import { drawSegments } from '../../components/picture/length-bar.ts';
import { make } from '../page/elements.ts';
import type { ReportData } from './data-file.ts';
import { type Side, sideNames, type View } from './text-sections.ts';

/** The picture 篇幅 of both reports, in the markup of components/picture/PartLengths.astro. */
export function lengthsSection(view: View): HTMLElement {
  return make(
    'section',
    { id: 'compare-lengths' },
    make('h2', {}, '篇幅'),
    make(
      'figure',
      { class: 'picture lengths' },
      make('ul', { class: 'sides' }, bar(view, 'a'), bar(view, 'b')),
      make('figcaption', { class: 'small soft' }, '只数字数（不计空白），不评价内容。'),
    ),
  );
}

function bar(view: View, side: Side): HTMLElement {
  const report: ReportData = view[side];
  const segments = drawSegments(partSegments(report.blocks));
  const drawn = segments.map(({ parts, start, width, words, label, block }) => {
    const box = svg(
      'svg',
      { class: parts.join(' '), x: start, width, 'aria-hidden': 'true' },
      svg('rect', { width: '100%', height: '100%' }),
      svg('text', { x: '6', y: '50%' }, label),
    );
    return svg('a', { href: `${view.base}${report.url}#${block}` }, svg('title', {}, words), box);
  });
  return make(
    'li',
    {},
    make('p', { class: 'small' }, `${sideNames[side]}　${report.year} ${report.issuers.join('、')}`),
    svg('svg', { width: '100%', role: 'group' }, svg('title', {}, '各部分的篇幅'), ...drawn),
    make(
      'p',
      { class: 'small soft' },
      segments.map(({ parts, words }) => make('span', { class: `part ${parts.join(' ')}` }, words)),
    ),
  );
}

function svg(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (string | Node)[]
): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element as SVGElement;
}

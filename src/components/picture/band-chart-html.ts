import type { CoverageState } from '../../model/terms.ts';
import { attribute, escapeText } from '../html/escape.ts';
import { href } from '../site/href.ts';

/** The drawing of a year band at one width. */
export interface BandDrawing {
  /** Columns, ascending. */
  years: readonly number[];
  rows: readonly { name: string; cells: readonly Cell[] }[];
  plans: readonly BandPlan[];
  /** The archive's date; `share` of its year has passed. */
  asOf: { year: number; share: number; words: string };
  /** The plans have a scale of their own instead of the columns. */
  plansApart?: boolean;
}

interface Cell {
  year: number;
  state: CoverageState;
  lines: readonly string[];
  words: string;
  address: string;
}

interface BandPlan {
  title: string;
  address: string;
  start: number;
  end: number;
  goals: readonly { year: number; before: boolean; targets: number }[];
  /** Address of the target board. */
  targets: string;
}

/** Width and height in SVG user units, which are pixels at the picture's natural width, and the content of its `<svg>`. */
export function bandChart(drawing: BandDrawing): { width: number; height: number; html: string } {
  const scale = scaleOf(drawing);
  const { years, rows, plans } = drawing;
  const html = [
    `<title>各年度的报告：${scale.first}—${years.at(-1)}</title>`,
    '<desc>一行一类机关，一列一个年度；下面的年度时间线有同样的内容。</desc>',
    ...years.map((year) => textHtml(scale.middle(year), 15, String(year))),
    ...rows.map((row, i) => rowHtml(row, scale, scale.head + i * scale.row)),
    asOfHtml(drawing, scale),
    ...plans.map((plan, i) => planHtml(plan, scale, scale.rowsEnd + i * scale.plan)),
  ];
  return { width: scale.width, height: scale.height, html: html.join('') };
}

type Scale = ReturnType<typeof scaleOf>;

function scaleOf({ years, rows, plans, asOf, plansApart = false }: BandDrawing) {
  const size = { label: plansApart ? 60 : 116, column: plansApart ? 44 : 40, head: 24, row: 42, plan: 62, asOf: 20 };
  const first = years[0] ?? asOf.year;
  const columnsEnd = size.label + size.column * years.length;
  const rowsEnd = size.head + size.row * rows.length;
  const ends = plans.flatMap(({ start, end }) => [start, end + 1]);
  const planScale = plansApart
    ? { from: Math.min(...ends), step: (columnsEnd - size.label) / (Math.max(...ends) - Math.min(...ends)) }
    : { from: first, step: size.column };
  const left = (year: number) => size.label + (year - first) * size.column;
  return {
    ...size,
    plansApart,
    first,
    years: new Set(years),
    width: columnsEnd + 12,
    height: rowsEnd + size.plan * plans.length + size.asOf,
    rowsEnd,
    left,
    middle: (year: number) => left(year) + size.column / 2,
    planX: (time: number) => Math.max(size.label, size.label + (time - planScale.from) * planScale.step),
  };
}

function rowHtml({ name, cells }: BandDrawing['rows'][number], scale: Scale, top: number): string {
  // On phones, a name of more than four characters has two lines.
  const names = scale.plansApart && name.length > 4 ? [name.slice(0, 4), name.slice(4)] : [name];
  const label = names.map((line, n) => textHtml(scale.label - 8, lineY(top, names, n), line, 'end'));
  const drawn = cells.filter(({ year }) => scale.years.has(year));
  return [...label, ...drawn.map((cell) => cellHtml(cell, scale, top))].join('');
}

function cellHtml({ year, state, lines, words, address }: Cell, scale: Scale, top: number): string {
  const texts = lines.map((line, n) => textHtml(scale.middle(year), lineY(top, lines, n), line)).join('');
  const box = `<rect x="${scale.left(year) + 2}" y="${top + 1}"></rect>`;
  return `<a${attribute('href', href(address))} class="${state}"><title>${escapeText(words)}</title>${box}${texts}</a>`;
}

/** One line is in the middle of a row, two are around it. */
function lineY(top: number, lines: readonly string[], n: number): number {
  return top + (lines.length === 1 ? 25 : 17 + n * 15);
}

function asOfHtml({ plans, asOf }: BandDrawing, scale: Scale): string {
  if (scale.plansApart && plans.length === 0) return '';
  const x = scale.planX(asOf.year + asOf.share);
  const labelX = Math.min(Math.max(x, scale.label + 24), scale.width - 72);
  const top = scale.plansApart ? scale.rowsEnd : scale.head;
  const line = `<line class="as-of" x1="${x}" x2="${x}" y1="${top}" y2="${scale.height - 16}"></line>`;
  return line + textHtml(labelX, scale.height - 4, `截至${asOf.words}`);
}

function planHtml(plan: BandPlan, scale: Scale, top: number): string {
  const { title, address, start, end, goals } = plan;
  const [from, to] = [scale.planX(start), scale.planX(end + 1)];
  const span = `<line class="plan-span" x1="${from}" x2="${to}" y1="${top + 14}" y2="${top + 14}"></line>`;
  const begin = scale.plansApart ? textHtml(from + 2, top + 38, String(start), 'end') : '';
  const label = textHtml(scale.label - 8, top + 19, '规划', 'end');
  const line = `<a${attribute('href', href(address))}><title>${escapeText(title)}</title>${span}${label}${begin}</a>`;
  return line + goals.map((goal) => goalHtml(goal, plan, scale, top)).join('');
}

function goalHtml({ year, before, targets }: BandPlan['goals'][number], plan: BandPlan, scale: Scale, top: number) {
  const x = scale.planX(before ? year : year + 0.5);
  const words = `${before ? `${year}年前` : `到${year}年`}的目标值 ${targets} 项`;
  return (
    `<a${attribute('href', href(plan.targets))}><title>${words}</title><path d="M${x} ${top + 6}l7 8-7 8-7-8z"></path>` +
    `${textHtml(x, top + 38, before ? `${year}年前` : String(year))}${textHtml(x, top + 53, `${targets} 项`)}</a>`
  );
}

function textHtml(x: number, y: number, text: string, className: string | null = null): string {
  return `<text x="${x}" y="${y}"${attribute('class', className)}>${escapeText(text)}</text>`;
}

import { type Mark, segmentsOf } from '../../../src/archive/segments.ts';
import type { Block, ParsedBody } from '../../../src/model/body.ts';
import { checkAnnotations, type FieldProblem } from './check-annotations.ts';
import { type Element, type Entry, page } from './decap.ts';
import { loadReport, type ReportLoader } from './report-bodies.ts';

interface Properties {
  entry: Entry;
  getCollection: ReportLoader;
  /** Opens a field of the form: `observations.3.quote`. */
  onFieldClick: (path: string) => void;
}

/** What the pane takes from the configuration and the indicators. */
interface Names {
  /** Names of the lists by key. */
  lists: ReadonlyMap<string, string>;
  /** Units of the indicators by id. */
  units: ReadonlyMap<string, string>;
}

interface Component {
  props: Properties;
  state: { body: ParsedBody | null; failure: string };
  setState(state: Partial<Component['state']>): void;
}

/**
 * Registers the pane beside the form of annotations: the report's text with the quoted passages marked, and the problems
 * that the check would find in quotes and values, at every change.
 */
export function registerAnnotationPreview(names: Names, style: string): void {
  const preview = page.createClass({
    getInitialState: () => ({ body: null, failure: '' }),
    componentDidMount(this: Component) {
      const { entry, getCollection } = this.props;
      loadReport(entry.get('slug'), getCollection).then(
        (body) => this.setState({ body }),
        (error: unknown) => this.setState({ failure: `正文没有读到：${String(error)}` }),
      );
    },
    render(this: Component) {
      const { body, failure } = this.state;
      return body ? checkedText(this.props, body, names) : page.h('p', null, failure || '正在读取正文…');
    },
  });
  page.CMS.registerPreviewStyle(style);
  page.CMS.registerPreviewTemplate('annotations', preview);
}

function checkedText({ entry, onFieldClick }: Properties, body: ParsedBody, { lists, units }: Names): Element {
  const { h } = page;
  const { placed, problems } = checkAnnotations(entry.get('data').toJS(), body, units);
  const doubtful = new Set(problems.map(({ kind, index }) => `${kind}.${index}`));
  const marks = placed.map(({ kind, index, anchor }): Mark => ({ anchor, kind: `${kind}.${index}` }));
  const textOf = (block: Block) =>
    segmentsOf(body, block, marks).map(({ text, marks: [first, ...others] }, i) => {
      if (first === undefined) return text;
      const isDoubtful = [first, ...others].some(({ kind }) => doubtful.has(kind));
      const open = () => onFieldClick(`${first.kind}.quote`);
      return h('mark', { key: i, className: isDoubtful ? 'doubtful' : null, onClick: open }, text);
    });
  return h(
    'main',
    null,
    h('section', { 'aria-label': '检查', 'aria-live': 'polite' }, problemList(problems, lists, onFieldClick)),
    h(
      'article',
      { lang: 'zh-Hans' },
      ...body.blocks.map((block) => h(elementOf(block), { key: block.id }, textOf(block))),
    ),
  );
}

function problemList(
  problems: readonly FieldProblem[],
  lists: ReadonlyMap<string, string>,
  open: (field: string) => void,
): Element {
  const { h } = page;
  if (problems.length === 0) return h('p', null, '引句都在正文里，数值都能在引句里读出来。');
  const items = problems.map(({ kind, index, field, message, fix }) => {
    const words = `${lists.get(kind) ?? kind}第 ${index + 1} 条：${message}。${fix}`;
    return h('li', { key: `${field} ${message}` }, h('button', { type: 'button', onClick: () => open(field) }, words));
  });
  return h('ul', null, ...items);
}

function elementOf(block: Block): string {
  if (block.type === 'heading') return `h${block.level + 1}`;
  return block.type === 'table' ? 'pre' : 'p';
}

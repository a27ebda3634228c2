/** A formula as a tree. `start` is the offset of a node in the formula's text. */
export type Formula =
  | { type: 'number'; value: number; start: number }
  | { type: 'indicator'; id: string; start: number }
  | { type: 'operation'; operator: Operator; left: Formula; right: Formula; start: number };
type Operator = '+' | '-' | '*' | '/';

/** A fault in a formula, in Chinese. `at` is an offset; the formula's length if the end is missing. */
export interface FormulaFault {
  at: number;
  message: string;
  fix: string;
}

/**
 * Parses the formula of an indicator: indicator ids, numbers, `+ - * / ( )`, also `×` `÷` and full-width signs. Ids
 * contain hyphens, so a minus sign needs a space before it: `a - b`, not `a-b`.
 */
export function parseFormula(text: string): { formula: Formula; fault: null } | { formula: null; fault: FormulaFault } {
  const tokens = tokenise(text);
  if ('fault' in tokens) return { formula: null, fault: tokens.fault };
  const parser = new Parser(tokens.tokens, text.length);
  const formula = parser.sum(0);
  const fault = parser.fault ?? parser.leftOver();
  return fault || !formula ? { formula: null, fault: fault ?? unfinished(text.length) } : { formula, fault: null };
}

/** Null if an indicator has no value or a divisor is 0. */
export function evaluateFormula(formula: Formula, lookUp: (id: string) => number | undefined): number | null {
  if (formula.type === 'number') return formula.value;
  if (formula.type === 'indicator') return lookUp(formula.id) ?? null;
  const left = evaluateFormula(formula.left, lookUp);
  const right = evaluateFormula(formula.right, lookUp);
  if (left === null || right === null) return null;
  if (formula.operator === '/' && right === 0) return null;
  return operations[formula.operator](left, right);
}

/** The distinct indicators of a formula in order, each with its first offset. */
export function indicatorsIn(formula: Formula): { id: string; start: number }[] {
  if (formula.type === 'number') return [];
  if (formula.type === 'indicator') return [{ id: formula.id, start: formula.start }];
  const indicators = [...indicatorsIn(formula.left), ...indicatorsIn(formula.right)];
  return indicators.filter(({ id }, i) => indicators.findIndex((other) => other.id === id) === i);
}

const operations: Record<Operator, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

interface Token {
  text: string;
  start: number;
}

const operatorSigns: Record<string, string> = {
  '×': '*',
  '÷': '/',
  '−': '-',
  '－': '-',
  '＋': '+',
  '（': '(',
  '）': ')',
};
const tokenPattern = /\s*(?:(?<word>[a-z][a-z0-9]*(?:-[a-z0-9]+)*|\d+(?:\.\d+)?)|(?<sign>[-+*/()×÷−－＋（）]))/y;

function tokenise(text: string): { tokens: Token[] } | { fault: FormulaFault } {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < end) {
    const from = tokenPattern.lastIndex;
    const match = tokenPattern.exec(text);
    const written = match?.groups?.word ?? match?.groups?.sign;
    if (match === null || written === undefined) {
      const at = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
      const fix = '算式里只写指标 id、数字和 + - * / ( )';
      return { fault: { at, message: `算式里不能有“${text.charAt(at)}”`, fix } };
    }
    tokens.push({ text: operatorSigns[written] ?? written, start: match.index + match[0].length - written.length });
  }
  return { tokens };
}

/** Deeper brackets are refused, which bounds the parser's recursion. */
const maxDepth = 20;

class Parser {
  fault: FormulaFault | null = null;
  private next = 0;
  private readonly tokens: readonly Token[];
  private readonly length: number;

  constructor(tokens: readonly Token[], length: number) {
    this.tokens = tokens;
    this.length = length;
  }

  sum(depth: number): Formula | null {
    return this.chain(['+', '-'], () => this.chain(['*', '/'], () => this.operand(depth)));
  }

  leftOver(): FormulaFault | null {
    const extra = this.tokens[this.next];
    if (!extra) return null;
    if (extra.text === ')') return { at: extra.start, message: '多了一个右括号', fix: '删去，或补上左括号' };
    return {
      at: extra.start,
      message: `“${extra.text}”前面缺少运算符`,
      fix: '写上 + - * /；减号前后要有空格（a - b）',
    };
  }

  /** Operands joined by operators of equal precedence, left to right. */
  private chain(operators: readonly string[], operand: () => Formula | null): Formula | null {
    let left = operand();
    for (;;) {
      const sign = this.tokens[this.next];
      if (!left || !sign || !operators.includes(sign.text)) return left;
      this.next++;
      const right = operand();
      if (!right) return null;
      left = { type: 'operation', operator: sign.text as Operator, left, right, start: left.start };
    }
  }

  private operand(depth: number): Formula | null {
    const token = this.tokens[this.next];
    if (!token) return this.fail(unfinished(this.length));
    const { text, start } = token;
    this.next++;
    if (/^\d/.test(text)) return { type: 'number', value: Number(text), start };
    if (/^[a-z]/.test(text)) return { type: 'indicator', id: text, start };
    if (text !== '(') {
      return this.fail({
        at: start,
        message: `“${text}”前面缺少指标或数字`,
        fix: '补上指标 id 或数字，或删去这个符号',
      });
    }
    if (depth >= maxDepth) return this.fail({ at: start, message: '括号嵌套太深', fix: '把算式写简单些' });
    const formula = this.sum(depth + 1);
    if (!formula) return null;
    if (this.tokens[this.next]?.text !== ')') {
      return this.fail({ at: start, message: '左括号没有对应的右括号', fix: '补上右括号' });
    }
    this.next++;
    return formula;
  }

  private fail(fault: FormulaFault): null {
    this.fault ??= fault;
    return null;
  }
}

function unfinished(at: number): FormulaFault {
  return { at, message: '算式没有写完', fix: '补上指标 id 或数字' };
}

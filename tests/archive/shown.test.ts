import { expect, test } from 'vitest';
import { asWritten, shown } from '../../src/archive/shown.ts';

test('every string of a view is shown, at any depth', () => {
  const view = { title: '报告(试行)', rows: [['甲,乙', null, 3]], link: ['/reports/', '一,二'], none: undefined };
  expect(shown(view)).toEqual({
    title: '报告（试行）',
    rows: [['甲，乙', null, 3]],
    link: ['/reports/', '一，二'],
    none: undefined,
  });
  expect(view.title).toBe('报告(试行)');
});

test('addresses stay', () => {
  const view = { url: 'https://example.cn/附件(1).pdf', capture: '/captures/440104/2022.txt' };
  expect(shown(view)).toEqual(view);
});

test('a part that quotes the capture stays', () => {
  const part = asWritten({ capture: '甲,乙' });
  expect(shown({ part, text: '甲,乙' })).toEqual({ part: { capture: '甲,乙' }, text: '甲，乙' });
});

test('what is not plain data is refused', () => {
  expect(() => shown({ map: new Map([['甲', '乙']]) })).toThrow(TypeError);
});

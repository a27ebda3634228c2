import { afterEach, expect, test, vi } from 'vitest';
import { requireUsableCheckout } from '../../../scripts/cli/checkout-path.ts';

afterEach(() => vi.restoreAllMocks());

test.each(['/home/a#b/archive', '/home/a?b', "/home/o'brien/archive"])('%s is refused in one sentence', (folder) => {
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
  expect(requireUsableCheckout).toThrow(
    /^项目在 .+：路径里有 [#?']，Astro 不能用。把项目移到名称没有 # \? ' 的文件夹里，再运行一次。$/,
  );
});

test.each(['/home/法治 库/archive', '/home/a%20b', '/home/a&b(c)'])('%s is accepted', (folder) => {
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
  expect(requireUsableCheckout()).toBeUndefined();
});

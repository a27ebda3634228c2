import { afterEach, expect, test, vi } from 'vitest';
import { requireUsableCheckout } from '../../../scripts/cli/checkout-path.ts';

afterEach(() => vi.restoreAllMocks());

test.each(['/home/a#b/archive', '/home/a?b', "/home/o'brien/archive"])('%s is refused in one sentence', (folder) => {
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
  expect(requireUsableCheckout).toThrow(
    /^The project is in .+; Astro cannot work in a path with [#?']\. Move it elsewhere\.$/,
  );
});

test.each(['/home/法治 库/archive', '/home/a%20b', '/home/a&b(c)'])('%s is accepted', (folder) => {
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
  expect(requireUsableCheckout()).toBeUndefined();
});

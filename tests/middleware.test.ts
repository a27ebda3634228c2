import { expect, test } from 'vitest';
import { onRequest } from '../src/middleware.ts';

test.each(['/reports/', '/%E6%B3%95/', '/'])('npm run dev leaves %s to Astro', async (path) => {
  const answer = new Response();
  const context = { url: new URL(path, 'http://127.0.0.1:4321') } as Parameters<typeof onRequest>[0];
  expect(await onRequest(context, async () => answer)).toBe(answer);
});

import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take most CPU, by its seconds: 70, 25, 15, 13, 13, 11, 10 for units; 128, 65, 60, 37, 32, 32, 21, 17, 15 for sites. */
const longest = [
  'tests/scripts/build/whole.test.ts',
  'tests/scripts/hostile/bounded-check.test.ts',
  'tests/scripts/hostile/generated.test.ts',
  'tests/search/read/near/suggestions.test.ts',
  'tests/search/read/exact-search.property.test.ts',
  'tests/publish/write.test.ts',
  'tests/scripts/admin/formats.test.ts',
  'tests/site/browser.test.ts',
  'tests/site/shards.test.ts',
  'tests/browser/search/search-page.browser.test.ts',
  'tests/scripts/dev/preview.browser.test.ts',
  'tests/site/keyboard.test.ts',
  'tests/scripts/admin/editing.browser.test.ts',
  'tests/browser/search/server.browser.test.ts',
  'tests/browser/search/place-answer.browser.test.ts',
  'tests/browser/search/filters.browser.test.ts',
];

/** Begins with the files that take longest, so that at the end no worker waits for one of them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => place(a) - place(b));
  }
}

function place({ moduleId }: TestSpecification): number {
  const found = longest.findIndex((path) => moduleId.endsWith(path));
  return found === -1 ? longest.length : found;
}

// git diff --name-only -z BASE...HEAD | node scripts/check/flag-changes.ts
// Tells reviewers, as workflow commands, which changed files run code when the site is built or checked: a maintainer has
// to look at those before merging. It fails nothing; .github/CODEOWNERS is what requires the review.
import { readFileSync } from 'node:fs';
import { flagsFor } from './flags.ts';

const changed = readFileSync(0, 'utf8')
  .split('\0')
  .filter((path) => path !== '');
const flags = flagsFor(changed);
console.log(flags.length > 0 ? flags.join('\n') : '改动里没有会运行的文件。');

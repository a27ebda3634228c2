// git diff --name-only -z BASE...HEAD | node scripts/check/warn-reviewers.ts
// Prints a warning, as a workflow command, for each changed file that runs code when the site is built or checked, so that
// a maintainer reviews it. It never fails; .github/CODEOWNERS enforces the review.
import { readFileSync } from 'node:fs';
import { reviewerWarnings } from './reviewer-warnings.ts';

const changed = readFileSync(0, 'utf8')
  .split('\0')
  .filter((path) => path !== '');
const warnings = reviewerWarnings(changed);
console.log(warnings.length > 0 ? warnings.join('\n') : '改动里没有会运行的文件。');

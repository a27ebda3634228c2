// git diff --raw -z --no-renames --ignore-submodules=none BASE...HEAD | node scripts/check/warn-reviewers.ts
// Prints a warning, as a workflow command, for each changed file that runs code or can change what runs, so that a
// maintainer reviews it; .github/CODEOWNERS enforces the review. Fails only for files that must not be tracked. The
// workflow runs the base commit's copy, without node_modules: the imports of this script need no package.
import { readFileSync } from 'node:fs';
import { readChangedFiles } from './changed-files.ts';
import { refusals, reviewerWarnings } from './reviewer-warnings.ts';

const changed = readChangedFiles(readFileSync(0, 'utf8'));
const warnings = reviewerWarnings(changed);
const refused = refusals(changed);
console.log(warnings.length > 0 ? [...refused, ...warnings].join('\n') : '改动里没有需要维护者审核的文件。');
if (refused.length > 0) process.exitCode = 1;

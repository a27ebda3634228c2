import { existsSync, readFileSync } from 'node:fs';
import { buildOutcome } from './sites.ts';

// Before each test file of the project `site`.
while (!existsSync(buildOutcome)) await new Promise((done) => setTimeout(done, 100));
const failure = readFileSync(buildOutcome, 'utf8');
if (failure !== '') throw new Error(failure);

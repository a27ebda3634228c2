// node scripts/bench/generate.ts --reports N [--seed 1] --out DIR [--content content]: writes a generated archive of N
// reports. With --nearly-empty: an archive of none or one, without plan and catalogue.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generateArchive } from './corpus/archive.ts';

const { values } = parseArgs({
  options: {
    reports: { type: 'string' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
    content: { type: 'string', default: 'content' },
    'nearly-empty': { type: 'boolean', default: false },
  },
});
const reports = Number(values.reports ?? (values['nearly-empty'] ? 0 : 300));
if (values.out === undefined || !Number.isInteger(reports) || reports < 0) {
  console.error('usage: node scripts/bench/generate.ts --reports N [--seed 1] --out DIR [--nearly-empty]');
  process.exit(2);
}
const [outDir, contentRoot] = [resolve(values.out), resolve(values.content)];
const options = { reports, seed: values.seed, outDir, contentRoot, onlyReports: values['nearly-empty'] };
const made = generateArchive(options);
const { userCPUTime, maxRSS } = process.resourceUsage();
console.log(
  `${made.reports} reports, ${made.plans} plans, ${made.catalogued} catalogue entries in ${values.out}: ` +
    `${process.uptime().toFixed(1)} s, ${(userCPUTime / 1e6).toFixed(1)} s user, ${Math.round(maxRSS / 1024)} MB`,
);

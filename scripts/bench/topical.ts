// node scripts/bench/topical.ts DIST: asks the related search of a built founding site 66 questions on topics
// (search/topical-questions.yaml). Prints precision and recall of the passages of the first ten results, and what a cold
// question costs.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { launchBrowser } from '../browser/chromium.ts';
import { serveAsCdn } from '../serve/cdn.ts';
import { spread } from './measure/folder.ts';

interface Question {
  question: string;
  /** Record and block: `440104/2022#s4-p1`. */
  answers: string[];
}

const [dist = 'dist'] = process.argv.slice(2);
const list = new URL('./search/topical-questions.yaml', import.meta.url);
const questions: Question[] = parse(readFileSync(list, 'utf8'));
const { origin, traffic, close } = await serveAsCdn(dist);
const browser = await launchBrowser();
const results = [];
for (const { question, answers } of questions) {
  traffic();
  const shown = await passagesFor(question);
  results.push({ question, ...traffic(), ...score(shown, answers) });
}
await browser.close();
close();

const mean = (values: readonly number[]): string =>
  (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3);
const rounded = ({ median, p95, max }: ReturnType<typeof spread>): string =>
  [median, p95, max].map(Math.round).join(' / ');
for (const { question, precision, recall } of results.filter((result) => result.recall < 1))
  console.log(`  ${question}: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`);
console.log(`${results.length} questions, passages of the first ten results`);
console.log(`  precision            ${mean(results.map(({ precision }) => precision))}`);
console.log(`  recall               ${mean(results.map(({ recall }) => recall))}`);
console.log(`  first passage right  ${mean(results.map(({ first }) => first))}`);
console.log(`  KB median/p95/max    ${rounded(spread(results.map(({ bytes }) => bytes / 1024)))}`);
console.log(`  requests             ${rounded(spread(results.map(({ requests }) => requests)))}`);

/** Record and block of each passage shown for a question, in a new browser context. */
async function passagesFor(question: string): Promise<string[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/search/?mode=related&q=${encodeURIComponent(question)}`);
  await page.waitForSelector('#search-status[data-state="done"]', { state: 'attached' });
  await page.waitForLoadState('networkidle');
  const shown = await page.locator('#search-results > li[data-id] [data-passage]').evaluateAll((passages) =>
    passages.map((passage) => {
      const id = passage.closest<HTMLElement>('[data-id]')?.dataset.id;
      return `${id}#${passage.querySelector('a')?.hash.slice(1).split(':~:')[0]}`;
    }),
  );
  await context.close();
  return shown;
}

/** A passage is right if it is an answer, below one, or the heading of one. */
function score(shown: readonly string[], answers: readonly string[]) {
  const fits = (passage: string, answer: string): boolean =>
    passage === answer ||
    passage.startsWith(`${answer}-`) ||
    (/s[\d-]*$/.test(passage) && answer.startsWith(`${passage}-p`));
  const right = shown.filter((passage) => answers.some((answer) => fits(passage, answer)));
  const found = answers.filter((answer) => shown.some((passage) => fits(passage, answer)));
  return {
    precision: shown.length === 0 ? 0 : right.length / shown.length,
    recall: found.length / answers.length,
    first: Number(shown[0] !== undefined && right.includes(shown[0])),
  };
}

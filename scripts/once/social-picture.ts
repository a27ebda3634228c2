// node scripts/once/social-picture.ts: draws public/social.png, which other sites show with a link to this one, and
// public/apple-touch-icon.png, from the icon and content/site.yaml. Needs a Chinese font.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { siteSchema } from '../../src/model/site.ts';
import { escapeXml } from '../../src/publish/escape-xml.ts';
import { launchBrowser } from '../browser/chromium.ts';

const { name } = siteSchema.parse(parse(readFileSync('content/site.yaml', 'utf8')));
const icon = readFileSync('public/icon.svg', 'utf8');

const style = `
  body { margin: 0; background: #fdfcf9; color: #1d1b18 }
  main { display: flex; flex-direction: column; justify-content: center; height: 100vh }
  svg { width: 180px; height: 180px; flex: none }
  svg:not(:only-child) { width: 120px; height: 120px; margin: 0 90px 50px }
  h1 { margin: 0 90px; font: 700 84px/1.3 "Noto Serif CJK SC", "Songti SC", serif }
  p { margin: 30px 90px 0; font: 34px/1.5 "Noto Sans CJK SC", "PingFang SC", sans-serif; color: #57524a }
`;

const browser = await launchBrowser();
await draw(
  'public/social.png',
  1200,
  630,
  `${icon}<h1>${escapeXml(name)}</h1><p>全文逐字核对 · 任意一段字都能检索、按段引用</p>`,
);
await draw('public/apple-touch-icon.png', 180, 180, icon);
await browser.close();

async function draw(path: string, width: number, height: number, content: string): Promise<void> {
  const tab = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' });
  await tab.setContent(`<style>${style}</style><main>${content}</main>`);
  await tab.screenshot({ path });
  await tab.close();
  console.log(path);
}

// node scripts/once/readme-picture.ts: writes docs/report-page.png, the picture in README, from the report page in dist/.
// Run `npm run build` first, on a machine with a Chinese font. The picture is redrawn when the page changes visibly.
import { reportAddress } from '../../src/model/addresses.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { serveFolder } from '../serve/folder.ts';

const page = reportAddress('440104/2022');
/** A heading whose section has marks and margin notes. */
const heading = '#s2';
const picture = 'docs/report-page.png';

const { origin, close } = await serveFolder({ folder: 'dist', base: '/' });
const browser = await launchBrowser();
const tab = await browser.newPage({ viewport: { width: 1240, height: 500 }, colorScheme: 'light' });
await tab.goto(origin + page);
await tab.locator(heading).evaluate((element) => element.scrollIntoView());
await tab.screenshot({ path: picture });
await browser.close();
close();
console.log(picture);

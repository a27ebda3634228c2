import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Site } from '../../src/model/site.ts';
import { securityTxt, securityTxtAddress } from '../../src/publish/site/security-txt.ts';
import type { SiteLocation } from '../../src/publish/site-location.ts';

/** Writes `.well-known/security.txt`, or says why there is none. */
export function writeSecurityTxt(site: Site, location: SiteLocation, folder: string): void {
  const text = securityTxt(site, location);
  if (text === null) {
    console.log(`  (no ${securityTxtAddress}: content/site.yaml has no contact)`);
    return;
  }
  const file = join(folder, securityTxtAddress);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

import { type Link, sectionGroups, siteSections } from '../../model/site-sections.ts';
import { escapeText } from '../html/escape.ts';
import { linkItemsHtml } from './link-items-html.ts';

/**
 * All sections of the site, and the choice of colours: a disclosure, which needs no script. `address`: of the page;
 * `about`: the pages about the archive.
 */
export function menuHtml(address: string, about: readonly Link[]): string {
  const groups = [
    ...sectionGroups.filter(({ sections }) => sections.length > 1),
    { name: '本库', sections: [siteSections.search, ...about] },
  ];
  const lists = groups.map(
    ({ name, sections }) =>
      `<div><span class="soft">${escapeText(name)}</span><ul>${linkItemsHtml(sections, address)}</ul></div>`,
  );
  return `<details class="menu"><summary>更多</summary><div>${lists.join('')}${themeChoice}</div></details>`;
}

const themeChoice =
  '<label><span class="soft">配色</span><select id="theme" autocomplete="off"><option value="">随系统</option>' +
  '<option value="light">浅色</option><option value="dark">深色</option></select></label>';

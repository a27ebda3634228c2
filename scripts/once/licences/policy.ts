/** Licences that ask for no more than their notice (SPDX). */
export const permissive: readonly string[] = [
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'Python-2.0'],
  'Zlib',
];

/** Packages that are accepted in spite of their licence, or of the lock file's silence on it. */
export interface Acceptance {
  name: RegExp;
  licence: string;
  reason: string;
}

export const accepted: readonly Acceptance[] = [
  {
    name: /^lightningcss(?:-|$)/,
    licence: 'MPL-2.0',
    reason: 'used unmodified by Vite at build time; nothing of it is in the site',
  },
  { name: /^axe-core$/, licence: 'MPL-2.0', reason: 'used unmodified by tests' },
  { name: /^jschardet$/, licence: 'LGPL-2.1+', reason: 'used unmodified by tests, through datapackage' },
  {
    name: /^@img\/sharp-/,
    licence: 'LGPL-3.0-or-later',
    reason: 'optional image library of Astro, which the site does not use; linked dynamically',
  },
  {
    name: /^tv4$/,
    licence: 'Public Domain, MIT',
    reason: 'public domain or MIT, at choice; used by tests, through datapackage',
  },
  {
    name: /^@astrojs\/compiler-binding-/,
    licence: 'not stated',
    reason: 'platform builds of @astrojs/compiler-binding, which is MIT; the lock file lacks their licence',
  },
];

import { Refusal } from '../../src/model/refusal.ts';

/**
 * Astro and Vite read the path of the checkout as part of an address and of code, where these characters end it.
 * @throws Refusal if the path has one of them
 */
export function requireUsableCheckout(): void {
  const folder = process.cwd();
  const [character] = /[#?']/.exec(folder) ?? [];
  if (character !== undefined)
    throw new Refusal(`The project is in ${folder}; Astro cannot work in a path with ${character}. Move it elsewhere.`);
}

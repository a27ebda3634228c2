import { Refusal } from '../../src/model/refusal.ts';

/**
 * Astro and Vite read the path of the checkout as part of an address and of code, where these characters end it.
 * @throws Refusal if the path has one of them
 */
export function requireUsableCheckout(): void {
  const folder = process.cwd();
  const [character] = /[#?']/.exec(folder) ?? [];
  if (character !== undefined)
    throw new Refusal(
      `项目在 ${folder}：路径里有 ${character}，Astro 不能用。把项目移到名称没有 # ? ' 的文件夹里，再运行一次。`,
    );
}

import { withoutWhiteSpace } from '../../src/parse/white-space.ts';

/** 全国106个地级市政府, 全省各区(县), 粤东西北: those among whom a rank is counted. */
const among =
  '\\d+个\\p{Script=Han}{0,10}?(?:政府|城市|地级市|县|区)(?:政府)?|(?:县级|地级|副省级)(?:市|城市)?(?:政府)?|各区[（(]县[）)]';
const scopes = new RegExp(`全[国省市区州县](?:${among})?|(?<=[居列])\\p{Script=Han}{2,6}?(?=第|首|前)`, 'gu');

/** The scope of the rank at an offset: the last one that its sentence states before it. Null if it states none. */
export function scopeOf(text: string, offset: number): string | null {
  const sentence = /[^。；;]*$/.exec(text.slice(0, offset))?.[0] ?? '';
  const stated = [...`${sentence}${text.slice(offset, offset + 1)}`.matchAll(scopes)].at(-1)?.[0];
  return stated === undefined ? null : withoutWhiteSpace(stated);
}

import { addressExists, collectionOf } from './address-exists.ts';
import type { Rule } from './rule.ts';

/** Every moved address leads to an existing record of the same collection, and no record exists at the old address. */
export const movedRule: Rule = {
  id: 'moved',
  description: '改名表里的新名存在，旧名不再使用，新旧同类',
  check: {
    archive(located, flag) {
      const { content, moved } = located;
      if (!moved) return;
      const { file, yaml } = moved;
      const exists = (address: string) => addressExists(located, address);
      // The schema skips this key.
      if (Object.hasOwn(Object(yaml.data), '__proto__'))
        flag({ file, position: yaml.locateKey([], '__proto__'), message: '__proto__ 不是 id', fix: '删去这一行' });
      for (const [from, to] of Object.entries(content.moved)) {
        if (collectionOf(from) !== collectionOf(to))
          flag({
            file,
            position: yaml.locate([from]),
            message: `${from} 和 ${to} 不是同一类`,
            fix: '新旧 id 写同一类的：都是 reports/、plans/、indicators/ 或 topics/',
          });
        else if (!exists(to))
          flag({ file, position: yaml.locate([from]), message: `${to} 不存在`, fix: '写现在的 id' });
        if (exists(from))
          flag({
            file,
            position: yaml.locateKey([], from),
            message: `${from} 仍然存在`,
            fix: '删去这一行，或改用别的 id',
          });
      }
    },
  },
};

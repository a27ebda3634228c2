import type { Rule } from './rule.ts';

/** Every moved address leads to an existing record, and no record exists at the old address. */
export const movedRule: Rule = {
  id: 'moved',
  description: '改名表里的新名存在，旧名不再使用',
  check: {
    archive({ content, moved, broken }, flag) {
      if (!moved) return;
      const { file, yaml } = moved;
      const exists = (address: string) => {
        if (broken.has(address)) return true;
        const slash = address.indexOf('/');
        const id = address.slice(slash + 1);
        const kind = address.slice(0, slash);
        if (kind === 'reports') return content.reports.has(id);
        if (kind === 'plans') return content.plans.has(id);
        if (kind === 'indicators') return content.indicators.has(id);
        return content.topics.has(id);
      };
      for (const [from, to] of Object.entries(content.moved)) {
        if (!exists(to)) flag({ file, position: yaml.locate([from]), message: `${to} 不存在`, fix: '写现在的 id' });
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

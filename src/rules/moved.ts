import type { Rule } from './rule.ts';

/** An address that moved leads to something that exists, and nothing new stands at the old one. */
export const movedAddresses: Rule = {
  name: 'moved',
  scope: 'archive',
  check({ content, moved, broken }, report) {
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
      if (!exists(to)) report({ file, position: yaml.locate([from]), message: `${to} 不存在`, fix: '写现在的 id' });
      if (exists(from))
        report({
          file,
          position: yaml.locateKey([], from),
          message: `${from} 仍然存在`,
          fix: '删去这一行，或改用别的 id',
        });
    }
  },
};

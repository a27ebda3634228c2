import type { Comparison } from './comparison.ts';

/** Lines of each kind that are printed; more would hide the sum below them. */
const MOST = 100;

export function differs({ missing, changed, extra, unanswered }: Comparison): boolean {
  return missing.length + changed.length + extra.length + unanswered.length > 0;
}

/** With what a copy was compared. */
export interface Compared {
  /** What a host hands out, not a folder. */
  web: boolean;
  /** The manifest is the one that lies in the copy itself. */
  ownManifest: boolean;
}

/** The comparison in words. */
export function report(comparison: Comparison, { web, ownManifest }: Compared): string {
  const { files, missing, changed, extra, unanswered, notHandedOut } = comparison;
  const same = files - missing.length - changed.length - unanswered.length - notHandedOut;
  const lines = [
    ...listed('missing', missing),
    ...listed('changed', changed),
    ...listed('extra', extra),
    ...listed('unanswered', unanswered),
    `${files} files in the manifest: ${same} as built, ${missing.length} missing, ${changed.length} changed, ` +
      `${extra.length} extra, ${unanswered.length} unanswered.`,
  ];
  if (notHandedOut > 0) lines.push(`${notHandedOut} files for the host were not asked for.`);
  if (web && ownManifest)
    lines.push('The manifest is the one that the host hands out; --manifest FILE compares with one of your own.');
  if (web && changed.length > 0)
    lines.push(
      'A host or proxy that rewrites what it sends (minifies, adds analytics, hides addresses) changes files.',
    );
  return lines.join('\n');
}

function listed(kind: string, paths: readonly string[]): string[] {
  const lines = paths.slice(0, MOST).map((path) => `${kind.padEnd(10)} ${path}`);
  return paths.length > MOST ? [...lines, `${kind.padEnd(10)} … and ${paths.length - MOST} more`] : lines;
}

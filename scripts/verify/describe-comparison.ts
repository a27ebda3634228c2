import { showControls } from '../../src/model/invisible.ts';
import type { Comparison } from './comparison.ts';

/** Printed lines per kind; more would hide the summary below them. */
const MOST = 100;

export function differs({ missing, changed, extra, unanswered }: Comparison): boolean {
  return missing.length + changed.length + extra.length + unanswered.length > 0;
}

export interface ComparisonBasis {
  /** The copy is deployed on a host, not a folder. */
  isDeployed: boolean;
  /** The manifest is part of the copy. */
  ownManifest: boolean;
}

/** Formats the comparison for the terminal. Paths and reasons come from a folder or host that may be hostile. */
export function describeComparison(comparison: Comparison, { isDeployed, ownManifest }: ComparisonBasis): string {
  const { files, missing, changed, extra, unanswered, notServed } = comparison;
  const same = files - missing.length - changed.length - unanswered.length - notServed;
  const lines = [
    ...listLines('missing', missing),
    ...listLines('changed', changed),
    ...listLines('extra', extra),
    ...listLines('unanswered', unanswered),
    `${files} files in the manifest: ${same} as built, ${missing.length} missing, ${changed.length} changed, ` +
      `${extra.length} extra, ${unanswered.length} unanswered.`,
  ];
  if (notServed > 0) lines.push(`${notServed} files for the host were not asked for.`);
  if (isDeployed && ownManifest)
    lines.push('The manifest is the one that the host hands out; --manifest FILE compares with one of your own.');
  if (isDeployed && changed.length > 0)
    lines.push(
      'A host or proxy that rewrites what it sends (minifies, adds analytics, hides addresses) changes files.',
    );
  return lines.join('\n');
}

function listLines(kind: string, paths: readonly string[]): string[] {
  const lines = paths.slice(0, MOST).map((path) => `${kind.padEnd(10)} ${showControls(path)}`);
  return paths.length > MOST ? [...lines, `${kind.padEnd(10)} … and ${paths.length - MOST} more`] : lines;
}

/**
 * Puts dots of one size on the lowest level, from 0, on which they touch no other. `xs` ascends; the same positions always
 * give the same swarm.
 */
export function swarm(xs: readonly number[], diameter: number): number[] {
  const lastX: number[] = [];
  return xs.map((x) => {
    const free = lastX.findIndex((last) => x - last >= diameter);
    const level = free === -1 ? lastX.length : free;
    lastX[level] = x;
    return level;
  });
}

/**
 * The CPU time of this thread in milliseconds, independent of other load. In these tests linear work takes a fraction of
 * a second, quadratic work minutes.
 */
export function cpuTime(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

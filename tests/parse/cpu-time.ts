/**
 * The milliseconds of processor time that a piece of work takes in this thread. What is linear takes a small part of a
 * second here, what is quadratic minutes; how busy the machine is makes no difference.
 */
export function cpuTime(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

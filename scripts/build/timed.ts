/** Does a part of a build and says how long it took: `  pages 24.1 s`. */
export async function timed<T>(part: string, run: () => T | Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await run();
  console.log(`  ${part} ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

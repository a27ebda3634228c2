/** Runs a step of a build and prints how long it took: `  pages 24.1 s`. */
export async function timed<T>(step: string, run: () => T | Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await run();
  console.log(`  ${step} ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

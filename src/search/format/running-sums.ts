/** Undoes the writing of numbers as steps, each from the number before. */
export function runningSums(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
}

/** Keeps the place of elements whose words are about to become shorter, so that nothing moves. An empty `style` undoes it. */
export function keepStill(elements: readonly HTMLElement[]): void {
  for (const element of elements) {
    const { width, height } = element.getBoundingClientRect();
    element.style.minWidth = `min(100%, ${width}px)`;
    element.style.minHeight = `${height}px`;
  }
}

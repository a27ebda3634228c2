/** Keeps the place of elements whose words are about to become shorter, until `signal` aborts, so that nothing moves. */
export function keepStill(elements: readonly HTMLElement[], signal: AbortSignal): void {
  for (const element of elements) {
    const { width, height } = element.getBoundingClientRect();
    element.style.minWidth = `min(100%, ${width}px)`;
    element.style.minHeight = `${height}px`;
    signal.addEventListener('abort', () => element.removeAttribute('style'));
  }
}

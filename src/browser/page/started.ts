/** Removes the notice that the page's script is missing (components/site/ScriptMissing.astro). */
export function markStarted(): void {
  document.getElementById('script-missing')?.remove();
}

/** `/` focuses the search box, unless the reader is typing. */
export function focusOnSlash(event: KeyboardEvent, input: HTMLInputElement): void {
  const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select');
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  input.focus();
  input.select();
}

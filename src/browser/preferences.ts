/** Keeps large type and colours from page to page. Without it, both hold for one page. At most 400 bytes when built. */
const large = document.getElementById('large-type') as HTMLInputElement;
const theme = document.getElementById('theme') as HTMLSelectElement;

large.checked = localStorage.getItem('large') === '1';
theme.value = localStorage.getItem('theme') ?? '';

addEventListener('change', () => {
  localStorage.setItem('large', large.checked ? '1' : '');
  localStorage.setItem('theme', theme.value);
});

import { make } from './elements.ts';

export function actionButton(name: string, action: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button' }, name);
  button.addEventListener('click', action);
  return button;
}

/** Loads the page anew, with the same address: a newer site replaced the scripts of this one. */
export function reloadButton(): HTMLButtonElement {
  return actionButton('重新载入', () => location.reload());
}

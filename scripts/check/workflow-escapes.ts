import { showInvisible } from '../../src/model/invisible.ts';

/** Escapes the message of a workflow command so that it cannot end its line or begin another command. */
export function escapeData(text: string): string {
  return showInvisible(text).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

/** Escapes a property of a workflow command. */
export function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

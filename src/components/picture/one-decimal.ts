/** A coordinate in SVG user units, rounded: finer than a screen shows, and more digits cost bytes. */
export function oneDecimal(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}

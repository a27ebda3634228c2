/** Days from 1 January 1970 to a day in ISO 8601, such as `2024-03-31`. */
export function unixDay(day: string): number {
  return Date.parse(day) / 86_400_000;
}

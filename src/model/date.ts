import { z } from 'zod';

/** A calendar day that exists, `2023-03-06` (ISO 8601). Kept as text: no time zone can shift it. */
export const isoDate = z.string().refine(isDay, { params: { say: '应为真实存在的日期，写作 2023-03-06' } });

/** A day, a month or a year, as precise as the source states: `2024-04-02`, `2024-04` or `2024`. */
export const partialDate = z
  .union([z.string(), z.int().transform(String)])
  .refine((text) => /^\d{4}$/.test(text) || isMonth(text) || isDay(text), {
    params: { say: '应为日期，写作 2024-04-02、2024-04 或 2024' },
  });

/** A report year: four digits, from 1978 on. */
export const reportYear = z.int().min(1978).max(2200);

function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

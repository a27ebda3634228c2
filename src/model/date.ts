import { z } from 'zod';
import { fieldFacts } from './field-facts.ts';
import { reportYears } from './ids.ts';
import { unquotedTextSchema } from './unquoted-text.ts';

/** An existing calendar day, `2023-03-06` (ISO 8601). A string, so that no time zone shifts it. */
export const isoDateSchema = z
  .string()
  .refine(isDay, {
    params: { message: '应为真实存在的日期，写作 2023-03-06', fix: '核对日期，月和日各写两位', notation: 'day' },
  })
  .register(fieldFacts, { notation: 'day' });

/** A day, month or year, as precise as the source: `2024-04-02`, `2024-04` or `2024`. */
export const partialDateSchema = unquotedTextSchema
  .refine((text) => /^\d{4}$/.test(text) || isMonth(text) || isDay(text), {
    params: {
      message: '应为日期，写作 2024-04-02、2024-04 或 2024',
      fix: '核对日期，原文写明到哪一级就写到哪一级',
      notation: 'partial-day',
    },
  })
  .register(fieldFacts, { notation: 'partial-day' });

export const reportYearSchema = z
  .int()
  .min(reportYears.first)
  .max(reportYears.last)
  .register(fieldFacts, { notation: 'year' });

function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

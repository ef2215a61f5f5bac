import type { TableValue } from "./table.ts";

/**
 * A text as the value that it is, where it comes back from it letter by letter: a plain number, or a
 * day. Everything else stays the text that somebody wrote.
 */
export function readValue(text: string): TableValue {
  if (PLAIN_NUMBER.test(text) && String(Number(text)) === text) return Number(text);
  return isDay(text) ? { day: text } : text;
}

/** Moments as exports write them, such as `2026-11-29 16:03 JST`. */
export function readMoment(text: string): TableValue {
  const { day = "", time = "", zone = "" } = MOMENT.exec(text)?.groups ?? {};
  return isDay(day) ? { moment: `${day} ${time}`, zone } : text;
}

const PLAIN_NUMBER = /^-?\d{1,15}(\.\d{1,10})?$/;
const MOMENT = /^(?<day>\d{4}-\d\d-\d\d) (?<time>(?:[01]\d|2[0-3]):[0-5]\d)(?: (?<zone>\S+))?$/;

/** Excel knows days from 1900 on, and believes that its February had a 29th. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < "1900-03-01") return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

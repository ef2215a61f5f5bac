/**
 * How times are written for people, everywhere: on pages, in mails and in what is taken along
 * [W24]. A workspace has one time zone, so that a page and a document of it say the same day.
 */
interface TimeWriting {
  readonly language: "ja" | "en";
  /** Of the workspace, such as Asia/Tokyo. */
  readonly timeZone: string;
}

/** Milliseconds since 1970, or ISO 8601. */
export type Moment = number | string;

export type TimeDetail = "day" | "minute" | "fullMinute" | "second";

const styles = {
  day: { dateStyle: "medium" },
  minute: { dateStyle: "medium", timeStyle: "short" },
  fullMinute: { dateStyle: "long", timeStyle: "short" },
  second: { dateStyle: "short", timeStyle: "medium" },
} as const satisfies Record<TimeDetail, Intl.DateTimeFormatOptions>;

/** As pages say it. */
export function writeTime(
  at: Moment,
  { language, timeZone }: TimeWriting,
  detail: TimeDetail,
): string {
  return formatOf(language, { ...styles[detail], timeZone }).format(new Date(at));
}

/** To make one costs a thousand times of what it costs to write a time with it, and lists write many. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  // A server writes in the zone of its workspace alone; whatever else comes is bounded.
  if (formats.size < 100) formats.set(key, format);
  return format;
}

/** As what leaves the page says it, in either language: 「2026-03-10 08:30 (UTC+09:00)」. */
export function writeTimeWithZone(at: Moment, timeZone: string): string {
  const { date, time, offset } = partsOf(at, timeZone);
  return `${date} ${time.slice(0, 5)} (UTC${offset})`;
}

/** ISO 8601 in the zone, which spreadsheets and programs read alike: `2026-03-10T08:30:05+09:00`. */
export function isoInZone(at: Moment, timeZone: string): string {
  const { date, time, offset } = partsOf(at, timeZone);
  return `${date}T${time}${offset}`;
}

/**
 * Made when somebody is told of a time: a server, which tells nobody so, would otherwise have the
 * words of a language's numbers in its memory, 7 MiB.
 */
const sinceFormats = new Map<TimeWriting["language"], Intl.RelativeTimeFormat>();

function sinceFormatOf(language: TimeWriting["language"]): Intl.RelativeTimeFormat {
  const format =
    sinceFormats.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  sinceFormats.set(language, format);
  return format;
}

const steps: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, days: number])[] = [
  ["year", 365],
  ["month", 30],
  ["week", 7],
  ["day", 1],
];
const minuteMs = 60_000;
const dayMs = 86_400_000;

/**
 * How long ago something was, as people say it; null for less than a minute. A yesterday is the day
 * before today in the zone of the workspace, however few hours ago it was; only within the hour
 * minutes count. A clock that runs behind the server's never makes a future of it.
 */
export function writeSince(
  at: Moment,
  { nowMs, language, timeZone }: TimeWriting & { readonly nowMs: number },
): string | null {
  const then = new Date(at).getTime();
  const minutes = Math.floor((nowMs - then) / minuteMs);
  if (minutes < 1) return null;
  const format = sinceFormatOf(language);
  if (minutes < 60) return format.format(-minutes, "minute");
  const days = dayNumber(nowMs, timeZone) - dayNumber(then, timeZone);
  for (const [unit, length] of steps) {
    if (days >= length) return format.format(-Math.floor(days / length), unit);
  }
  return format.format(-Math.floor(minutes / 60), "hour");
}

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

function dayNumber(at: number, timeZone: string): number {
  return Date.parse(partsOf(at, timeZone).date) / dayMs;
}

function partsOf(at: Moment, timeZone: string) {
  const format = formatOf("en", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZoneName: "longOffset",
    timeZone,
  });
  const parts = new Map(format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
  return {
    date: `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`,
    time: `${part("hour")}:${part("minute")}:${part("second")}`,
    offset: part("timeZoneName").replace("GMT", ""),
  };
}

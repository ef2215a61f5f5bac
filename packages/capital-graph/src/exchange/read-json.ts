import { refuse } from "./parsed.ts";

/** Readers of parsed JSON of any shape. Each refuses what does not fit, and names its place. */

export type JsonRecord = Readonly<Record<string, unknown>>;

export function readRecord(input: unknown, place: string): JsonRecord {
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    refuse(place, "expected an object");
  }
  return input as JsonRecord;
}

export function readList<T>(
  input: unknown,
  place: string,
  readItem: (item: unknown, place: string) => T,
): readonly T[] {
  if (!Array.isArray(input)) refuse(place, "expected a list");
  return input.map((item: unknown, index) => readItem(item, `${place}[${index}]`));
}

export function readString(input: unknown, place: string): string {
  return typeof input === "string" ? input : refuse(place, "expected a text");
}

/** An id: any text but the empty one. */
export function readId(input: unknown, place: string): string {
  return readString(input, place) || refuse(place, "expected a text that is not empty");
}

export function readNumber(input: unknown, place: string): number {
  return Number.isFinite(input) ? (input as number) : refuse(place, "expected a number");
}

export function readBoolean(input: unknown, place: string): boolean {
  return typeof input === "boolean" ? input : refuse(place, "expected true or false");
}

export function readOneOf<T extends string | number>(
  options: readonly T[],
): (input: unknown, place: string) => T {
  return (input, place) =>
    options.find((option) => option === input) ??
    refuse(place, `expected one of ${options.map((option) => JSON.stringify(option)).join(", ")}`);
}

/** What is missing or null is null. */
export function readOptional<T>(
  input: unknown,
  place: string,
  read: (input: unknown, place: string) => T,
): T | null {
  return input === undefined || input === null ? null : read(input, place);
}

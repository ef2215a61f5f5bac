import { isPlainObject } from "../plain-object.ts";

/** Characters of a stroke's path per chunk: while a stroke grows, at most this much is sent anew. */
const CHUNK_LENGTH = 256;
const SEGMENTS = "s";

interface InkSegment {
  readonly path: string;
  readonly [field: string]: unknown;
}

/**
 * Takes the drawn path out of a shape's props: `s` holds the segments with the length of their
 * path in its place, `d0`, `d1` … the paths behind each other, cut into chunks.
 */
export function splitInk(props: Readonly<Record<string, unknown>>): {
  ink: [name: string, value: unknown][];
  rest: Readonly<Record<string, unknown>>;
} {
  const { segments, ...rest } = props;
  if (!isInk(segments)) return { ink: [], rest: props };
  const path = segments.map((segment) => segment.path).join("");
  const ink: [string, unknown][] = [
    [SEGMENTS, segments.map(({ path, ...fields }) => ({ ...fields, length: path.length }))],
  ];
  for (let at = 0; at < path.length; at += CHUNK_LENGTH) {
    ink.push([chunkName(at / CHUNK_LENGTH), path.slice(at, at + CHUNK_LENGTH)]);
  }
  return { ink, rest };
}

/** Undefined when a part of the path is missing. */
export function joinInk(facet: (name: string) => unknown): { segments: unknown } | undefined {
  const outline = facet(SEGMENTS);
  if (!Array.isArray(outline) || !outline.every(isOutline)) return { segments: outline };
  const length = outline.reduce((sum, segment) => sum + segment.length, 0);
  let path = "";
  for (let chunk = 0; path.length < length; chunk += 1) {
    const text = facet(chunkName(chunk));
    if (typeof text !== "string" || text === "") return undefined;
    path += text;
  }
  let at = 0;
  const segments = outline.map(({ length, ...fields }) => {
    at += length;
    return { ...fields, path: path.slice(at - length, at) };
  });
  return { segments };
}

export function chunkName(position: number): string {
  return `d${position}`;
}

function isInk(segments: unknown): segments is InkSegment[] {
  return (
    Array.isArray(segments) &&
    segments.every((segment) => isPlainObject(segment) && typeof segment["path"] === "string")
  );
}

function isOutline(segment: unknown): segment is { length: number } & Record<string, unknown> {
  if (!isPlainObject(segment)) return false;
  const { length } = segment;
  return Number.isSafeInteger(length) && (length as number) >= 0;
}

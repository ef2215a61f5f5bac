import { unzipSync, zipSync, type Zippable } from "fflate";

/**
 * The doorway to fflate: parts of an office file as one zip, in the order in which they are given.
 * The same parts give the same bytes: a zip says when each part was written, in a time without a
 * zone, and here that is always the first moment that a zip can say.
 */
export function zipParts(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const zippable: Zippable = {};
  for (const [path, bytes] of parts) {
    zippable[path] = [bytes, { mtime: EARLIEST, level: isPacked(path) ? 0 : 6 }];
  }
  return zipSync(zippable);
}

/** Of files that we wrote ourselves alone: nothing here bounds what a stranger's zip unpacks to. */
export function unzipOwnParts(zip: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(zip)));
}

const EARLIEST = new Date(1980, 0, 1);

/** What is compressed already only grows. */
function isPacked(path: string): boolean {
  return /\.(png|jpe?g)$/.test(path);
}

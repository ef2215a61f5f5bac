import { createHash, timingSafeEqual } from "node:crypto";
import { crc32 } from "node:zlib";
import type { Segment } from "./document-store.ts";

/** Covers the number of an update as well as its bytes, so that swapped rows are noticed. */
export function checksumOfUpdate(sequence: number, update: Uint8Array): number {
  return crc32(update, sequence);
}

export function hashOfSegment(segment: Segment): Uint8Array {
  const hash = createHash("sha256").update(`${segment.sequence};`);
  for (const part of [segment.stateVector, segment.deletions, segment.state]) {
    hash.update(`${part.length};`).update(part);
  }
  return hash.digest();
}

export function isWholeSegment(segment: Segment & { readonly hash: Uint8Array }): boolean {
  return segment.hash.length === 32 && timingSafeEqual(hashOfSegment(segment), segment.hash);
}

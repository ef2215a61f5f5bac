import * as Y from "yjs";
import type { Struct } from "./read-struct.ts";
import { groupByClient, type Deletion } from "./group-by-client.ts";
import { isTimeToRest, type Turns } from "./turns.ts";

type ByClient = ReadonlyMap<number, readonly Struct[]>;

/**
 * Structs without the content that their own update deletes. Tabs send such: whoever wrote and
 * deleted while they were away keeps both for their undo, and who is here gets neither [R15].
 * @param known of each client, the clock from which on structs are new
 * @param deletions of a client, rising
 * @returns `byClient` itself where nothing had to go
 */
export function* withoutDeleted(
  byClient: ByClient,
  deletions: readonly Deletion[],
  known: (client: number) => number,
): Turns<ByClient> {
  const ofNew: Deletion[] = [];
  for (const [index, deletion] of deletions.entries()) {
    const { client, end } = deletion;
    if (byClient.has(client) && end > known(client)) ofNew.push(deletion);
    if (isTimeToRest(index)) yield;
  }
  if (ofNew.length === 0) return byClient;
  const cleaned = new Map(byClient);
  for (const [client, ranges] of yield* groupByClient(ofNew)) {
    let next = 0;
    const parts: Struct[] = [];
    for (const [index, struct] of (byClient.get(client) ?? []).entries()) {
      if (isTimeToRest(index)) yield;
      while ((ranges[next]?.end ?? Infinity) <= struct.id.clock) next += 1;
      if (struct instanceof Y.Item) {
        const begin = Math.max(struct.id.clock, known(client));
        for (const part of partsOf(struct, begin, { ranges, from: next })) parts.push(part);
      } else parts.push(struct);
    }
    cleaned.set(client, parts);
  }
  return cleaned;
}

/** What of the item is new, split where a deletion begins or ends, as whoever applies it would. */
function partsOf(
  item: Y.Item,
  begin: number,
  { ranges, from }: { readonly ranges: readonly Deletion[]; readonly from: number },
): Struct[] {
  const end = item.id.clock + item.length;
  const parts: Struct[] = [];
  let at = begin;
  for (let index = from; at < end; index += 1) {
    const { start, end: until } = ranges[index] ?? { start: end, end };
    if (start >= end && at === begin) return [item];
    if (at < start) parts.push(partOf(item, at, Math.min(start, end)));
    const gone = Math.min(until, end) - Math.max(start, at);
    at = Math.min(until, end);
    if (gone > 0) parts.push(partOf(item, at - gone, at, new Y.ContentDeleted(gone)));
  }
  return parts;
}

function partOf(item: Y.Item, start: number, end: number, content?: Y.ContentDeleted): Y.Item {
  const { client, clock } = item.id;
  const origin = start > clock ? Y.createID(client, start - 1) : item.origin;
  return new Y.Item(
    Y.createID(client, start),
    null,
    origin,
    null,
    item.rightOrigin,
    item.parent,
    item.parentSub,
    content ?? sliceOf(item, start - clock, end - clock),
  );
}

function sliceOf({ content, length }: Y.Item, start: number, end: number): Y.Item["content"] {
  if (start === 0 && end === length) return content;
  const copy = content.copy();
  const slice = start === 0 ? copy : copy.splice(start);
  if (end < length) slice.splice(end - start);
  return slice;
}

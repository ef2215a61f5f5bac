import type { RecordsDiff } from "@tldraw/store";
import type { TLRecord, TLStore } from "@tldraw/tlschema";
import { isPlainObject } from "../plain-object.ts";
import { isSameContent } from "../same-content.ts";
import { mergeRichText } from "../texts/merge-rich-text.ts";
import { mergeText } from "../texts/merge-text.ts";
import { TEXT_FIELDS } from "../records/text-fields.ts";

/**
 * Lets undo and redo take back my own edits only. tldraw restores the whole record as it was,
 * and with it whatever others did to it since. Here each entry of the diff is merged three ways:
 * what my edit changed goes back, everything else stays as it is now, in texts letter by letter; and
 * what somebody deleted stays deleted.
 *
 * Rests on tldraw's history calling `store.applyDiff` (HistoryManager, undo and redo).
 */
export function keepUndoToOwnEdits(store: TLStore): void {
  const applyDiff = store.applyDiff.bind(store);
  store.applyDiff = (diff, options) => applyDiff(rebase(diff, store), options);
}

function rebase(diff: RecordsDiff<TLRecord>, store: TLStore): RecordsDiff<TLRecord> {
  const updated: Record<string, [TLRecord, TLRecord]> = {};
  for (const [before, after] of Object.values(diff.updated)) {
    const now = store.unsafeGetWithoutCapture(after.id);
    if (now === undefined) continue;
    updated[after.id] = [now, now === before ? after : (merge(before, after, now) as TLRecord)];
  }
  const added = Object.entries(diff.added).filter(
    ([, record]) => store.unsafeGetWithoutCapture(record.id) === undefined,
  );
  return { ...diff, added: Object.fromEntries(added), updated };
}

/** Three-way merge of JSON: what differs between `before` and `after` is done to `now`. */
function merge(before: unknown, after: unknown, now: unknown, name = ""): unknown {
  if (isSameContent(before, after)) return now;
  if (
    TEXT_FIELDS.includes(name) &&
    [before, after, now].every((text) => typeof text === "string")
  ) {
    return mergeText({ base: String(before), mine: String(after), theirs: String(now) });
  }
  if (name === "richText") return mergeRichText({ base: before, mine: after, theirs: now });
  if (name === "ourDos" || name === "supports") return mergeLists({ before, after, now });
  if (!isPlainObject(before) || !isPlainObject(after) || !isPlainObject(now)) return after;
  const merged: Record<string, unknown> = { ...now };
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const value = merge(before[key], after[key], now[key], key);
    if (value === undefined) delete merged[key];
    else merged[key] = value;
  }
  return merged;
}

/** Of items with ids: each is merged by itself, and what somebody took out stays away. */
function mergeLists({ before, after, now }: Record<"before" | "after" | "now", unknown>): unknown {
  const [old, next, held] = [before, after, now].map(itemsById);
  if (!old || !next || !held) return after;
  const kept = new Map([...held].filter(([id]) => next.has(id) || !old.has(id)));
  const list = [...kept].map(([id, item]) => ({
    id,
    item: old.has(id) ? merge(old.get(id), next.get(id), item) : item,
  }));
  let neighbour: unknown = null;
  for (const [id, item] of next) {
    const at = list.findIndex((one) => one.id === neighbour) + 1;
    if (!old.has(id) && !held.has(id)) list.splice(at, 0, { id, item });
    neighbour = id;
  }
  return list.map(({ item }) => item);
}

function itemsById(list: unknown): ReadonlyMap<unknown, unknown> | null {
  if (!Array.isArray(list)) return null;
  return new Map(list.map((item: unknown) => [isPlainObject(item) ? item["id"] : item, item]));
}

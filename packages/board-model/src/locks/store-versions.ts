import type { TLRecord, TLStore } from "@tldraw/tlschema";
import { toPlainRecord, type PlainRecord } from "../document/board-document.ts";
import { STAGE_LANE } from "../records/stage-lane.ts";
import type { RecordVersions } from "./record-versions.ts";

/** The records of a store around edits of it, before and after. */
export function storeVersions(
  store: TLStore,
  edits: Iterable<readonly (TLRecord | null | undefined)[]>,
): RecordVersions {
  const edited = new Map<string, PlainRecord[]>();
  for (const records of edits)
    for (const record of records) {
      if (!record) continue;
      const versions = edited.get(record.id);
      if (versions === undefined) edited.set(record.id, [toPlainRecord(record)]);
      else versions.push(toPlainRecord(record));
    }
  /** Also what an edit brings there, or has taken away. */
  const both = (
    index: ReadonlyMap<unknown, ReadonlySet<string>>,
    value: string,
    key: string,
  ): ReadonlySet<string> => {
    const more = [...edited].flatMap(([id, versions]) =>
      versions.some((record) => record[key] === value) ? [id] : [],
    );
    return new Set([...(index.get(value) ?? []), ...more]);
  };
  const { query } = store;
  return {
    versions(id) {
      const record = store.unsafeGetWithoutCapture(id as TLRecord["id"]);
      return edited.get(id) ?? (record === undefined ? [] : [toPlainRecord(record)]);
    },
    childrenOf: (id) => both(query.index("shape", "parentId").get(), id, "parentId"),
    bindingsOf: (id) => both(query.index("binding", "fromId").get(), id, "fromId"),
    bindingsTo: (id) => both(query.index("binding", "toId").get(), id, "toId"),
    lanes: () => both(query.index("shape", "type").get(), STAGE_LANE, "type"),
  };
}

import type { Doc, Map as YMap } from "yjs";
import { BOARD_ROOTS, isNoteRoot, isTextRoot, recordOfNote, recordOfText } from "../board-roots.ts";
import { copyAlternatives } from "../document/alternatives.ts";
import { OUR_DO_FIELD } from "../document/our-dos.ts";
import { isNoteNode } from "../notes/note-node.ts";
import { isPlainObject } from "../plain-object.ts";
import { recordsToTake, type TakenParts } from "./records-to-take.ts";

interface BoardCopy {
  readonly parts: TakenParts;
  /** Ids of the boards, in which pictures have their addresses. */
  readonly boards: { readonly from: string; readonly to: string };
}

/**
 * Writes what shall go along of a board into an empty document, anew: nothing of what was deleted,
 * and of nobody's clients. Records keep their ids, which are of their board alone.
 * @param from in the present form
 * @returns ids of the records that went along
 */
export function copyBoard(to: Doc, from: Doc, { parts, boards }: BoardCopy): ReadonlySet<string> {
  const taken = recordsToTake(from, parts);
  to.transact(() => {
    copyMap(to, from, { root: BOARD_ROOTS.meta, isTaken: () => true });
    copyMap(to, from, { root: BOARD_ROOTS.records, isTaken: (key) => taken.has(recordOf(key)) });
    if (parts.comments) copyMap(to, from, { root: BOARD_ROOTS.alternatives, isTaken: () => true });
    else copyAlternatives(to, from);
    copyMap(to, from, { root: BOARD_ROOTS.answers, isTaken: () => parts.comments });
    copyTexts(to, from, (record) => taken.has(record));
    if (parts.notes) copyNotes(to, from, (record) => taken.has(record));
    movePictures(to.getMap(BOARD_ROOTS.records), boards);
  });
  return taken;
}

/** The same of what lies beside it for our team alone. @param taken the records that went along */
export function copyInternal(
  to: Doc,
  from: Doc,
  { parts, taken }: { readonly parts: TakenParts; readonly taken: ReadonlySet<string> },
): void {
  if (!parts.internal) return;
  to.transact(() => {
    const isTaken = (key: string): boolean => parts.details && taken.has(recordOf(key));
    copyMap(to, from, { root: BOARD_ROOTS.records, isTaken });
    copyTexts(to, from, (record, field) => isTaken(record) && field.startsWith(OUR_DO_FIELD));
    if (parts.notes) copyNotes(to, from, (record) => taken.has(record));
  });
}

function recordOf(key: string): string {
  return key.split("/")[0] ?? "";
}

function copyMap(
  to: Doc,
  from: Doc,
  { root, isTaken }: { readonly root: string; readonly isTaken: (key: string) => boolean },
): void {
  const target = to.getMap(root);
  for (const [key, value] of from.getMap(root)) if (isTaken(key)) target.set(key, value);
}

function copyTexts(to: Doc, from: Doc, isTaken: (record: string, field: string) => boolean): void {
  for (const root of [...from.share.keys()].filter(isTextRoot)) {
    const text = from.getText(root).toJSON();
    const field = root.slice(root.indexOf("/") + 1);
    if (text !== "" && isTaken(recordOfText(root), field)) to.getText(root).insert(0, text);
  }
}

function copyNotes(to: Doc, from: Doc, isTaken: (record: string) => boolean): void {
  for (const root of [...from.share.keys()].filter(isNoteRoot)) {
    if (!isTaken(recordOfNote(root))) continue;
    const nodes = from.getXmlFragment(root).toArray().filter(isNoteNode);
    const clones = nodes.map((node) => node.clone());
    if (clones.length > 0) to.getXmlFragment(root).insert(0, clones);
  }
}

/** A picture lies under its board [AS3]. */
function movePictures(records: YMap<unknown>, { from, to }: BoardCopy["boards"]): void {
  const [old, next] = [from, to].map((id) => `/api/boards/${id}/assets/`) as [string, string];
  for (const [id, record] of records) {
    if (!id.startsWith("asset:") || !isPlainObject(record)) continue;
    const { props } = record;
    const src = isPlainObject(props) ? props["src"] : null;
    if (typeof src !== "string" || !src.startsWith(old)) continue;
    records.set(id, {
      ...record,
      props: { ...(props as object), src: next + src.slice(old.length) },
    });
  }
}

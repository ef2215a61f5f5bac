import type { TLRecord } from "@tldraw/tlschema";
import { EMPTY_CIRCULATION } from "@zentaikan/capital-graph";
import type { Doc } from "yjs";
import { BoardDocument } from "../document/board-document.ts";
import { readAboutBoard } from "../document/board-meta.ts";
import { isPlainObject } from "../plain-object.ts";
import { DO_RESULT } from "../records/do-result.ts";
import { FIRST_RECORDS } from "../records/first-records.ts";
import { STAGE_LANE } from "../records/stage-lane.ts";
import { readDrawing } from "../drawing/read-drawing.ts";
import { BoardView } from "../view/board-view.ts";

/** What of a board goes into its copy; the macro structure always does. */
export interface TakenParts {
  /** Do results, and the arrows among them. */
  readonly details: boolean;
  /** Everything that is drawn and means nothing by itself. */
  readonly drawing: boolean;
  readonly notes: boolean;
  /** What was said of it: threads, and the reasons for which findings are meant so. */
  readonly comments: boolean;
  /** Of all this, what lies beside the board for our team alone. */
  readonly internal: boolean;
}

/**
 * Ids of the records that go into a copy. What is kept keeps what it stands in; an arrow that means
 * nothing goes with all that it is attached to or not at all, for with a loose end it would be read
 * as growth.
 */
export function recordsToTake(
  from: Doc,
  { details, drawing }: Pick<TakenParts, "details" | "drawing">,
): ReadonlySet<string> {
  const document = new BoardDocument(from);
  const view = new BoardView(document, null);
  const shown = new Map(
    [...view.ids()].flatMap((id): [string, TLRecord][] => {
      const record = view.get(id);
      return record === undefined ? [] : [[id, record]];
    }),
  );
  const drawn = readDrawing(shown.values(), readAboutBoard(from));
  const { cards, arrows, stars, doResults, detailLinks = [] } = drawn;
  const { sectors, flows, panels } = drawn.circulation ?? EMPTY_CIRCULATION;
  const growth = idsOf([...cards, ...arrows, ...stars, ...sectors, ...flows, ...panels]);
  const detail = idsOf([...doResults, ...detailLinks]);
  const isTaken = (id: string): boolean => {
    const record = shown.get(id);
    if (growth.has(id) || FIRST_RECORDS.some((first) => first.id === id)) return true;
    if (detail.has(id)) return details;
    if (record?.typeName === "page" || record?.typeName === "document") return true;
    if (record?.typeName !== "shape") return drawing;
    if (record.type === STAGE_LANE) return true;
    return record.type === DO_RESULT ? details : drawing;
  };
  const taken = new Set(document.ids().filter(isTaken));
  dropUnboundArrows(taken, { shown, means: new Set([...growth, ...detail]) });
  takeHolders(taken, shown);
  keepBindingsWhole(taken, shown);
  dropUnshownAssets(taken, document);
  return taken;
}

type Shown = ReadonlyMap<string, TLRecord>;

function idsOf(drawn: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(drawn.map(({ id }) => id));
}

function dropUnboundArrows(
  taken: Set<string>,
  { shown, means }: { readonly shown: Shown; readonly means: ReadonlySet<string> },
): void {
  for (const record of shown.values()) {
    if (record.typeName !== "binding" || means.has(record.fromId)) continue;
    if (!taken.has(record.toId)) taken.delete(record.fromId);
  }
}

/** Groups and frames around what goes along, or it would show elsewhere on the page. */
function takeHolders(taken: Set<string>, shown: Shown): void {
  for (const id of taken) {
    let record = shown.get(id);
    while (record?.typeName === "shape") {
      const holder = shown.get(record.parentId);
      if (holder === undefined || taken.has(holder.id)) break;
      taken.add(holder.id);
      record = holder;
    }
  }
}

function keepBindingsWhole(taken: Set<string>, shown: Shown): void {
  for (const id of taken) if (id.startsWith("binding:")) taken.delete(id);
  for (const record of shown.values()) {
    if (record.typeName !== "binding") continue;
    if (taken.has(record.fromId) && taken.has(record.toId)) taken.add(record.id);
  }
}

/** An editor leaves the record of a picture when its shape is deleted, for an undo. */
function dropUnshownAssets(taken: Set<string>, document: BoardDocument): void {
  const named = new Set<unknown>();
  for (const id of taken) {
    const record = document.read(id);
    const props = isPlainObject(record) ? record["props"] : null;
    if (isPlainObject(props) && props["assetId"] !== undefined) named.add(props["assetId"]);
  }
  for (const id of document.ids().filter((one) => one.startsWith("asset:"))) {
    if (named.has(id)) taken.add(id);
    else taken.delete(id);
  }
}

import { DocumentRecordType, PageRecordType, TLDOCUMENT_ID } from "@tldraw/tlschema";
import type { TLPageId, TLRecord } from "@tldraw/tlschema";
import { indexKeyAt } from "./index-key.ts";

/** The one page of a board. */
export const BOARD_PAGE_ID: TLPageId = PageRecordType.createId("page");

/**
 * Without these an editor would write its own, and each client its own again. The server seeds
 * them; a document that lacks them all the same shows them unwritten.
 */
export const FIRST_RECORDS: readonly TLRecord[] = [
  DocumentRecordType.create({ id: TLDOCUMENT_ID }),
  PageRecordType.create({ id: BOARD_PAGE_ID, name: "", index: indexKeyAt(0) }),
];

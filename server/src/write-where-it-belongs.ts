import { parseDocumentName } from "@zentaikan/protocol";
import type { Fellows } from "./fellows.ts";
import type { WriteToDocument } from "./relay/write-to-document.ts";
import type { DocumentStore } from "./storage/document-store.ts";

interface WriteOptions {
  readonly documents: Pick<DocumentStore, "head">;
  readonly fellows: Pick<Fellows, "keeps" | "write">;
}

/**
 * What the server writes goes the way of the room, and there is one: where it is on another node,
 * the edit is made here, of what is saved, and written there.
 */
export function writeWhereItBelongs(
  writeHere: WriteToDocument,
  { documents, fellows }: WriteOptions,
): WriteToDocument {
  return async (edit) => {
    const { name, person, makeUpdate } = edit;
    const document = parseDocumentName(name);
    if (document === null || fellows.keeps(document.boardId)) return writeHere(edit);
    if ((await documents.head(name)) === null) return "noDocument";
    const update = await makeUpdate();
    return update === null ? "saved" : fellows.write({ name, person, update });
  };
}

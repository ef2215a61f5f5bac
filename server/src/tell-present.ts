import { parseDocumentName, type DocumentName } from "@zentaikan/protocol";
import type { Fellows } from "./fellows.ts";
import type { Rooms } from "./relay/rooms.ts";

/** Somebody came to a document or left it: of boards, others list who is there. */
export function tellPresent(
  fellows: Pick<Fellows, "tellPresent">,
  rooms: Pick<Rooms, "present">,
  name: DocumentName,
): void {
  const document = parseDocumentName(name);
  if (document?.kind === "board") fellows.tellPresent(document.boardId, rooms.present(name));
}

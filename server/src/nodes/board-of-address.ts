import { parseDocumentName, type BoardId } from "@zentaikan/protocol";

/**
 * The board that a request is about, by the address: of HTTP what lies under it, of sockets the
 * document. Null where it is about none, or about something that is no board.
 */
export function boardOfAddress(address: string | undefined): BoardId | null {
  const [path = ""] = (address ?? "").split("?");
  const [empty, first, second = "", third] = path.split("/");
  if (empty !== "") return null;
  if (first === "sync") return parseDocumentName(decoded(second))?.boardId ?? null;
  if (first !== "api" || second !== "boards" || third === undefined) return null;
  // As a part of names of documents, so that both say the same.
  return parseDocumentName(`board:${decoded(third)}`)?.boardId ?? null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}

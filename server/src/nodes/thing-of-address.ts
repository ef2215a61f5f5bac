import { parseDocumentName, type BoardId } from "@zentaikan/protocol";

/**
 * What a request is about that one node has: a board, of HTTP by what lies under it, of sockets by
 * the document; or what signs in at a provider, which comes back later. Null where any node answers.
 */
export function thingOfAddress(address: string | undefined): BoardId | "sign-in" | null {
  const [path = ""] = (address ?? "").split("?");
  const [empty, first, second = "", third] = path.split("/");
  if (empty !== "") return null;
  if (path.startsWith("/api/sign-in/oidc")) return "sign-in";
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

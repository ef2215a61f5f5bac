import { parseDocumentName, type DocumentName } from "@zentaikan/protocol";
import type { Permission } from "../relay/permission.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import type { Actor } from "../identity/actor.ts";
import { boardStanding } from "./board-role.ts";
import { credentialEnd } from "../identity/credential-end.ts";
import { documentRights } from "./policy.ts";

/** What somebody may with a document at this moment, and if nothing, in which words. */
export async function documentPermission(
  database: WorkspaceDatabase,
  { actor, document }: { readonly actor: Actor; readonly document: DocumentName },
  now: number,
): Promise<Permission> {
  const name = parseDocumentName(document);
  if (name === null) return { kind: "denied", reason: "noSuchDocument", cause: null };
  const [standing, endsAt] = await Promise.all([
    boardStanding(database, actor, { boardId: name.boardId, now }),
    credentialEnd(database, actor, now),
  ]);
  const role = standing?.role ?? null;
  const rights =
    standing === null || role === null ? null : documentRights({ ...standing, role }, name.kind);
  if (rights === null || role === null) {
    const cause = standing === null ? null : (standing.ended ?? "removed");
    return { kind: "denied", reason: "noSuchDocument", cause };
  }
  if (endsAt === null) {
    const cause = actor.credential.kind === "session" ? "signedOut" : "tokenEnded";
    return { kind: "denied", reason: "forbidden", cause };
  }
  const ends = Math.min(endsAt, standing?.endsAt ?? Infinity);
  const endsInMs = ends === Infinity ? null : ends - now;
  return { kind: "granted", role, rights, endsInMs };
}

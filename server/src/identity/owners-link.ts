import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import { ensureOwner } from "./members.ts";
import { createSignInLink } from "./sign-in-links.ts";

/** A link that signs in the owner of the workspace, for whoever sees what the server prints. */
export async function ownersLink(
  database: WorkspaceDatabase,
  { publicUrl, now }: { readonly publicUrl: string; readonly now: number },
): Promise<string> {
  const personId = await ensureOwner(database, now);
  return (await createSignInLink(database, { kind: "printed", personId, publicUrl, now })).link;
}

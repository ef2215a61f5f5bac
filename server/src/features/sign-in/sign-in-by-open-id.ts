import { harmlessName } from "@zentaikan/protocol";
import type { Actor } from "../../identity/actor.ts";
import { addMember } from "../../identity/members.ts";
import type { OpenIdPerson } from "./open-id.ts";
import { createPerson, namedBy } from "../../identity/persons.ts";
import { recordAudit } from "../../events/record-audit.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

type OpenIdOutcome =
  | { readonly kind: "signedIn"; readonly personId: string }
  | { readonly kind: "refused"; readonly why: "emailNotVerified" | "notInvited" };

interface OpenIdArrival {
  readonly openId: OpenIdPerson;
  /** Who was signed in in this browser before. */
  readonly known: Actor | null;
  readonly allowedDomains: readonly string[];
}

/**
 * Whom an identity signs in. An identity is issuer and subject; an address is never enough to be
 * somebody who is here already. A new identity belongs to the member who is signed in while
 * bringing it (who was invited), or makes a new member of somebody with an address of ours.
 */
export function signInByOpenId(
  arrival: OpenIdArrival,
  { database, now }: { readonly database: WorkspaceDatabase; readonly now: number },
): Promise<OpenIdOutcome> {
  // Whole in one: of two browsers that bring a new identity at once, the second finds it known.
  return inTransaction(database, (transaction) => arrive(transaction, arrival, now));
}

async function arrive(
  database: WorkspaceDatabase,
  { openId, known, allowedDomains }: OpenIdArrival,
  now: number,
): Promise<OpenIdOutcome> {
  const { issuer, subject, verifiedEmail } = openId;
  if (verifiedEmail === null) return { kind: "refused", why: "emailNotVerified" };
  const linked = await database
    .selectFrom("identities")
    .leftJoin("members", "members.personId", "identities.personId")
    .where("issuer", "=", issuer)
    .where("subject", "=", subject)
    .select("members.personId")
    .executeTakeFirst();
  if (linked !== undefined && linked.personId !== null) {
    return { kind: "signedIn", personId: linked.personId };
  }
  const isMember = known?.credential.kind === "session" && known.workspaceRole !== null;
  // Whoever was removed comes back by a new invitation alone.
  const wasRemoved = linked !== undefined;
  const domain = verifiedEmail.slice(verifiedEmail.lastIndexOf("@") + 1);
  if (!isMember && (wasRemoved || !allowedDomains.includes(domain))) {
    return { kind: "refused", why: "notInvited" };
  }
  const personId = isMember ? known.person.id : await becomeMember(openId, { database, now });
  await database
    .insertInto("identities")
    .values({ issuer, subject, personId })
    .onConflict((conflict) => conflict.columns(["issuer", "subject"]).doUpdateSet({ personId }))
    .execute();
  return { kind: "signedIn", personId };
}

async function becomeMember(
  { name, verifiedEmail }: OpenIdPerson,
  { database, now }: { readonly database: WorkspaceDatabase; readonly now: number },
): Promise<string> {
  const shown =
    harmlessName(name?.slice(0, 80) ?? "") || harmlessName(verifiedEmail?.split("@")[0] ?? "");
  const person = await createPerson(database, { name: namedBy(shown), now });
  const isTaken = await database
    .selectFrom("members")
    .where("email", "=", verifiedEmail)
    .select("personId")
    .executeTakeFirst();
  const email = isTaken === undefined ? verifiedEmail : null;
  await addMember(database, { personId: person.id, role: "member", email }, now);
  const details = { person: shown, personId: person.id, role: "member", how: "oidc" };
  await recordAudit(database, { kind: "memberJoined", actor: person, details }, now);
  return person.id;
}

import { OpenAPIHono, z } from "@hono/zod-openapi";
import {
  ChangeMemberBody,
  CreateMemberBody,
  MemberBody,
  MemberLinkBody,
} from "@zentaikan/protocol/people";
import type { ActorEnv } from "../../http/authenticate.ts";
import { createPerson, namedBy } from "../../identity/persons.ts";
import { addMember } from "../../identity/members.ts";
import { recordAudit } from "../../events/record-audit.ts";
import type { Review } from "../../policy/review.ts";
import { endSessions } from "../../identity/sessions.ts";
import { stillMayInWorkspace } from "../../policy/still-may.ts";
import { createSignInLink } from "../../identity/sign-in-links.ts";
import { Refusal } from "../../errors.ts";
import {
  answers,
  describeRoute,
  jsonBody,
  noContent,
  refuseBadRequest,
} from "../../http/describe-route.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { findMember, listMembers, requireOtherOwner } from "./member-rows.ts";

interface MemberRoutesOptions {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  readonly publicUrl: string;
  readonly review: Review;
}

const params = z.object({ personId: z.string() });
const list = describeRoute(
  { right: { workspace: "readWorkspace" }, rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/members",
    summary: "The members of the workspace",
    responses: answers(200, z.array(MemberBody), "The members, in the order in which they joined"),
  },
);
const create = describeRoute(
  { right: { workspace: "managePeople" }, rate: "changes", size: "form" },
  {
    method: "post",
    path: "/api/members",
    summary: "Add a member, who signs in by e-mail or by a link that you copy",
    request: jsonBody(CreateMemberBody),
    responses: answers(201, MemberBody, "The new member"),
  },
);
const change = describeRoute(
  { right: { workspace: "managePeople" }, rate: "changes", size: "form" },
  {
    method: "patch",
    path: "/api/members/{personId}",
    summary: "Change a member's role or address",
    request: { params, ...jsonBody(ChangeMemberBody) },
    responses: answers(200, MemberBody, "The member as it is now"),
  },
);
const remove = describeRoute(
  { right: { workspace: "managePeople" }, rate: "changes", size: "none" },
  {
    method: "delete",
    path: "/api/members/{personId}",
    summary: "Remove a member: their sessions, tokens and roles end at once",
    request: { params },
    responses: noContent("Removed"),
  },
);
const link = describeRoute(
  { right: { workspace: "managePeople" }, rate: "changes", size: "none" },
  {
    method: "post",
    path: "/api/members/{personId}/sign-in-link",
    summary: "A link that signs the member in once, within a day, to pass on",
    request: { params },
    responses: answers(201, MemberLinkBody, "The link; it is shown this once"),
  },
);

export function memberRoutes(options: MemberRoutesOptions): OpenAPIHono<ActorEnv> {
  const { database, now, review } = options;
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });

  routes.openapi(list, async (context) => {
    return context.json(await listMembers(database), 200);
  });

  routes.openapi(create, async (context) => {
    const actor = context.get("person");
    const { name, role, email } = context.req.valid("json");
    const id = await inTransaction(database, async (transaction) => {
      await stillMayInWorkspace(transaction, context.get("actor"), "managePeople");
      await requireFreeAddress(transaction, email, null);
      const made = await createPerson(transaction, { name: namedBy(name), now: now() });
      await addMember(transaction, { personId: made.id, role, email }, now());
      const details = { person: name, personId: made.id, role };
      await recordAudit(transaction, { kind: "memberJoined", actor, details }, now());
      return made.id;
    });
    return context.json(await findMember(database, id), 201);
  });

  routes.openapi(change, async (context) => {
    const actor = context.get("person");
    const { personId } = context.req.valid("param");
    const { role, email } = context.req.valid("json");
    const set = { ...(role && { role }), ...(email !== undefined && { email }) };
    const isOther = await inTransaction(database, async (transaction) => {
      await stillMayInWorkspace(transaction, context.get("actor"), "managePeople");
      const before = await findMember(transaction, personId);
      if (role === "member" && before.role === "owner") {
        await requireOtherOwner(transaction, personId);
      }
      if (email !== undefined) await requireFreeAddress(transaction, email, personId);
      if (Object.keys(set).length > 0) {
        const ofMember = transaction.updateTable("members").where("personId", "=", personId);
        await ofMember.set(set).execute();
      }
      if (role === undefined || role === before.role) return false;
      const details = { person: before.person.name, personId, from: before.role, to: role };
      await recordAudit(transaction, { kind: "memberRoleChanged", actor, details }, now());
      return true;
    });
    if (isOther) await review([personId]);
    return context.json(await findMember(database, personId), 200);
  });

  routes.openapi(remove, async (context) => {
    const actor = context.get("person");
    const { personId } = context.req.valid("param");
    // Their identity stays known, so that an address of ours does not make them a member again.
    const goes = ["members", "boardRoles", "signInLinks", "digestLinks", "digests"] as const;
    await inTransaction(database, async (transaction) => {
      await stillMayInWorkspace(transaction, context.get("actor"), "managePeople");
      const { person, role } = await findMember(transaction, personId);
      if (role === "owner") await requireOtherOwner(transaction, personId);
      for (const table of goes) {
        await transaction.deleteFrom(table).where("personId", "=", personId).execute();
      }
      await transaction.deleteFrom("apiTokens").where("createdBy", "=", personId).execute();
      await endSessions(transaction, { personId }, now());
      const details = { person: person.name, personId, role };
      await recordAudit(transaction, { kind: "memberRemoved", actor, details }, now());
    });
    await review([personId]);
    return context.body(null, 204);
  });

  routes.openapi(link, async (context) => {
    const actor = context.get("person");
    const { personId } = context.req.valid("param");
    const { publicUrl } = options;
    const made = { kind: "copied", personId, publicUrl, now: now() } as const;
    const created = await inTransaction(database, async (transaction) => {
      await stillMayInWorkspace(transaction, context.get("actor"), "managePeople");
      const { person } = await findMember(transaction, personId);
      const details = { person: person.name, personId };
      await recordAudit(transaction, { kind: "signInLinkCopied", actor, details }, now());
      return createSignInLink(transaction, made);
    });
    const expiresAt = new Date(created.expiresAt).toISOString();
    return context.json({ link: created.link, expiresAt }, 201);
  });
  return routes;
}

/** @throws Refusal addressTaken */
async function requireFreeAddress(
  database: WorkspaceDatabase,
  email: string | null,
  personId: string | null,
): Promise<void> {
  if (email === null) return;
  const taken = await database
    .selectFrom("members")
    .where("email", "=", email)
    .select("personId")
    .executeTakeFirst();
  if (taken !== undefined && taken.personId !== personId) throw new Refusal("addressTaken");
}

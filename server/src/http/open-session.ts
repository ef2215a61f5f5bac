import type { SignInWay } from "@zentaikan/protocol";
import type { Context } from "hono";
import { setCookie } from "hono/cookie";
import { actorOfRequest } from "./authenticate.ts";
import type { Authentication } from "./authentication.ts";
import { recordAudit } from "../events/record-audit.ts";
import type { Review } from "../policy/review.ts";
import {
  createSession,
  endSessions,
  rotateSession,
  SESSION_LIFETIME_MS,
} from "../identity/sessions.ts";

export interface SessionOpener extends Authentication {
  readonly review: Review;
}

/**
 * Signs the browser in as this person. No secret survives a sign-in: the person's own session gets
 * a new one, and the session of somebody else in this browser ends.
 */
export async function openSession(
  context: Context,
  { personId, how }: { readonly personId: string; readonly how: SignInWay },
  options: SessionOpener,
): Promise<void> {
  const { database, now, cookieName } = options;
  const before = await actorOfRequest(context, options);
  const session = before?.credential.kind === "session" ? before.credential.id : null;
  const goesOn = session !== null && before?.person.id === personId;
  if (session !== null && before !== null && !goesOn) {
    await endSessions(database, { personId: before.person.id, id: session }, now());
    await options.review([session]);
  }
  const browser = (context.req.header("User-Agent") ?? "").slice(0, 200);
  const secret = goesOn
    ? await rotateSession(database, session, now())
    : await createSession(database, { personId, how, browser }, now());
  setCookie(context, cookieName, secret, {
    path: "/",
    httpOnly: true,
    secure: cookieName.startsWith("__Host-"),
    sameSite: "Lax",
    maxAge: SESSION_LIFETIME_MS / 1000,
  });
  const { name } = await database
    .selectFrom("persons")
    .select("name")
    .where("id", "=", personId)
    .executeTakeFirstOrThrow();
  await recordAudit(
    database,
    { kind: "signedIn", actor: { id: personId, name }, details: { how, browser } },
    now(),
  );
}

import type { Role } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { Refusal } from "../errors.ts";
import type { Gate } from "./gate.ts";
import type { Actor, BoardActor } from "../identity/actor.ts";
import { actorOfApiToken } from "../identity/api-tokens.ts";
import type { Authentication } from "./authentication.ts";
import { boardRight, boardRoles } from "../policy/board-role.ts";
import { credentialEnd } from "../identity/credential-end.ts";
import type { BoardRight } from "../policy/policy.ts";
import { actorOfSession } from "../identity/sessions.ts";

/** Who asks; each route says in its declaration what they need to be. */
export type ActorEnv = {
  Variables: {
    person: PersonBody;
    actor: Actor;
    /** Where the right of the route is one on a board. */
    boardActor: BoardActor;
    /** Null where there is no such board, or none for them. */
    rightOn: (boardId: string) => Promise<BoardRight | null>;
    /** Whether the session or token that they came with has not ended since. */
    isStillSignedIn: () => Promise<boolean>;
    /** On all boards on which they are something, or on those of them that are named. */
    roles: (only?: readonly string[] | null) => Promise<ReadonlyMap<string, Role>>;
    gate: Gate;
  };
};

/**
 * Lets nobody pass who has neither a session nor an API token.
 * @throws Refusal notSignedIn
 */
export async function requirePerson(
  context: Context<ActorEnv>,
  authentication: Authentication,
): Promise<Actor> {
  const actor = await actorOfRequest(context, authentication);
  if (actor === null) throw new Refusal("notSignedIn");
  const { database, now } = authentication;
  context.set("person", actor.person);
  context.set("actor", actor);
  context.set("rightOn", (boardId) => boardRight(database, actor, { boardId, now: now() }));
  context.set(
    "isStillSignedIn",
    async () => (await credentialEnd(database, actor, now())) !== null,
  );
  context.set("roles", (only = null) => boardRoles(database, actor, { only, now: now() }));
  return actor;
}

/** A token wins over a cookie: a program that sends one means it. */
export async function actorOfRequest(
  context: Context,
  { database, cookieName, now }: Authentication,
): Promise<Actor | null> {
  const token = bearerToken(context);
  if (token !== null) return actorOfApiToken(database, token, now());
  const secret = getCookie(context, cookieName);
  return secret === undefined ? null : actorOfSession(database, secret, now());
}

export function bearerToken(context: Context): string | null {
  const [scheme, token] = (context.req.header("Authorization") ?? "").split(" ");
  return scheme?.toLowerCase() === "bearer" && token !== undefined ? token : null;
}

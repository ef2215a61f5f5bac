import type { Role } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import { Refusal } from "../errors.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import { personOfApiToken } from "./api-tokens.ts";
import { boardRole } from "./board-role.ts";
import { personOfSession } from "./sessions.ts";

/** Who asks, and what they are on a board. Routes ask by `requireBoard`. */
export type ActorEnv = {
  Variables: { person: PersonBody; roleOn: (boardId: string) => Promise<Role | null> };
};

export interface Authentication {
  readonly database: WorkspaceDatabase;
  readonly cookieName: string;
  readonly now: () => number;
}

/** Lets nobody pass who has neither a session nor an API token. */
export function requirePerson(authentication: Authentication): MiddlewareHandler<ActorEnv> {
  return async (context, next) => {
    const person = await personOfRequest(context, authentication);
    if (person === null) throw new Refusal("notSignedIn");
    context.set("person", person);
    context.set("roleOn", (boardId) => boardRole(authentication.database, person.id, boardId));
    await next();
  };
}

/** A token wins over a cookie: a program that sends one means it. */
export async function personOfRequest(
  context: Context,
  { database, cookieName, now }: Authentication,
): Promise<PersonBody | null> {
  const token = bearerToken(context);
  if (token !== null) return personOfApiToken(database, token);
  const secret = getCookie(context, cookieName);
  return secret === undefined ? null : personOfSession(database, secret, now());
}

export function bearerToken(context: Context): string | null {
  const [scheme, token] = (context.req.header("Authorization") ?? "").split(" ");
  return scheme?.toLowerCase() === "bearer" && token !== undefined ? token : null;
}

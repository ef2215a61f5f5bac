import { OpenAPIHono, z } from "@hono/zod-openapi";
import {
  PersonBody,
  RenamePersonBody,
  SessionBody,
  SignInBody,
  SignInPreviewBody,
} from "@zentaikan/protocol/http";
import { OwnSessionBody } from "@zentaikan/protocol/people";
import { deleteCookie } from "hono/cookie";
import { Refusal } from "../../errors.ts";
import {
  answers,
  describeRoute,
  jsonBody,
  noContent,
  refuseBadRequest,
} from "../../http/describe-route.ts";
import { actorOfRequest, type ActorEnv } from "../../http/authenticate.ts";
import { openSession, type SessionOpener } from "../../http/open-session.ts";
import { renamePerson } from "../../identity/persons.ts";
import { recordAudit } from "../../events/record-audit.ts";
import { describePerson, describeSession, type SessionDescriber } from "../../http/session-body.ts";
import { endSessions, sessionsOf } from "../../identity/sessions.ts";
import { readSignInLink, redeemSignInLink } from "../../identity/sign-in-links.ts";

interface SessionRoutesOptions extends SessionOpener, SessionDescriber {
  /** Told when somebody renamed themselves, so that open boards show it. */
  readonly onRenamed: (person: PersonBody) => void;
}

const readSession = describeRoute(
  { right: "anybody", rate: "arrivals", size: "none" },
  {
    method: "get",
    path: "/api/session",
    summary: "Who is signed in, and what they may do in the workspace",
    responses: answers(200, SessionBody, "The session"),
  },
);
const signIn = describeRoute(
  { right: "anybody", rate: "secrets", size: "form" },
  {
    method: "post",
    path: "/api/session",
    summary: "Sign in with the secret of a sign-in link",
    request: jsonBody(SignInBody),
    responses: answers(200, SessionBody, "The session; its cookie comes along"),
  },
);
const previewSignIn = describeRoute(
  { right: "anybody", rate: "secrets", size: "form" },
  {
    method: "post",
    path: "/api/sign-in/preview",
    summary: "Whom a sign-in link would sign in; it stays as it is",
    request: jsonBody(SignInBody),
    responses: answers(200, SignInPreviewBody, "Who, and where"),
  },
);
const signOut = describeRoute(
  { right: "anybody", rate: "arrivals", size: "none" },
  {
    method: "delete",
    path: "/api/session",
    summary: "Sign out",
    responses: noContent("Signed out"),
  },
);
const rename = describeRoute(
  { right: "session", rate: "changes", size: "form" },
  {
    method: "patch",
    path: "/api/session/person",
    summary: "Name yourself",
    request: jsonBody(RenamePersonBody),
    responses: answers(200, PersonBody, "You, renamed"),
  },
);
const list = describeRoute(
  { right: "session", rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/sessions",
    summary: "Where you are signed in",
    responses: answers(200, z.array(OwnSessionBody), "Your sessions, the last used first"),
  },
);
const endOne = describeRoute(
  { right: "session", rate: "changes", size: "none" },
  {
    method: "delete",
    path: "/api/sessions/{id}",
    summary: "Sign one of your browsers out",
    request: { params: z.object({ id: z.string() }) },
    responses: noContent("Signed out"),
  },
);
const endAll = describeRoute(
  { right: "session", rate: "changes", size: "none" },
  {
    method: "delete",
    path: "/api/sessions",
    summary: "Sign all your browsers out, this one too",
    responses: noContent("Signed out everywhere"),
  },
);

export function sessionRoutes(options: SessionRoutesOptions): OpenAPIHono<ActorEnv> {
  const { database, cookieName, now, review } = options;
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });
  const forgetCookie = { path: "/", secure: cookieName.startsWith("__Host-") };

  routes.openapi(readSession, async (context) => {
    const actor = await actorOfRequest(context, options);
    if (actor === null) throw new Refusal("notSignedIn");
    return context.json(await describeSession(actor, options), 200);
  });

  routes.openapi(previewSignIn, async (context) => {
    const { token } = context.req.valid("json");
    const link = await readSignInLink(database, token, now());
    if (link === null) throw new Refusal("signInLinkRefused");
    const { person, workspace } = await describePerson(link.personId, options);
    return context.json({ person, workspace }, 200);
  });

  routes.openapi(signIn, async (context) => {
    const { token } = context.req.valid("json");
    const signedIn = await redeemSignInLink(database, token, now());
    if (signedIn === null) throw new Refusal("signInLinkRefused");
    await openSession(context, signedIn, options);
    return context.json(await describePerson(signedIn.personId, options), 200);
  });

  routes.openapi(signOut, async (context) => {
    const actor = await actorOfRequest(context, options);
    if (actor?.credential.kind === "session") {
      const { person, credential } = actor;
      await endSessions(database, { personId: person.id, id: credential.id }, now());
      await recordAudit(database, { kind: "signedOut", actor: person }, now());
      await review([credential.id]);
    }
    deleteCookie(context, cookieName, forgetCookie);
    return context.body(null, 204);
  });

  routes.openapi(rename, async (context) => {
    const person = context.get("person");
    const renamed = await renamePerson(database, person.id, context.req.valid("json").name);
    options.onRenamed(renamed);
    return context.json(renamed, 200);
  });

  routes.openapi(list, async (context) => {
    const { person, credential } = context.get("actor");
    const rows = await sessionsOf(database, person.id, now());
    const sessions = rows.map(({ createdAt, seenAt, expiresAt, ...row }) => ({
      ...row,
      isCurrent: row.id === credential.id,
      createdAt: new Date(createdAt).toISOString(),
      seenAt: new Date(seenAt).toISOString(),
      expiresAt: new Date(expiresAt).toISOString(),
    }));
    return context.json(sessions, 200);
  });

  routes.openapi(endOne, async (context) => {
    const person = context.get("person");
    const { id } = context.req.valid("param");
    if ((await endSessions(database, { personId: person.id, id }, now())) === 0) {
      throw new Refusal("noSuchPage");
    }
    await recordAudit(database, { kind: "sessionEnded", actor: person }, now());
    await review([id]);
    return context.body(null, 204);
  });

  routes.openapi(endAll, async (context) => {
    const person = context.get("person");
    const sessions = await endSessions(database, { personId: person.id }, now());
    await recordAudit(
      database,
      { kind: "sessionEnded", actor: person, details: { sessions } },
      now(),
    );
    await review([person.id]);
    deleteCookie(context, cookieName, forgetCookie);
    return context.body(null, 204);
  });
  return routes;
}

import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { RenamePersonBody, SessionBody, SignInBody, PersonBody } from "@zentaikan/protocol/http";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { Refusal } from "../errors.ts";
import { answers, jsonBody, refuseBadRequest } from "../http/describe-route.ts";
import {
  personOfRequest,
  requirePerson,
  type ActorEnv,
  type Authentication,
} from "./authenticate.ts";
import { createPerson, guestName, renamePerson } from "./persons.ts";
import { createSession, endSession, SESSION_LIFETIME_MS } from "./sessions.ts";
import { isSignInLinkValid } from "./sign-in-links.ts";

export interface SessionRoutesOptions extends Authentication {
  readonly tldrawLicenseKey: string | null;
  readonly workspaceName: () => Promise<string>;
  /** Told when somebody renamed themselves, so that open boards show it. */
  readonly onRenamed: (person: PersonBody) => void;
}

const readSession = createRoute({
  method: "get",
  path: "/api/session",
  summary: "Who is signed in",
  responses: answers(200, SessionBody, "The session"),
});
const signIn = createRoute({
  method: "post",
  path: "/api/session",
  summary: "Sign in with the secret of a sign-in link",
  request: jsonBody(SignInBody),
  responses: answers(200, SessionBody, "The session; its cookie comes along"),
});
const signOut = createRoute({
  method: "delete",
  path: "/api/session",
  summary: "Sign out",
  responses: { 204: { description: "Signed out" } },
});
const rename = createRoute({
  method: "patch",
  path: "/api/session/person",
  summary: "Name yourself",
  request: jsonBody(RenamePersonBody),
  responses: answers(200, PersonBody, "You, renamed"),
});

export function sessionRoutes(options: SessionRoutesOptions): OpenAPIHono<ActorEnv> {
  const { database, cookieName, now } = options;
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });
  const sessionBody = async (person: PersonBody): Promise<SessionBody> => ({
    person,
    workspace: { name: await options.workspaceName() },
    tldrawLicenseKey: options.tldrawLicenseKey,
  });

  routes.openapi(readSession, async (context) => {
    const person = await personOfRequest(context, options);
    if (person === null) throw new Refusal("notSignedIn");
    return context.json(await sessionBody(person), 200);
  });

  routes.openapi(signIn, async (context) => {
    const { token } = context.req.valid("json");
    if (!(await isSignInLinkValid(database, token, now()))) throw new Refusal("signInLinkRefused");
    // Whoever is here already stays who they are: a link opened twice makes no second person.
    const known = await personOfRequest(context, options);
    const person = known ?? (await createPerson(database, { name: guestName, now: now() }));
    setCookie(context, cookieName, await createSession(database, person.id, now()), {
      path: "/",
      httpOnly: true,
      secure: cookieName.startsWith("__Host-"),
      sameSite: "Lax",
      maxAge: SESSION_LIFETIME_MS / 1000,
    });
    return context.json(await sessionBody(person), 200);
  });

  routes.openapi(signOut, async (context) => {
    const secret = getCookie(context, cookieName);
    if (secret !== undefined) await endSession(database, secret, now());
    deleteCookie(context, cookieName, { path: "/", secure: cookieName.startsWith("__Host-") });
    return context.body(null, 204);
  });

  routes.use(rename.getRoutingPath(), requirePerson(options));
  routes.openapi(rename, async (context) => {
    const person = await renamePerson(
      database,
      context.get("person").id,
      context.req.valid("json").name,
    );
    options.onRenamed(person);
    return context.json(person, 200);
  });
  return routes;
}

import { OpenAPIHono, z } from "@hono/zod-openapi";
import { readReturnPath } from "@zentaikan/protocol";
import { EmailSignInBody, SignInWaysBody } from "@zentaikan/protocol/people";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { actorOfRequest, type ActorEnv } from "../../http/authenticate.ts";
import { openIdProvider } from "./open-id.ts";
import { openSession, type SessionOpener } from "../../http/open-session.ts";
import type { OidcConfig } from "../../config.ts";
import { Refusal } from "../../errors.ts";
import {
  answers,
  describeRoute,
  jsonBody,
  noContent,
  refuseBadRequest,
} from "../../http/describe-route.ts";
import type { Log } from "../../log.ts";
import type { SendMail } from "../../mail/mailer.ts";
import { oneAfterAnother } from "../../relay/one-after-another.ts";
import { OpenAttempts } from "./open-attempts.ts";
import { sendSignInLink } from "./sign-in-by-email.ts";
import { signInByOpenId } from "./sign-in-by-open-id.ts";

interface SignInRoutesOptions extends SessionOpener {
  readonly publicUrl: string;
  readonly sendMail: SendMail | null;
  readonly oidc: OidcConfig | null;
  readonly log: Log;
}

const ways = describeRoute(
  { right: "anybody", rate: "arrivals", size: "none" },
  {
    method: "get",
    path: "/api/sign-in",
    summary: "Ways to sign in besides links",
    responses: answers(200, SignInWaysBody, "Which of them this server offers"),
  },
);
const byEmail = describeRoute(
  { right: "anybody", rate: "secrets", size: "form" },
  {
    method: "post",
    path: "/api/sign-in/email",
    summary: "Have a link sent to your address, if you are a member",
    request: jsonBody(EmailSignInBody),
    responses: noContent("Whether or not anybody has this address"),
  },
);
const byOpenId = describeRoute(
  { right: "anybody", rate: "secrets", size: "none" },
  {
    method: "get",
    path: "/api/sign-in/oidc",
    summary: "Go to the OpenID provider to sign in; a page, not a request of a program",
    request: { query: z.object({ to: z.string().max(2000).optional() }) },
    responses: { 302: { description: "To the provider" } },
  },
);
const backFromOpenId = describeRoute(
  { right: "anybody", rate: "secrets", size: "none" },
  {
    method: "get",
    path: "/api/sign-in/oidc/callback",
    summary: "Where the OpenID provider sends people back",
    responses: {
      302: { description: "Where `to` led, or home with `#sign-in-refused=` and why" },
    },
  },
);

export function signInRoutes(options: SignInRoutesOptions): OpenAPIHono<ActorEnv> {
  const { database, now, publicUrl, sendMail, oidc, log, cookieName } = options;
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });
  const inTurn = oneAfterAnother();
  const attempts = new OpenAttempts(now);
  const callback = `${publicUrl}${backFromOpenId.path}`;
  const provider = oidc === null ? null : openIdProvider(oidc, callback);
  const attemptCookie = `${cookieName}-oidc`;
  const cookieOptions = {
    path: "/",
    httpOnly: true,
    secure: cookieName.startsWith("__Host-"),
    sameSite: "Lax",
    maxAge: 600,
  } as const;

  routes.openapi(ways, (context) =>
    context.json({ email: sendMail !== null, oidc: provider !== null }, 200),
  );

  routes.openapi(byEmail, (context) => {
    if (sendMail === null) throw new Refusal("noSuchPage");
    const { email, to = "" } = context.req.valid("json");
    // Not waited for: neither the answer nor its time tells whether somebody has this address.
    const sending = { database, now, publicUrl, sendMail, to };
    inTurn(email, () => sendSignInLink(email, sending)).catch((error: unknown) => {
      log.error({ err: error }, "a sign-in link could not be sent");
    });
    return context.body(null, 204);
  });

  routes.openapi(byOpenId, async (context) => {
    if (provider === null) throw new Refusal("noSuchPage");
    const { address, attempt } = await provider.begin();
    const to = readReturnPath(context.req.valid("query").to ?? "");
    setCookie(context, attemptCookie, attempts.begin({ ...attempt, to }), cookieOptions);
    return context.redirect(address.href, 302);
  });

  routes.openapi(backFromOpenId, async (context) => {
    if (provider === null || oidc === null) throw new Refusal("noSuchPage");
    const attempt = attempts.take(getCookie(context, attemptCookie) ?? "");
    deleteCookie(context, attemptCookie, cookieOptions);
    const to = attempt?.to ?? null;
    const again = to === null ? "" : `&to=${encodeURIComponent(to)}`;
    const refused = (why: string) =>
      context.redirect(`${publicUrl}/#sign-in-refused=${why}${again}`, 302);
    if (attempt === null) return refused("expired");
    const returned = new URL(callback);
    returned.search = new URL(context.req.url).search;
    let openId;
    try {
      openId = await provider.finish(returned, attempt);
    } catch (error) {
      log.info({ err: error }, "the OpenID provider's answer was refused");
      return refused("failed");
    }
    const known = await actorOfRequest(context, options);
    const arrival = { openId, known, allowedDomains: oidc.allowedDomains };
    const outcome = await signInByOpenId(arrival, { database, now: now() });
    if (outcome.kind === "refused") return refused(outcome.why);
    await openSession(context, { personId: outcome.personId, how: "oidc" }, options);
    return context.redirect(publicUrl + (to ?? ""), 302);
  });
  return routes;
}

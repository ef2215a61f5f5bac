import { OpenAPIHono } from "@hono/zod-openapi";
import {
  InvitationPreviewBody,
  InvitationSecretBody,
  RedeemedInvitationBody,
  RedeemInvitationBody,
} from "@zentaikan/protocol/people";
import { getCookie } from "hono/cookie";
import { actorOfRequest } from "../../http/authenticate.ts";
import { openSession, type SessionOpener } from "../../http/open-session.ts";
import { describePerson, type SessionDescriber } from "../../http/session-body.ts";
import { Refusal } from "../../errors.ts";
import { answers, describeRoute, jsonBody, refuseBadRequest } from "../../http/describe-route.ts";
import { findBySecret, invitationState } from "./invitation-rows.ts";
import { redeemInvitation } from "./redeem-invitation.ts";

export type JoinRoutesOptions = SessionOpener & SessionDescriber;

/** What anybody may ask who holds a link; the link travels in a body, never in an address. */
const preview = describeRoute(
  { right: "anybody", rate: "secrets", size: "form" },
  {
    method: "post",
    path: "/api/join/preview",
    summary: "What an invitation link is for",
    request: jsonBody(InvitationSecretBody),
    responses: answers(200, InvitationPreviewBody, "What whoever takes it gets"),
  },
);
const redeem = describeRoute(
  { right: "anybody", rate: "secrets", size: "form" },
  {
    method: "post",
    path: "/api/join",
    summary: "Take an invitation: as a guest or member with this name, or as who you are",
    request: jsonBody(RedeemInvitationBody),
    responses: answers(200, RedeemedInvitationBody, "The session; its cookie comes along"),
  },
);

export function joinRoutes(options: JoinRoutesOptions): OpenAPIHono {
  const { database, now } = options;
  const routes = new OpenAPIHono({ defaultHook: refuseBadRequest });
  routes.openapi(preview, async (context) => {
    const row = await findBySecret(database, context.req.valid("json").secret);
    if (row === undefined) throw new Refusal("invitationRefused");
    const state = invitationState(row, now());
    if (state !== "open" && state !== "usedUp") throw new Refusal("invitationRefused");
    const { name } = await database
      .selectFrom("workspace")
      .select("name")
      .executeTakeFirstOrThrow();
    const expiresAt = row.expiresAt === null ? null : new Date(row.expiresAt).toISOString();
    const { nameJa: ja, nameEn: en, boardTitle, role, name: invitedBy } = row;
    const customer = ja === null || en === null ? null : { ja, en };
    const { timeZone } = options;
    const place = { workspace: name, timeZone, customer, boardTitle };
    const invited = { ...place, role, invitedBy, expiresAt, state };
    return context.json(invited, 200);
  });

  routes.openapi(redeem, async (context) => {
    const { secret, name, isAnew } = context.req.valid("json");
    const known = await actorOfRequest(context, options);
    // Another tab of theirs signed in a moment ago, and got a new cookie: they are nobody new.
    const hasOldCookie = getCookie(context, options.cookieName) !== undefined;
    if (known === null && hasOldCookie && !isAnew) throw new Refusal("sessionOver");
    if (known?.credential.kind === "token") throw new Refusal("forbidden");
    const redemption = { secret, name, known };
    const redeemed = await redeemInvitation(redemption, { database, now: now() });
    const { personId, boardId } = redeemed;
    await openSession(context, { personId, how: "invitation" }, options);
    // Whoever is here on several boards may have more rights on one of them now.
    await options.review([personId]);
    return context.json({ session: await describePerson(personId, options), boardId }, 200);
  });
  return routes;
}

import { createHash } from "node:crypto";
import { OpenAPIHono, z } from "@hono/zod-openapi";
import type { Language } from "@zentaikan/capital-graph";
import type { BoardId } from "@zentaikan/protocol";
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { Refusal } from "../../errors.ts";
import { actorOfRequest, type ActorEnv } from "../../http/authenticate.ts";
import type { Authentication } from "../../http/authentication.ts";
import { describeRoute, refuseBadRequest } from "../../http/describe-route.ts";
import { boardRight } from "../../policy/board-role.ts";
import { mayKnowOf, mayOnBoard } from "../../policy/policy.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { keepNewest } from "./keep-newest.ts";
import { frameAlone, type FrozenContent, type LatestNeeds } from "./latest-content.ts";
import { noteOpened, openLink, partyOfAudience, type LatestLink } from "./latest-links.ts";
import { writeLatestPage, writeNotice } from "./latest-page.ts";
import { LATEST_POLICY } from "./latest-style.ts";

interface LatestPageRoutesOptions extends LatestNeeds {
  readonly database: WorkspaceDatabase;
  readonly authentication: Authentication;
  readonly now: () => number;
  readonly timeZone: string;
}

const params = z.object({ token: z.string().min(1).max(64) });
const page = describeRoute(
  { right: "anybody", rate: "arrivals", size: "none" },
  {
    method: "get",
    path: "/agreed/{token}",
    summary: "What was last agreed on a board, as a page",
    request: { params },
    responses: { 200: { description: "The page" } },
  },
);
const json = describeRoute(
  { right: "anybody", rate: "arrivals", size: "none" },
  {
    method: "get",
    path: "/agreed/{token}/latest.json",
    summary: "What was last agreed on a board, as a snapshot that proves itself",
    request: { params },
    responses: { 200: { description: "The snapshot" } },
  },
);

const picture = describeRoute(
  { right: "anybody", rate: "arrivals", size: "none" },
  {
    method: "get",
    path: "/agreed/{token}/{picture}",
    summary: "What was last agreed on a board, as a picture that other pages may show",
    request: { params: params.extend({ picture: z.enum(["latest.svg", "latest.png"]) }) },
    responses: { 200: { description: "The picture" } },
  },
);

/** A few boards of a meeting each; a version never changes, so what it says is read once. */
const versionsRemembered = 64;
const picturesRemembered = 32;

/** Its styles and the letters of its fonts lie in it; nothing else comes or runs. */
const PICTURE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; sandbox; frame-ancestors 'none'";

export function latestPageRoutes(options: LatestPageRoutesOptions): OpenAPIHono<ActorEnv> {
  const { database, authentication, now, timeZone } = options;
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });
  const contents = keepNewest<FrozenContent>(versionsRemembered);
  const pictures = keepNewest<Uint8Array<ArrayBuffer>>(picturesRemembered);

  /** Right first: whatever is asked of a link, it is asked again whether it still is one. */
  const latestOf = async (link: LatestLink) => {
    const boardId = link.boardId as BoardId;
    const latest = await options.latestAgreed({ boardId, side: link.versions });
    const customer = await customerOf(database, boardId);
    const { frame } = latest;
    const key = `${frame?.proposalId} ${customer.ja} ${customer.en}`;
    const content =
      frame === null
        ? null
        : await contents(key, () => options.readFrozen(boardId, frame, customer));
    return { latest, customer, content };
  };

  routes.openapi(page, async (context) => {
    const { token } = context.req.valid("param");
    const language = languageOf(context);
    const path = `/agreed/${token}`;
    const link = await openLink(database, token, now());
    context.header("Content-Security-Policy", LATEST_POLICY);
    context.header("Vary", "Accept-Language, Cookie");
    const door = link === null ? "gone" : await doorOf(context, link, options);
    if (link === null || door !== "open") {
      noIndex(context);
      const kind = door === "signIn" ? "signIn" : "gone";
      return context.html(writeNotice({ language, path }, kind), kind === "gone" ? 404 : 401);
    }
    const { latest, customer, content } = await latestOf(link);
    const { shows, expiresAt } = link;
    const parts = { language, timeZone, shows, expiresAt, path, latest, content };
    const html = writeLatestPage({ ...parts, customer: customer[language] });
    if (isFirstOpeningOfDay(context, { path, authentication })) {
      await noteOpened(database, link.id, now());
    }
    return answer(context, link, { body: html, type: "text/html; charset=utf-8" });
  });

  routes.openapi(json, async (context) => {
    const link = await openedLink(context, options);
    const { content } = await latestOf(link);
    if (content === null) throw new Refusal("nothingAgreed");
    const snapshot = frameAlone(content.snapshot, link.shows);
    const body = `${JSON.stringify(snapshot, null, 2)}\n`;
    return answer(context, link, { body, type: "application/json; charset=utf-8" });
  });

  routes.openapi(picture, async (context) => {
    const format = context.req.valid("param").picture === "latest.svg" ? "svg" : "png";
    const link = await openedLink(context, options);
    const boardId = link.boardId as BoardId;
    const { frame } = await options.latestAgreed({ boardId, side: link.versions });
    if (frame === null) throw new Refusal("nothingAgreed");
    const language = languageOf(context);
    const customer = await customerOf(database, boardId);
    const { proposalId: id, version, party, at, records: agreements } = frame;
    const key = [id, format, language, customer[language]].join(" ");
    const drawn = { boardId, id, customer, version, party, at, agreements, language };
    const body = await pictures(key, () => options.drawFrame({ ...drawn, format }));
    context.header("Content-Security-Policy", PICTURE_POLICY);
    context.header("Vary", "Accept-Language, Cookie");
    // Pages of an intranet may show what whoever has the address may see anyway.
    if (link.audience === "secret" || link.audience === "public") {
      context.header("Cross-Origin-Resource-Policy", "cross-origin");
    }
    return answer(context, link, { body, type: format === "svg" ? "image/svg+xml" : "image/png" });
  });
  return routes;
}

/** @throws Refusal noSuchLatestLink, notSignedIn */
async function openedLink(
  context: Context<ActorEnv>,
  options: LatestPageRoutesOptions,
): Promise<LatestLink> {
  const link = await openLink(options.database, context.req.param("token") ?? "", options.now());
  noIndex(context);
  if (link === null) throw new Refusal("noSuchLatestLink");
  const door = await doorOf(context, link, options);
  if (door === "signIn") throw new Refusal("notSignedIn");
  if (door === "gone") throw new Refusal("noSuchLatestLink");
  return link;
}

type Door = "open" | "signIn" | "gone";

/** Whether whoever asks may see what an open link leads to. To a stranger it is not there. */
async function doorOf(
  context: Context<ActorEnv>,
  { audience, boardId }: LatestLink,
  { database, authentication, now }: LatestPageRoutesOptions,
): Promise<Door> {
  if (audience === "secret" || audience === "public") return "open";
  const actor = await actorOfRequest(context, authentication);
  if (actor === null) return "signIn";
  const right = await boardRight(database, actor, { boardId, now: now() });
  const isLetIn =
    right !== null && mayOnBoard(right, "read") && mayKnowOf(right.side, partyOfAudience(audience));
  return isLetIn ? "open" : "gone";
}

/**
 * A browser that opens the page again within a day is no further reader. It remembers that itself,
 * by a cookie that says nothing of anybody: of who reads, the server keeps a number alone [LT8].
 */
function isFirstOpeningOfDay(
  context: Context,
  { path, authentication }: { readonly path: string; readonly authentication: Authentication },
): boolean {
  if (getCookie(context, OPENED) !== undefined) return false;
  setCookie(context, OPENED, "1", {
    path,
    maxAge: 24 * 60 * 60,
    httpOnly: true,
    sameSite: "Lax",
    secure: authentication.cookieName.startsWith("__Host-"),
  });
  return true;
}

const OPENED = "zentaikan-opened";

/** Kept by nobody without asking again: a revoked link is one for everybody at once. */
function answer(
  context: Context<ActorEnv>,
  { audience }: LatestLink,
  { body, type }: { readonly body: string | Uint8Array<ArrayBuffer>; readonly type: string },
): Response {
  const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  noIndex(context);
  context.header("Cache-Control", audience === "public" ? "no-cache" : "private, no-cache");
  context.header("ETag", tag);
  const known = context.req.header("If-None-Match")?.split(",") ?? [];
  if (known.some((one) => one.trim().replace(/^W\//, "") === tag)) return context.body(null, 304);
  context.header("Content-Type", type);
  return context.body(body);
}

function noIndex(context: Context): void {
  context.header("X-Robots-Tag", "noindex, nofollow");
  context.header("Cache-Control", "no-store");
}

/** What the address asks for, else what the browser likes better. */
function languageOf(context: Context): Language {
  const asked = context.req.query("lang");
  if (asked === "ja" || asked === "en") return asked;
  const liked = context.req.header("Accept-Language")?.toLowerCase() ?? "ja";
  const first = liked.split(",").find((one) => /^\s*(?:ja|en)\b/.test(one));
  return first?.trim().startsWith("ja") === true || first === undefined ? "ja" : "en";
}

async function customerOf(database: WorkspaceDatabase, boardId: BoardId) {
  const { nameJa: ja, nameEn: en } = await database
    .selectFrom("boards")
    .innerJoin("customers", "customers.id", "boards.customerId")
    .where("boards.id", "=", boardId)
    .select(["nameJa", "nameEn"])
    .executeTakeFirstOrThrow();
  return { ja, en };
}

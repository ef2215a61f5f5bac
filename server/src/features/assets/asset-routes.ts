import { OpenAPIHono, z } from "@hono/zod-openapi";
import { AssetBody } from "@zentaikan/protocol/http";
import { PARTIES, type BoardId } from "@zentaikan/protocol";
import { Refusal } from "../../errors.ts";
import type { ActorEnv } from "../../http/authenticate.ts";
import { answers, describeRoute, refuseBadRequest } from "../../http/describe-route.ts";
import { knownParties, mayKnowOf } from "../../policy/policy.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { findImage, keepImage } from "./assets.ts";
import { judgeImage, MAX_IMAGE_BYTES } from "./judge-image.ts";

interface AssetRoutesOptions {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  /** Lets go of what nothing shows. @returns whether there is more room now */
  readonly makeRoom: (boardId: BoardId) => Promise<boolean>;
}

const binary = z.string().openapi({ type: "string", format: "binary" });
const imageContent = {
  "image/png": { schema: binary },
  "image/jpeg": { schema: binary },
  "image/gif": { schema: binary },
  "image/webp": { schema: binary },
} as const;

const keep = describeRoute(
  {
    right: { board: "edit" },
    rate: "uploads",
    size: { maxBytes: MAX_IMAGE_BYTES, refusal: "imageTooBig" },
  },
  {
    method: "post",
    path: "/api/boards/{id}/assets",
    summary: "Keep a picture for a board: PNG, JPEG, GIF or WebP, as the body of the request",
    request: {
      params: z.object({ id: z.string() }),
      query: z.object({
        party: z.enum(PARTIES).default("customer").openapi({
          description: "Who is given it: whoever reads the board, or our team alone",
        }),
      }),
      body: { required: true, content: imageContent },
    },
    responses: answers(201, AssetBody, "Where the picture lies from now on"),
  },
);
const read = describeRoute(
  { right: { board: "read" }, rate: "pictures", size: "none" },
  {
    method: "get",
    path: "/api/boards/{id}/assets/{hash}",
    summary: "A picture of a board",
    request: {
      params: z.object({ id: z.string(), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
    },
    responses: { 200: { description: "The picture", content: imageContent } },
  },
);

/**
 * Pictures on boards. What somebody uploaded is never a page: it says what it is and no guessing,
 * may do nothing, load nothing and be in no frame, and is a file to keep for whoever opens its address.
 */
const inert = {
  "Content-Security-Policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
  "Content-Disposition": "attachment",
  // By its hash it never changes; by its board not everybody may have it.
  "Cache-Control": "private, max-age=31536000, immutable",
} as const;

export function assetRoutes({
  database,
  now,
  makeRoom,
}: AssetRoutesOptions): OpenAPIHono<ActorEnv> {
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });

  routes.openapi(keep, async (context) => {
    const { boardId, side } = context.get("boardActor");
    const { party } = context.req.valid("query");
    if (!mayKnowOf(side, party)) throw new Refusal("forbidden");
    const image = judgeImage(Buffer.from(await context.req.arrayBuffer()));
    const personId = context.get("person").id;
    const keep = () => keepImage(database, image, { boardId, party, personId, now: now() });
    const hash = await keep().catch(async (error: unknown) => {
      const isFull = error instanceof Refusal && error.code === "quotaReached";
      if (!isFull || !(await makeRoom(boardId))) throw error;
      return keep();
    });
    const { type, width, height } = image;
    return context.json({ src: `/api/boards/${boardId}/assets/${hash}`, type, width, height }, 201);
  });

  routes.openapi(read, async (context) => {
    const { hash } = context.req.valid("param");
    const { boardId, side } = context.get("boardActor");
    const parties = knownParties(side);
    const { type, bytes } = await findImage(database, { boardId, hash, parties });
    return context.body(Uint8Array.from(bytes), 200, { ...inert, "Content-Type": type });
  });
  return routes;
}

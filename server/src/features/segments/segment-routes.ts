import { OpenAPIHono, z } from "@hono/zod-openapi";
import {
  SEGMENT_BASES,
  SegmentationBody,
  SegmentationProgressBody,
  type SegmentBasis,
} from "@zentaikan/protocol/segments";
import type { TypedResponse } from "hono";
import type { ActorEnv } from "../../http/authenticate.ts";
import { answers, describeRoute, noContent, refuseBadRequest } from "../../http/describe-route.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { writeSegmentation } from "./segmentation-body.ts";
import type { Segmentations } from "./segmentations.ts";

interface SegmentRoutesOptions {
  readonly database: WorkspaceDatabase;
  readonly segmentations: Pick<Segmentations, "ask" | "leave">;
}

const query = z.object({ basis: z.enum(SEGMENT_BASES).default("now") });
const read = describeRoute(
  { right: { workspace: "readSegments" }, rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/segments",
    summary: "The patterns that all customers fall into; asking has them computed",
    request: { query },
    responses: {
      ...answers(200, SegmentationBody, "The patterns"),
      202: {
        description: "How far the computation is: ask again",
        content: { "application/json": { schema: SegmentationProgressBody } },
      },
    },
  },
);
const leave = describeRoute(
  { right: { workspace: "readSegments" }, rate: "lists", size: "none" },
  {
    method: "delete",
    path: "/api/segments",
    summary: "Wait for the computation no longer: where nobody else does, it ends",
    request: { query },
    responses: noContent("Nobody is kept waiting"),
  },
);

export function segmentRoutes({
  database,
  segmentations,
}: SegmentRoutesOptions): OpenAPIHono<ActorEnv> {
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });

  routes.openapi(read, async (context) => {
    const { basis }: { readonly basis: SegmentBasis } = context.req.valid("query");
    const asked = await segmentations.ask(basis, context.get("person").id);
    if (asked.kind === "working") return context.json(asked.progress, 202);
    const written = writeSegmentation(database, asked.known, context.get("roles"));
    const headers = { "Content-Type": "application/json" };
    const answer: Response = context.newResponse(ReadableStream.from(written), 200, headers);
    // It is the JSON of that body, written bit by bit.
    return answer as Response & TypedResponse<SegmentationBody, 200, "json">;
  });

  routes.openapi(leave, async (context) => {
    await segmentations.leave(context.req.valid("query").basis, context.get("person").id);
    return context.body(null, 204);
  });
  return routes;
}

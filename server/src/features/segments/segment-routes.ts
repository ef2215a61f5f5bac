import { OpenAPIHono, z } from "@hono/zod-openapi";
import {
  SEGMENT_BASES,
  SegmentationBeginningBody,
  SegmentationBody,
  SegmentationChangesBody,
  SegmentationProgressBody,
} from "@zentaikan/protocol/segments";
import type { TypedResponse } from "hono";
import { MARK_HEADER } from "@zentaikan/protocol";
import type { LatelyChanged } from "../../events/lately-changed.ts";
import type { ActorEnv } from "../../http/authenticate.ts";
import { askedMark, asWhom } from "../../http/changed-for.ts";
import { answers, describeRoute, noContent, refuseBadRequest } from "../../http/describe-route.ts";
import { askedFirst } from "../../http/lined-answer.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import {
  readSegmentationBeginning,
  readSegmentationChanges,
  writeSegmentation,
} from "./segmentation-body.ts";
import type { Segmentations } from "./segmentations.ts";

interface SegmentRoutesOptions {
  readonly database: WorkspaceDatabase;
  readonly segmentations: Pick<Segmentations, "ask" | "leave">;
  readonly changed: Pick<LatelyChanged, "mark" | "since">;
}

const query = z.object({ basis: z.enum(SEGMENT_BASES).default("now") });
const read = describeRoute(
  { right: { workspace: "readSegments" }, rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/segments",
    summary: "The patterns that all customers fall into; asking has them computed",
    request: { query: query.extend({ since: askedMark.optional(), ...askedFirst.shape }) },
    responses: {
      ...answers(
        200,
        z.union([SegmentationBody, SegmentationBeginningBody, SegmentationChangesBody]),
        "The patterns; of more customers than were asked for, those that stand for segments; or, where those that were read at the mark are the same still, what changed of their customers",
      ),
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
  changed,
}: SegmentRoutesOptions): OpenAPIHono<ActorEnv> {
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });

  routes.openapi(read, async (context) => {
    const { basis, since = "", first } = context.req.valid("query");
    const lists = changed.mark();
    const asked = await segmentations.ask(basis, context.get("person").id);
    if (asked.kind === "working") return context.json(asked.progress, 202);
    const { known } = asked;
    const rolesOn = context.get("roles");
    const state = `${known.rows.inputHash.slice(0, 16)}${known.computedAt.toString(36)}`;
    const mark = { [MARK_HEADER]: `${lists}~${state}` };
    const [listsBefore = "", before] = since.split("~");
    const otherwise =
      before === state ? changed.since(listsBefore, asWhom(context.get("actor"))) : null;
    if (otherwise !== null) {
      const { customerIds, boardIds } = otherwise;
      const changes = await readSegmentationChanges(database, known, {
        rolesOn,
        isChanged: ({ customerId, boardId }) =>
          customerIds.has(customerId) || boardIds.has(boardId),
      });
      return context.json(changes, 200, mark);
    }
    const beginning =
      first === undefined
        ? null
        : await readSegmentationBeginning(database, known, { rolesOn, most: first });
    // Of a list that is longer there is no mark.
    if (beginning !== null) return context.json(beginning, 200);
    const written = writeSegmentation(database, known, rolesOn);
    const headers = { "Content-Type": "application/json", ...mark };
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

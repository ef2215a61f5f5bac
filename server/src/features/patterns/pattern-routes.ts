import { OpenAPIHono, z } from "@hono/zod-openapi";
import {
  AdoptedPatternsBody,
  AdoptPatternsBody,
  ChangePatternBody,
  CustomerPlacesBody,
  DismissPatternsBody,
  MoveCustomerBody,
  PatternEventBody,
  PatternPlacesBody,
  PatternProposalBody,
} from "@zentaikan/protocol/patterns";
import { SEGMENT_BASES, type SegmentBasis } from "@zentaikan/protocol/segments";
import type { WorkspaceAbility } from "@zentaikan/protocol";
import type { Context } from "hono";
import type { ActorEnv } from "../../http/authenticate.ts";
import {
  answers,
  describeRoute,
  jsonBody,
  noContent,
  refuseBadRequest,
} from "../../http/describe-route.ts";
import { stillMayInWorkspace } from "../../policy/still-may.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { adoptPatterns, dismissPatterns } from "./adopt-patterns.ts";
import { changePattern } from "./change-pattern.ts";
import type { FoundPatterns } from "./found-patterns.ts";
import { moveCustomer } from "./move-customer.ts";
import { readProposal } from "./read-proposal.ts";
import { readCustomerPlaces, readPatterns, readPlaces } from "./read-patterns.ts";
import { readPatternHistory } from "./read-pattern-history.ts";

export interface PatternRoutesOptions {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  /** What structures say now, with everybody in it; computed where nobody asked for it yet. */
  readonly findPatterns: (basis: SegmentBasis) => Promise<FoundPatterns>;
  /** What is said of patterns is no longer so. */
  readonly onChanged: () => void;
}

const read = { right: { workspace: "readSegments" }, rate: "lists", size: "none" } as const;
const changing = { right: { workspace: "changePatterns" }, rate: "changes", size: "form" } as const;
const deciding = { right: { workspace: "adoptPatterns" }, rate: "commands", size: "form" } as const;

const adopted = describeRoute(read, {
  method: "get",
  path: "/api/patterns",
  summary: "The patterns that were adopted, and who stands in them",
  responses: answers(200, AdoptedPatternsBody, "The version that counts"),
});
const everybody = describeRoute(read, {
  method: "get",
  path: "/api/patterns/places",
  summary: "Who stands where among the adopted patterns",
  request: { query: z.object({ after: z.coerce.number().int().nonnegative().optional() }) },
  responses: answers(200, PatternPlacesBody, "Five hundred customers at most"),
});
const proposal = describeRoute(
  { ...read, rate: "readings" },
  {
    method: "get",
    path: "/api/patterns/proposal",
    summary: "What adopting the segments that are found now would change, and for whom",
    request: { query: z.object({ basis: z.enum(SEGMENT_BASES).default("now") }) },
    responses: answers(200, PatternProposalBody, "The proposal"),
  },
);
const adopt = describeRoute(deciding, {
  method: "post",
  path: "/api/patterns",
  summary: "Adopt the segments that are found now as the next version",
  request: jsonBody(AdoptPatternsBody),
  responses: noContent("Adopted"),
});
const dismiss = describeRoute(deciding, {
  method: "post",
  path: "/api/patterns/dismissals",
  summary: "Decide against the segments that are found now",
  request: jsonBody(DismissPatternsBody),
  responses: noContent("Dismissed"),
});
const change = describeRoute(changing, {
  method: "patch",
  path: "/api/patterns/segments/{segment}",
  summary: "Name or describe a segment, retire it or take it back; nobody moves by its name",
  request: { params: z.object({ segment: z.string() }), ...jsonBody(ChangePatternBody) },
  responses: noContent("Changed"),
});
const places = describeRoute(read, {
  method: "get",
  path: "/api/patterns/customers/{customer}",
  summary: "Where a customer stood among the patterns, the newest first",
  request: { params: z.object({ customer: z.string() }) },
  responses: answers(200, CustomerPlacesBody, "Its places"),
});
const move = describeRoute(changing, {
  method: "put",
  path: "/api/patterns/customers/{customer}",
  summary:
    "Move a customer by hand, with a reason, or give it back to where its structure places it",
  request: { params: z.object({ customer: z.string() }), ...jsonBody(MoveCustomerBody) },
  responses: noContent("Moved"),
});
const history = describeRoute(read, {
  method: "get",
  path: "/api/patterns/history",
  summary: "What people decided about patterns, the newest first",
  request: { query: z.object({ before: z.coerce.number().int().positive().optional() }) },
  responses: answers(200, z.array(PatternEventBody), "A hundred lines at most"),
});

export function patternRoutes(options: PatternRoutesOptions): OpenAPIHono<ActorEnv> {
  const { database, findPatterns, now, onChanged } = options;
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });

  /** Whoever asks still may when it is written, and everybody hears of it. */
  const command = async (
    context: Context<ActorEnv>,
    ability: WorkspaceAbility,
    work: (transaction: WorkspaceDatabase) => Promise<void>,
  ) => {
    await inTransaction(database, async (transaction) => {
      await stillMayInWorkspace(transaction, context.get("actor"), ability);
      await work(transaction);
    });
    onChanged();
    return context.body(null, 204);
  };

  routes.openapi(adopted, async (context) => {
    return context.json(await readPatterns(database, context.get("person").id), 200);
  });
  routes.openapi(everybody, async (context) => {
    const { after = null } = context.req.valid("query");
    return context.json(await readPlaces(database, after, context.get("roles")), 200);
  });
  routes.openapi(proposal, async (context) => {
    const found = await findPatterns(context.req.valid("query").basis);
    return context.json(await readProposal(database, found, context.get("roles")), 200);
  });
  routes.openapi(adopt, async (context) => {
    const asked = context.req.valid("json");
    const found = await findPatterns(asked.basis);
    const deciding = { asked, person: context.get("person"), at: now() };
    return command(context, "adoptPatterns", (transaction) =>
      adoptPatterns(transaction, found, deciding),
    );
  });
  routes.openapi(dismiss, async (context) => {
    const asked = context.req.valid("json");
    const found = await findPatterns(asked.basis);
    const deciding = { asked, person: context.get("person"), at: now() };
    return command(context, "adoptPatterns", (transaction) =>
      dismissPatterns(transaction, found, deciding),
    );
  });
  routes.openapi(change, (context) => {
    const { segment: segmentId } = context.req.valid("param");
    const changing = { segmentId, change: context.req.valid("json"), at: now() };
    return command(context, "changePatterns", (transaction) =>
      changePattern(transaction, { ...changing, person: context.get("person") }),
    );
  });
  routes.openapi(places, async (context) => {
    const { customer } = context.req.valid("param");
    return context.json(await readCustomerPlaces(database, customer, context.get("roles")), 200);
  });
  routes.openapi(move, async (context) => {
    const { customer: customerId } = context.req.valid("param");
    const asked = context.req.valid("json");
    // All of them, for within the transaction nothing else is asked.
    const roles = await context.get("roles")();
    const maySee = (boardId: string) => roles.has(boardId);
    const moving = { customerId, asked, maySee, at: now() };
    return command(context, "changePatterns", (transaction) =>
      moveCustomer(transaction, { ...moving, person: context.get("person") }),
    );
  });
  routes.openapi(history, async (context) => {
    const { before = null } = context.req.valid("query");
    const lines = await readPatternHistory(database, before, context.get("roles"));
    return context.json(lines, 200);
  });
  return routes;
}

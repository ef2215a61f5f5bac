import { OpenAPIHono, z } from "@hono/zod-openapi";
import {
  AssessBody,
  AssessmentBody,
  LevelNameBody,
  ApproachNameBody,
  NameWordBody,
  OfferingsBody,
  RelationshipChangesBody,
  RelationshipsBody,
  WithdrawAssessmentBody,
} from "@zentaikan/protocol/relationships";
import type { Context } from "hono";
import type { LatelyChanged } from "../../events/lately-changed.ts";
import { askedMark, changedFor } from "../../http/changed-for.ts";
import { askedFirst, linedAnswer, mostRead } from "../../http/lined-answer.ts";
import { everyRow } from "../../storage/page-by-page.ts";
import { Refusal } from "../../errors.ts";
import type { ActorEnv } from "../../http/authenticate.ts";
import { answers, describeRoute, jsonBody, refuseBadRequest } from "../../http/describe-route.ts";
import { requireCustomer } from "../../http/require-customer.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { assess, historyOf, withdraw } from "./assessments.ts";
import { listApproachNames, nameApproach } from "./approach-names.ts";
import { listLevelNames, nameLevel } from "./level-names.ts";
import { listOfferings } from "./list-offerings.ts";
import { listRelationships, type Standings } from "./list-relationships.ts";

export interface RelationshipRoutesOptions {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  readonly standings: Standings;
  /** What lists of customers say of how near we are to this one has changed. */
  readonly onAssessed: (customerId: string) => void;
  /** What the page of relationships says has changed. @param board null for nothing on a board */
  readonly onChanged: (board: string | null) => void;
  readonly changed: Pick<LatelyChanged, "mark" | "since">;
}

const params = z.object({ id: z.string() });
const list = describeRoute(
  { right: { workspace: "readWorkspace" }, rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/relationships",
    summary: "How near we are to every customer, over time, and what our Dos support",
    request: { query: askedFirst },
    responses: answers(200, RelationshipsBody, "What the levels are called, and the customers"),
  },
);
const since = describeRoute(
  { right: { workspace: "readWorkspace" }, rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/relationships/changes",
    summary: "Those of all customers of whom it says something else than when it was read",
    request: { query: z.object({ since: askedMark }) },
    responses: answers(200, RelationshipChangesBody, "What changed, or that all is to be read"),
  },
);
const name = describeRoute(
  { right: { workspace: "changeCustomers" }, rate: "changes", size: "form" },
  {
    method: "put",
    path: "/api/relationships/levels/{level}",
    summary: "Name one of the levels 1 to 6, as this workspace calls it",
    request: {
      params: z.object({ level: z.coerce.number().int().min(1).max(6) }),
      ...jsonBody(NameWordBody),
    },
    responses: answers(200, z.array(LevelNameBody), "The levels as they are called now"),
  },
);
const approaches = describeRoute(
  { right: "signedIn", rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/approaches",
    summary: "What this workspace calls the two approaches from things to outcomes",
    responses: answers(200, z.array(ApproachNameBody), "Both; what nobody named is empty"),
  },
);
const nameOne = describeRoute(
  { right: { workspace: "changeCustomers" }, rate: "changes", size: "form" },
  {
    method: "put",
    path: "/api/approaches/{approach}",
    summary: "Name one of the two approaches, as this workspace calls it",
    request: {
      params: z.object({ approach: z.enum(["A", "B"]) }),
      ...jsonBody(NameWordBody),
    },
    responses: answers(200, z.array(ApproachNameBody), "Both as they are called now"),
  },
);
const offerings = describeRoute(
  { right: { workspace: "readWorkspace" }, rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/customers/{id}/offerings",
    summary: "What we offer a customer, which capitals it makes grow, and what is paid for it",
    request: { params },
    responses: answers(200, OfferingsBody, "Board by board, as each was when it was last quiet"),
  },
);
const history = describeRoute(
  { right: { workspace: "readWorkspace" }, rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/customers/{id}/assessments",
    summary: "Everything that was ever assessed of how near we are to a customer",
    request: { params },
    responses: answers(200, z.array(AssessmentBody), "The assessments, the newest day first"),
  },
);
const add = describeRoute(
  { right: { workspace: "changeCustomers" }, rate: "changes", size: "form" },
  {
    method: "post",
    path: "/api/customers/{id}/assessments",
    summary: "Assess how near we are to a customer, or correct what was assessed",
    request: { params, ...jsonBody(AssessBody) },
    responses: answers(201, z.array(AssessmentBody), "The assessments as they are now"),
  },
);
const takeBack = describeRoute(
  { right: { workspace: "changeCustomers" }, rate: "changes", size: "form" },
  {
    method: "post",
    path: "/api/customers/{id}/assessments/{assessment}/withdrawal",
    summary: "Withdraw an assessment, with a reason; it stays in the history",
    request: {
      params: params.extend({ assessment: z.string() }),
      ...jsonBody(WithdrawAssessmentBody),
    },
    responses: answers(201, z.array(AssessmentBody), "The assessments as they are now"),
  },
);

export function relationshipRoutes(options: RelationshipRoutesOptions): OpenAPIHono<ActorEnv> {
  const { changed, database, now, standings, onAssessed, onChanged } = options;
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });
  const writerOf = (context: Context<ActorEnv>) => {
    return { actor: context.get("actor"), person: context.get("person"), now: now() };
  };

  routes.openapi(list, async (context) => {
    const { first } = context.req.valid("query");
    const mark = changed.mark();
    const reader = { standings, rolesOn: context.get("roles") };
    const levels = await listLevelNames(database);
    const before = `{"levels":${JSON.stringify(levels)},"customers":`;
    const asked = { only: null, most: mostRead(first) };
    const pages = listRelationships(database, reader, asked);
    return linedAnswer<RelationshipsBody>(context, pages, { mark, first, before, after: "}" });
  });

  routes.openapi(since, async (context) => {
    const reader = { standings, rolesOn: context.get("roles") };
    const known = await changedFor(context, options, (ids) =>
      everyRow(listRelationships(database, reader, { only: ids, most: null })),
    );
    if (known === null) return context.json({ kind: "whole" as const }, 200);
    const levels = await listLevelNames(database);
    return context.json({ kind: "some" as const, levels, ...known }, 200);
  });

  routes.openapi(name, async (context) => {
    const named = { ...context.req.valid("param"), ...context.req.valid("json") };
    const levels = await nameLevel(database, named, writerOf(context));
    onChanged(null);
    return context.json(levels, 200);
  });

  routes.openapi(approaches, async (context) =>
    context.json(await listApproachNames(database), 200),
  );
  routes.openapi(nameOne, async (context) => {
    const named = { ...context.req.valid("param"), ...context.req.valid("json") };
    const names = await nameApproach(database, named, writerOf(context));
    onChanged(null);
    return context.json(names, 200);
  });
  routes.openapi(offerings, async (context) => {
    const customerId = await requireCustomer(database, context.req.valid("param").id);
    const rolesOn = context.get("roles");
    return context.json(await listOfferings(database, { customerId, rolesOn }), 200);
  });
  routes.openapi(history, async (context) => {
    const customerId = await requireCustomer(database, context.req.valid("param").id);
    return context.json(await historyOf(database, customerId), 200);
  });

  routes.openapi(add, async (context) => {
    const { id } = context.req.valid("param");
    const asked = context.req.valid("json");
    // Tomorrow somewhere is today here; what lies further ahead nobody has seen yet.
    if (Date.parse(asked.at) > now() + dayMs) throw new Refusal("badRequest");
    const customerId = await assess(database, id, { ...writerOf(context), asked });
    onAssessed(customerId);
    onChanged(null);
    return context.json(await historyOf(database, customerId), 201);
  });

  routes.openapi(takeBack, async (context) => {
    const { id, assessment: about } = context.req.valid("param");
    const { reason } = context.req.valid("json");
    const customerId = await withdraw(database, id, { ...writerOf(context), about, reason });
    onAssessed(customerId);
    onChanged(null);
    return context.json(await historyOf(database, customerId), 201);
  });
  return routes;
}

const dayMs = 24 * 60 * 60 * 1000;

import { OpenAPIHono, z } from "@hono/zod-openapi";
import type { Party } from "@zentaikan/protocol";
import {
  ChangeCustomerBody,
  CreateCustomerBody,
  CustomerBody,
  CustomerChangesBody,
  MergeCustomersBody,
} from "@zentaikan/protocol/customers";
import type { Context } from "hono";
import type { ActorEnv } from "../../http/authenticate.ts";
import { mayReadWorkspace, sideOf } from "../../policy/policy.ts";
import { answers, describeRoute, jsonBody, refuseBadRequest } from "../../http/describe-route.ts";
import type { LatelyChanged } from "../../events/lately-changed.ts";
import { askedMark, changedFor } from "../../http/changed-for.ts";
import { askedFirst, linedAnswer, mostRead } from "../../http/lined-answer.ts";
import { mergeCustomers, type OnMerged } from "./merge-customers.ts";
import { everyRow } from "../../storage/page-by-page.ts";
import { customersOfBoards } from "../../storage/customers-of-boards.ts";
import { changeCustomer, createCustomer, type Customer } from "./customers.ts";
import {
  OUR_WORDS,
  readCustomers,
  type CustomersReader,
  type ListedCustomers,
} from "./read-customers.ts";

export interface CustomerRoutesOptions extends ListedCustomers {
  readonly now: () => number;
  readonly changed: Pick<LatelyChanged, "mark" | "since">;
  readonly onMerged: readonly OnMerged[];
  /** What lists say of these customers to this party is no longer so. */
  readonly onChanged: (customerIds: readonly string[], party: Party) => void;
}

/** So many are asked for by their ids. */
const FEW = 500;

const list = describeRoute(
  { right: "signedIn", rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/customers",
    summary: "All customers with their boards and what these say",
    request: { query: askedFirst },
    responses: answers(200, z.array(CustomerBody), "The customers, in the order of their creation"),
  },
);
const since = describeRoute(
  { right: "signedIn", rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/customers/changes",
    summary: "Those of all customers of whom the list says something else than when it was read",
    request: { query: z.object({ since: askedMark }) },
    responses: answers(200, CustomerChangesBody, "What changed, or that the list is to be read"),
  },
);
const create = describeRoute(
  { right: { workspace: "createCustomers" }, rate: "changes", size: "form" },
  {
    method: "post",
    path: "/api/customers",
    summary: "Add a customer",
    request: jsonBody(CreateCustomerBody),
    responses: answers(201, CustomerBody, "The new customer"),
  },
);
const change = describeRoute(
  { right: { workspace: "changeCustomers" }, rate: "changes", size: "form" },
  {
    method: "patch",
    path: "/api/customers/{id}",
    summary: "Change what is written of a customer, archive it, or take it back",
    request: { params: z.object({ id: z.string() }), ...jsonBody(ChangeCustomerBody) },
    responses: answers(200, CustomerBody, "The customer as it is now"),
  },
);

const merge = describeRoute(
  { right: { workspace: "changeCustomers" }, rate: "changes", size: "form" },
  {
    method: "post",
    path: "/api/customers/{id}/merge",
    summary: "Make one of two customers that were entered twice; the one of the address stays",
    request: { params: z.object({ id: z.string() }), ...jsonBody(MergeCustomersBody) },
    responses: answers(200, CustomerBody, "The customer that stays, with all boards of both"),
  },
);

export function customerRoutes(options: CustomerRoutesOptions): OpenAPIHono<ActorEnv> {
  const { database, now, changed } = options;
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });
  const told = async (context: Context<ActorEnv>, customer: Customer): Promise<CustomerBody> => {
    const [one] = await readSome(context, [customer.id]);
    return one ?? { ...customer, boards: [] };
  };
  const readSome = (context: Context<ActorEnv>, ids: readonly string[]) =>
    everyRow(readCustomers(options, readerOf(context), { only: ids, most: null }));

  routes.openapi(list, async (context) => {
    const reader = readerOf(context);
    const { first } = context.req.valid("query");
    const answer = { mark: changed.mark(), first };
    const most = mostRead(first);
    if (reader.isOurs) {
      const pages = readCustomers(options, reader, { only: null, most });
      return linedAnswer<CustomerBody[]>(context, pages, answer);
    }
    const boardIds = [...(await context.get("roles")()).keys()];
    const own = await customersOfBoards(database, boardIds);
    const only = own.length > FEW ? null : own;
    const pages = readCustomers(options, reader, { only, most });
    return linedAnswer<CustomerBody[]>(context, pages, answer);
  });

  routes.openapi(since, async (context) => {
    const known = await changedFor(context, options, (ids) => readSome(context, ids));
    if (known === null) return context.json({ kind: "whole" as const }, 200);
    return context.json({ kind: "some" as const, ...known }, 200);
  });

  routes.openapi(create, async (context) => {
    const { name, industry } = context.req.valid("json");
    const texts = { ja: name, en: name };
    const details = { industry, salesBand: null, peopleBand: null, sample: null };
    const customer = await createCustomer(database, { name: texts, ...details }, now());
    options.onChanged([customer.id], "customer");
    return context.json({ ...customer, boards: [] }, 201);
  });

  routes.openapi(change, async (context) => {
    const { id } = context.req.valid("param");
    const { was, ...changed } = context.req.valid("json");
    const customer = await changeCustomer(database, id, { was, ...changed });
    const isSeen = Object.keys(changed).some((field) => !Object.hasOwn(OUR_WORDS, field));
    options.onChanged([customer.id], isSeen ? "customer" : "internal");
    return context.json(await told(context, customer), 200);
  });
  routes.openapi(merge, async (context) => {
    const { id } = context.req.valid("param");
    const body = context.req.valid("json");
    const merging = { actor: context.get("person"), now: now(), onMerged: options.onMerged };
    const customer = await mergeCustomers(database, { into: id, ...body }, merging);
    options.onChanged([customer.id, body.from], "customer");
    return context.json(await told(context, customer), 200);
  });
  return routes;
}

function readerOf(context: Context<ActorEnv>): CustomersReader {
  const { workspaceRole } = context.get("actor");
  const isOurs = mayReadWorkspace(workspaceRole);
  return { rolesOn: context.get("roles"), side: sideOf(workspaceRole), isOurs };
}

import { OpenAPIHono, z } from "@hono/zod-openapi";
import type { Party, Role } from "@zentaikan/protocol";
import {
  ChangeCustomerBody,
  CreateCustomerBody,
  CustomerBody,
  MergeCustomersBody,
} from "@zentaikan/protocol/customers";
import type { BoardBody } from "@zentaikan/protocol/http";
import type { Context } from "hono";
import type { ActorEnv } from "../../http/authenticate.ts";
import { mayReadWorkspace, sideOf } from "../../policy/policy.ts";
import { answers, describeRoute, jsonBody, refuseBadRequest } from "../../http/describe-route.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { formerIds, mergeCustomers, type OnMerged } from "./merge-customers.ts";
import {
  boardsOfCustomer,
  changeCustomer,
  createCustomer,
  listCustomers,
  withBoards,
  type Customer,
} from "./customers.ts";

export interface CustomerRoutesOptions {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  /** The boards on which somebody is something, of whichever customers. */
  readonly listBoards: (seen: {
    readonly roles: ReadonlyMap<string, Role>;
    readonly side: Party;
    /** Null for all. */
    readonly only: readonly string[] | null;
  }) => Promise<BoardBody[]>;
  /** By customer, how near we are to it, where anybody said so. @param only null for all */
  readonly latestLevels: (
    only: string | null,
  ) => Promise<ReadonlyMap<string, CustomerBody["relationship"] | undefined>>;
  readonly onMerged: readonly OnMerged[];
  /** What lists say of the customer to this party is no longer so. */
  readonly onChanged: (customerId: string, party: Party) => void;
}

const list = describeRoute(
  { right: "signedIn", rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/customers",
    summary: "All customers with their boards and what these say",
    responses: answers(200, z.array(CustomerBody), "The customers, in the order of their creation"),
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
  const { database, now, listBoards, latestLevels } = options;
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });
  const told = async (context: Context<ActorEnv>, customer: Customer): Promise<CustomerBody> => {
    const only = await boardsOfCustomer(database, customer.id);
    const boards = await listBoards(await seenBoards(context, only));
    return withLevel({ ...customer, boards }, await latestLevels(customer.id));
  };

  routes.openapi(list, async (context) => {
    const boards = await listBoards(await seenBoards(context, null));
    const customers = withBoards(await listCustomers(database), boards);
    const seesAll = mayReadWorkspace(context.get("actor").workspaceRole);
    if (seesAll) {
      const former = await formerIds(database);
      const levels = await latestLevels(null);
      const all = customers.map((customer) => {
        const ids = former.get(customer.id);
        const told = withLevel(customer, levels);
        return ids === undefined ? told : { ...told, formerIds: ids };
      });
      return context.json(all, 200);
    }
    // A guest knows the customers of the boards they are on, and no other one.
    const seen = customers.filter((customer) => customer.boards.length > 0);
    return context.json(seen.map(withoutOurWords), 200);
  });

  routes.openapi(create, async (context) => {
    const { name, industry } = context.req.valid("json");
    const texts = { ja: name, en: name };
    const details = { industry, salesBand: null, peopleBand: null, sample: null };
    const customer = await createCustomer(database, { name: texts, ...details }, now());
    options.onChanged(customer.id, "customer");
    return context.json({ ...customer, boards: [] }, 201);
  });

  routes.openapi(change, async (context) => {
    const { id } = context.req.valid("param");
    const { was, ...changed } = context.req.valid("json");
    const customer = await changeCustomer(database, id, { was, ...changed });
    const isSeen = Object.keys(changed).some((field) => !Object.hasOwn(OUR_WORDS, field));
    options.onChanged(customer.id, isSeen ? "customer" : "internal");
    return context.json(await told(context, customer), 200);
  });
  routes.openapi(merge, async (context) => {
    const { id } = context.req.valid("param");
    const body = context.req.valid("json");
    const merging = { actor: context.get("person"), now: now(), onMerged: options.onMerged };
    const customer = await mergeCustomers(database, { into: id, ...body }, merging);
    options.onChanged(customer.id, "customer");
    return context.json(await told(context, customer), 200);
  });
  return routes;
}

function withLevel(
  customer: CustomerBody,
  levels: ReadonlyMap<string, CustomerBody["relationship"] | undefined>,
): CustomerBody {
  return { ...customer, relationship: levels.get(customer.id) ?? null };
}

/** How we sort and hide customers, and how near we are to them, is our team's alone, and so is when we do [C9]. */
const OUR_WORDS = {
  anonymousName: "",
  tags: [],
  relationship: null,
} satisfies Partial<CustomerBody>;

/** A customer as its own people may know it. */
function withoutOurWords(customer: CustomerBody): CustomerBody {
  return { ...customer, ...OUR_WORDS };
}

/** @param only of these boards; null for all */
async function seenBoards(context: Context<ActorEnv>, only: readonly string[] | null) {
  const roles = await context.get("roles")(only);
  return { roles, only, side: sideOf(context.get("actor").workspaceRole) };
}

import type { CustomerBody } from "@zentaikan/protocol/customers";
import type { BoardBody } from "@zentaikan/protocol/http";
import { apiToken } from "../support/api-token.ts";

/** Calls the HTTP interface of a server with a token of its owner; throws when it says no. */
type Call = <Body>(method: string, path: string, body?: object) => Promise<Body>;
export type Server = Parameters<typeof apiToken>[0];

export async function callerOf(server: Server): Promise<Call> {
  const headers = {
    authorization: `Bearer ${await apiToken(server)}`,
    "content-type": "application/json",
  };
  return async <Body>(method: string, path: string, body?: object): Promise<Body> => {
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    const response = await fetch(`${server.origin}${path}`, init);
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
    return (await response.json()) as Body;
  };
}

/** @returns its id */
export async function newBoard(server: Server, title: string, lineup: string): Promise<string> {
  const call = await callerOf(server);
  const [customer] = await call<CustomerBody[]>("GET", "/api/customers");
  const body = { customerId: customer?.id, title, lineup };
  return (await call<BoardBody>("POST", "/api/boards", body)).id;
}

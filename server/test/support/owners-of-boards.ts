import { ownerAmong } from "../../src/nodes/owner-among.ts";
import type { PrivatePostgres } from "./private-postgres.ts";

/**
 * To which node each board belongs while those that listen at these addresses are all that run.
 * @returns the address of the node of a board
 */
export async function ownersOfBoards(
  postgres: PrivatePostgres,
  { url, addresses }: { readonly url: string; readonly addresses: readonly string[] },
): Promise<(board: string) => string | undefined> {
  const rows = await postgres.run("SELECT id, address FROM nodes.nodes", url);
  const there = new Map(
    rows
      .map(({ id, address }) => [String(id), String(address)] as const)
      .filter(([, address]) => addresses.includes(address)),
  );
  return (board) => there.get(ownerAmong(there.keys(), board) ?? "");
}

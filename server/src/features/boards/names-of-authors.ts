import type { ClientAuthorBody } from "@zentaikan/protocol/http";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/** What those are called now who write as these clients; who is not known is left out. */
export async function namesOfAuthors(
  database: WorkspaceDatabase,
  {
    clients,
    owners,
  }: { readonly clients: readonly number[]; readonly owners: ReadonlyMap<number, string> },
): Promise<ClientAuthorBody[]> {
  const known = [...new Set(clients)].flatMap((client) => {
    const id = owners.get(client);
    return id === undefined ? [] : [{ client, id }];
  });
  if (known.length === 0) return [];
  const people = await database
    .selectFrom("persons")
    .select(["id", "name"])
    .where("id", "in", [...new Set(known.map(({ id }) => id))])
    .execute();
  const byId = new Map(people.map((person) => [person.id, person]));
  return known.flatMap(({ client, id }) => {
    const person = byId.get(id);
    return person === undefined ? [] : [{ client, person }];
  });
}

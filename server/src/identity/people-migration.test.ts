import { randomUUID } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { rmSync } from "node:fs";
import { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../test/support/test-server.ts";
import { actorOfApiToken } from "./api-tokens.ts";
import { boardRolesOfPerson } from "../policy/board-roles-of-person.ts";
import { ensureOwner } from "./members.ts";
import { hashSecret } from "./secret.ts";
import { actorOfSession, sessionsOf } from "./sessions.ts";
import * as firstTables from "../storage/migrations/0001-first-tables.ts";
import * as boardSchema from "../features/boards/migrations/0002-board-schema.ts";
import * as editedAt from "../features/boards/migrations/0003-edited-at.ts";
import * as lineups from "../features/lineups/migrations/0004-lineups.ts";
import * as comments from "../features/comments/migrations/0005-comments.ts";
import * as assets from "../features/assets/migrations/0006-assets.ts";
import { sqliteDialect } from "../storage/sqlite-dialect.ts";
import { openWorkspace } from "../open-workspace.ts";

const before = {
  "0001-first-tables": firstTables,
  "0002-board-schema": boardSchema,
  "0003-edited-at": editedAt,
  "0004-lineups": lineups,
  "0005-comments": comments,
  "0006-assets": assets,
};

test("[AC15] a workspace from before there were roles opens with everybody still in it", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "workspace.sqlite");
  const old = new Kysely({ dialect: sqliteDialect(path) });
  const provider = { getMigrations: async () => before };
  const { error } = await new Migrator({ db: old, provider }).migrateToLatest();
  expect(error).toBeUndefined();
  await old.destroy();
  fill(path);

  const database = await openWorkspace(path);
  const now = 2000;
  const ada = await actorOfSession(database, "ada's cookie", now);
  const bob = await actorOfSession(database, "bob's cookie", now);
  expect([ada?.workspaceRole, bob?.workspaceRole]).toEqual(["owner", "member"]);
  expect(await ensureOwner(database, now)).toBe("ada");
  const robot = await actorOfApiToken(database, "robot's token", now);
  expect([robot?.person.id, robot?.workspaceRole]).toEqual(["robot", "member"]);
  const roles = await Promise.all(
    ["ada", "bob", "robot"].map(async (personId) =>
      (await boardRolesOfPerson(database, { personId, only: null, now })).get("board"),
    ),
  );
  expect(roles).toEqual(["owner", "editor", "editor"]);
  // Sessions can be told apart, and say when they began.
  const [session] = await sessionsOf(database, "ada", now);
  expect(session).toMatchObject({ how: "link", createdAt: 1000, expiresAt: 9_000_000_000_000 });
  expect(session?.id).not.toBe("");
  await database.destroy();
  rmSync(folder, { recursive: true });
});

/** What a server of that time had written. */
function fill(path: string): void {
  const database = new DatabaseSync(path);
  const insert = (table: string, row: Record<string, string | number | null>): void => {
    const names = Object.keys(row);
    const marks = names.map(() => "?").join(", ");
    database
      .prepare(
        `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(", ")}) VALUES (${marks})`,
      )
      .run(...Object.values(row));
  };
  insert("workspace", { id: 1, name: "全体観", samplesDrawnAt: 1 });
  for (const [number, id] of ["robot", "ada", "bob"].entries()) {
    insert("persons", { id, name: id, color: "#123456", number, createdAt: 1000 });
  }
  for (const id of ["ada", "bob"]) {
    const times = { createdAt: 1000, expiresAt: 9_000_000_000_000 };
    insert("sessions", { tokenHash: hashSecret(`${id}'s cookie`), personId: id, ...times });
  }
  const tokenHash = hashSecret("robot's token");
  insert("apiTokens", { tokenHash, personId: "robot", createdAt: 1000 });
  insert("signInLinks", { tokenHash: randomUUID(), createdAt: 1000, expiresAt: 5000 });
  const names = { nameJa: "甲", nameEn: "K", industry: "", sales: "" };
  insert("customers", { id: "c", ...names, archived: 0, createdAt: 1 });
  const board = { id: "board", customerId: "c", title: "題", lineup: "ccpi8" };
  insert("boards", { ...board, archived: 0, createdAt: 1, updatedAt: 1 });
  database.close();
}

import { expect, test } from "vitest";
import { sharedPostgres } from "../../test/support/shared-postgres.ts";
import { openLog } from "../log.ts";
import { describeDocumentStore } from "./document-store.contract.ts";
import { openPostgresDocumentStore } from "./postgres-document-store.ts";

const log = openLog("silent");
const newDatabase = async () => (await sharedPostgres()).createDatabase();

describeDocumentStore("the PostgreSQL store", async () =>
  openPostgresDocumentStore({ url: await newDatabase(), log }),
);

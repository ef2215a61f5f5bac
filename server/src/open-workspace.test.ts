import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { openWorkspace } from "./open-workspace.ts";

/** What each migration says, apart from how it is laid out. A new one is added here with its file. */
const written: Readonly<Record<string, string>> = {
  "0001-first-tables": "143a247d7c72c42f",
  "0002-board-schema": "f48b567bdde998d9",
  "0003-edited-at": "11a50d648620b570",
  "0004-lineups": "c77be9b7a2377ddc",
  "0005-comments": "c0f74f6fcae0a49a",
  "0006-assets": "79061bfd71552b63",
  "0007-people": "02f2ac661b75b4db",
  "0008-snapshots": "0a61575cafcb31c9",
  "0009-mail-digests": "f0722013c885c5c9",
  "0010-digests": "50dc8c6c4bce3b96",
  "0011-versions": "98b45cdf1fc90710",
  "0012-agreements": "75990438420a094a",
  "0013-webhooks": "19a656bda13f79d1",
  "0014-harmless-names": "03ea09b1b8763eec",
  "0015-parties": "2b15efd03a326e9f",
  "0016-inbox-indices": "980457939e7f839b",
  "0017-names-of-answers": "9a6f14166fe1f71f",
  "0018-quotas": "428deb603387d003",
  "0019-deliveries-by-time": "b03256e66f0d24e9",
  "0020-unused-pictures": "7aca68e3f02ef345",
  "0021-threads-to-move": "f19634e732984eef",
  "0022-version-news": "492b432ee3fe6037",
  "0023-turned-states": "5d175d0a54dd7c7b",
  "0024-parties-of-pictures": "800cca8504d9ccf1",
  "0025-note-mentions": "f436f3e71a6a9859",
  "0026-latest-links": "2e4384ba8f67e635",
  "0027-customer-sheet": "a5fc2bf9bd980e08",
  "0028-board-patterns": "98a1e6130d357b72",
  "0029-patterns": "3b05fae252f91527",
  "0030-raised-boards": "459508d77828ca9b",
  "0031-relationships": "3c64c4af220603a2",
  "0032-former-customers-and-views": "1e7c89c03ccd66f4",
  "0033-pattern-starts": "e21ae1bf3274cfab",
  "0034-lineup-proposals": "28e1b9c693cca68c",
  "0035-seen-stages": "7c8b73202a855db4",
  "0036-board-kinds": "18193d32c3012ac1",
  "0037-our-dos-of-states": "1e2632c4027aa346",
  "0038-offerings": "55d76994992a13f2",
  "0039-approach-names": "790bc4439e91f5a6",
  "0040-meetings": "aa4beb358f3e582f",
  "0041-meeting-spotlight": "98ec13824dbe53bf",
  "0042-meeting-locks": "81994cac3486318c",
  "0043-meeting-states": "9a32967e8410fcf1",
  "0044-road-groups": "ce99f124a4030e49",
  "0045-open-votes": "cbf5808ec4852a49",
  "0046-meeting-agendas": "e2e532bb229bc627",
};

/** Numbers of migrations that are under way beside each other; empty before a release. */
const PROMISED: readonly number[] = [];

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .filter((path) => /migrations[\\/]\d{4}-[a-z-]+\.ts$/.test(path))
  .map((path) => ({ name: basename(path, ".ts"), path: join(import.meta.dirname, path) }))
  .toSorted((one, other) => (one.name < other.name ? -1 : 1));

test("[K13] a workspace runs every migration that lies in any folder, in the order of their numbers", async () => {
  const database = await openWorkspace(":memory:");
  const { rows } = await sql<{ name: string }>`
    select "name" from "kysely_migration" order by "timestamp", "name"`.execute(database);
  await database.destroy();
  expect(rows.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
  const numbers = files.map(({ name }) => Number(name.slice(0, 4)));
  const all = [...new Set([...numbers, ...PROMISED])].toSorted((one, other) => one - other);
  expect(numbers).toHaveLength(new Set(numbers).size);
  expect(all).toEqual(all.map((_, place) => place + 1));
});

test("[K13] no migration says anything else than it did", () => {
  const said = files.map(({ name, path }) => {
    const text = readFileSync(path, "utf8").replaceAll(/[\s,()]/g, "");
    return [name, createHash("sha256").update(text).digest("hex").slice(0, 16)];
  });
  expect(Object.fromEntries(said)).toEqual(written);
});

test("[K13] an earlier release opens nothing that a later one has brought to its form", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "zentaikan-later-")), "workspace.sqlite");
  const database = await openWorkspace(path);
  await sql`insert into "kysely_migration" values ('9999-later', '2030-01-01')`.execute(database);
  await database.destroy();
  await expect(openWorkspace(path)).rejects.toThrow(/newer release .*9999-later/);
  rmSync(dirname(path), { recursive: true });
});

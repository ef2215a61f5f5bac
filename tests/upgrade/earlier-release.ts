import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const migrations = ":(glob)server/src/**/migrations/*.ts";

/** The program as it was before its newest migration, out of what git keeps. */
interface EarlierRelease {
  readonly program: URL;
  /** Begins a workspace as that release does. @returns a token */
  begin(databaseUrl: string): string;
}

/** @param folder an empty one */
export function earlierRelease(folder: string): EarlierRelease {
  const asked = ["log", "-1", "--format=%H", "--diff-filter=A", "--", migrations];
  const newest = git(asked).toString().trim();
  const archive = git(["archive", `${newest}^`, "server", "packages", "package.json"]);
  execFileSync("tar", ["-x", "-C", folder], { input: archive });
  // Packages are found as they are here: theirs by links to each other, all others in one place.
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const packages = readdirSync(join(folder, "packages")).map((name) => join("packages", name));
  for (const name of ["server", ...packages]) {
    const known = join(root, name, "node_modules");
    if (!existsSync(known)) continue;
    const options = { recursive: true, verbatimSymlinks: true };
    cpSync(known, join(folder, name, "node_modules"), options);
  }
  mkdirSync(join(folder, "client/dist"), { recursive: true });
  const at = (path: string) => JSON.stringify(pathToFileURL(join(folder, path)).href);
  const script = `
    import { begunDatabase } from ${at("server/test/support/begun-database.ts")};
    import { createApiToken } from ${at("server/src/identity/api-tokens.ts")};
    import { openLog } from ${at("server/src/log.ts")};
    import { openWorkspace } from ${at("server/src/open-workspace.ts")};
    import { openPostgres } from ${at("server/src/storage/open-postgres.ts")};
    const url = process.env.DATABASE_URL;
    await begunDatabase({ createDatabase: async () => url });
    const pool = openPostgres({ url, log: openLog("silent"), max: 2, name: "test" });
    const database = await openWorkspace(pool);
    process.stdout.write(await createApiToken(database, Date.now()));
    await database.destroy();
  `;
  return {
    program: pathToFileURL(join(folder, "server/src/main.js")),
    begin(databaseUrl) {
      const env = { ...process.env, DATABASE_URL: databaseUrl };
      const args = ["--input-type=module", "--eval", script];
      return execFileSync(process.execPath, args, { env, cwd: folder, encoding: "utf8" });
    },
  };
}

function git(args: readonly string[]): Buffer {
  return execFileSync("git", args, { cwd: root, maxBuffer: 2 ** 30 });
}

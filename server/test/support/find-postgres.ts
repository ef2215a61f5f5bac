import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

const oldestVersion = 14;

/** The folder of PostgreSQL's programs: Debian's newest, Homebrew's, or on the path; else null. */
export function findPostgres(): string | null {
  const onPath = (process.env["PATH"] ?? "").split(delimiter);
  const folders = [...versionsIn("/usr/lib/postgresql"), ...homebrew(), ...onPath];
  return folders.find(isWhole) ?? null;
}

function isWhole(folder: string): boolean {
  return ["initdb", "postgres"].every((name) => existsSync(join(folder, name)));
}

function versionsIn(top: string): string[] {
  if (!existsSync(top)) return [];
  return readdirSync(top)
    .filter((name) => Number(name) >= oldestVersion)
    .toSorted((one, other) => Number(other) - Number(one))
    .map((version) => join(top, version, "bin"));
}

function homebrew(): string[] {
  return ["/opt/homebrew/opt", "/usr/local/opt"].flatMap((top) =>
    existsSync(top)
      ? readdirSync(top)
          .filter((name) => /^postgresql@\d+$/.test(name))
          .map((name) => join(top, name, "bin"))
      : [],
  );
}

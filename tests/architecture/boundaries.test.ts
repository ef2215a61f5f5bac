import { stripTypeScriptTypes } from "node:module";
import { describe, expect, it } from "vitest";
import { readSourceFiles, type Import, type SourceFile } from "./source-files.ts";

const files = readSourceFiles();
const isTest = ({ path }: SourceFile) => /\.(test|bench|e2e)\.tsx?$/.test(path);
const inside =
  (folder: string) =>
  ({ path }: SourceFile) =>
    path.startsWith(`${folder}/`);
const product = files.filter(
  (file) => !isTest(file) && !/(^|\/)(test|tests|bench|test-\w+)\//.test(file.path),
);

/** Package name of an import; null for a file of the same package. */
function packageOf({ from }: Import): string | null {
  if (from.startsWith(".") || from.startsWith("node:")) return null;
  return from
    .split("/")
    .slice(0, from.startsWith("@") ? 2 : 1)
    .join("/");
}

function breaches(
  scope: readonly SourceFile[],
  isForbidden: (imported: Import, file: SourceFile) => boolean,
): string[] {
  return scope.flatMap((file) =>
    file.imports
      .filter((imported) => isForbidden(imported, file))
      .map(({ from }) => `${file.path} imports ${from}`),
  );
}

describe("packages know only what they may", () => {
  it.each([
    ["packages/capital-graph", []],
    ["packages/protocol", ["lib0", "zod"]],
    [
      "packages/board-model",
      [
        "@tldraw/store",
        "@tldraw/tlschema",
        "@tldraw/validate",
        "@tldraw/state",
        "@tldraw/utils",
        "@zentaikan/capital-graph",
        "y-protocols",
        "yjs",
        "lib0",
      ],
    ],
  ])("[AR1] %s depends on nothing else", (folder, allowed) => {
    const scope = product.filter(inside(`${folder}/src`));
    expect(scope.length).toBeGreaterThan(0);
    expect(
      breaches(scope, (imported) => {
        const name = packageOf(imported);
        return imported.from.startsWith("node:") || (name !== null && !allowed.includes(name));
      }),
    ).toEqual([]);
  });

  it("[AR1] packages/board-export knows the board and the makers of files, and no browser", () => {
    const allowed = [
      "@zentaikan/board-model",
      "@zentaikan/capital-graph",
      "@resvg/resvg-js",
      "@tldraw/tlschema",
      "budoux",
      "fflate",
      "fontkit",
      "pdfkit",
      "qrcode-generator",
      "subset-font",
      "write-excel-file",
      "yjs",
    ];
    expect(
      breaches(product.filter(inside("packages/board-export/src")), (imported) => {
        const name = packageOf(imported);
        return name !== null && !allowed.includes(name);
      }),
    ).toEqual([]);
  });

  it("[AR1] packages/board-import knows the method and unpacking, and nothing of either end", () => {
    const scope = product.filter(inside("packages/board-import/src"));
    const allowed = ["@zentaikan/capital-graph", "fflate"];
    expect(
      breaches(scope, (imported) => {
        const name = packageOf(imported);
        return imported.from.startsWith("node:") || (name !== null && !allowed.includes(name));
      }),
    ).toEqual([]);
  });

  it("[AR2] the server knows nothing of the canvas, React or the client", () => {
    const scope = product.filter(inside("server"));
    const forbidden = new Set([
      "react",
      "react-dom",
      "tldraw",
      "@tldraw/editor",
      "@zentaikan/client",
    ]);
    expect(breaches(scope, (imported) => forbidden.has(packageOf(imported) ?? ""))).toEqual([]);
  });

  it("[AR3] the relay and the storage move bytes: neither board model nor method", () => {
    const scope = product.filter(
      (file) => inside("server/src/relay")(file) || inside("server/src/storage")(file),
    );
    const forbidden = new Set(["@zentaikan/board-model", "@zentaikan/capital-graph"]);
    expect(breaches(scope, (imported) => forbidden.has(packageOf(imported) ?? ""))).toEqual([]);
  });

  it("[AR4] the client knows the server by HTTP bodies' types alone", () => {
    const scope = product.filter(inside("client/src"));
    expect(
      breaches(scope, ({ from, isTypeOnly }) => {
        if (from.startsWith("@zentaikan/protocol/")) return !isTypeOnly;
        return from === "zod" || from.startsWith("@zentaikan/server") || from.startsWith("node:");
      }),
    ).toEqual([]);
  });
});

describe("one doorway for each foreign thing", () => {
  const doorways: readonly [string, RegExp, RegExp][] = [
    ["tldraw", /^(tldraw|@tldraw\/assets)$/, /^client\/src\/board\//],
    ["y-websocket", /^y-websocket$/, /^client\/src\/sync\/board-connection\.ts$/],
    [
      "Tiptap",
      /^(@tiptap\/|prosemirror-)/,
      /^client\/src\/board\/(ground\/writing|features\/notes\/tiptap)\//,
    ],
    ["dagre", /^@dagrejs\//, /^client\/src\/board\/features\/arrange\/order-by-dagre\.ts$/],
    ["d3", /^d3-/, /^client\/src\/segments\/plot\.ts$/],
    ["Lingui", /^@lingui\//, /^client\/src\/messages\/translate\.ts$/],
    ["ws", /^ws$/, /^server\/src\/relay\/socket\.ts$/],
    ["node:sqlite", /^node:sqlite$/, /^server\/src\/storage\//],
    ["kysely", /^kysely/, /^server\/src\//],
    ["pg", /^pg$/, /^server\/src\/storage\/open-postgres\.ts$/],
    ["nodemailer", /^nodemailer$/, /^server\/src\/mail\//],
    ["ipaddr.js", /^ipaddr\.js$/, /^server\/src\/features\/webhooks\/is-public-address\.ts$/],
    ["fontkit", /^fontkit$/, /^packages\/board-export\/src\/text\/font-face\.ts$/],
    ["pdfkit", /^pdfkit$/, /^packages\/board-export\/src\/writers\/pdf\/pdf-sheet\.ts$/],
    ["QR", /^qrcode-generator$/, /^packages\/board-export\/src\/pages\/qr-code\.ts$/],
    ["BudouX", /^budoux$/, /^packages\/board-export\/src\/text\/phrases\.ts$/],
    [
      "fflate",
      /^fflate$/,
      /^packages\/(board-export\/src\/writers\/zip-parts|board-import\/src\/bounded\/inflate-bounded)\.ts$/,
    ],
    [
      "write-excel-file",
      /^write-excel-file$/,
      /^packages\/board-export\/src\/writers\/xlsx\/write-workbook\.ts$/,
    ],
    ["openid-client", /^openid-client$/, /^server\/src\/features\/sign-in\/open-id\.ts$/],
  ];
  it.each(doorways)("[AR6] %s", (_, names, doorway) => {
    const scope = product.filter(({ path }) => /^(client|server|packages)\//.test(path));
    expect(
      breaches(scope, (imported, { path }) => {
        const name = imported.from.startsWith("node:") ? imported.from : packageOf(imported);
        return name !== null && names.test(name) && !doorway.test(path);
      }),
    ).toEqual([]);
  });

  it("[AR7] only the configuration, and a command for its own arguments, reads the environment", () => {
    const readers = product
      .filter(
        ({ path, text }) => /^(client|server|packages)\//.test(path) && /process\.env/.test(text),
      )
      .map(({ path }) => path);
    const mayRead = /(config|dev|vite\.config)\.ts$|^packages\/[^/]+\/cli\//;
    expect(readers.filter((path) => !mayRead.test(path))).toEqual([]);
  });
});

describe("plain http under a company's own host name", () => {
  it("[AR11][KB7] nothing relies on what browsers keep for secure origins", () => {
    const secureOnly =
      /randomUUID|crypto\.subtle|serviceWorker|navigator\.(clipboard|locks|storage|credentials|mediaDevices)/;
    const askers = product
      .filter(({ path, text }) => /^(client|packages)\//.test(path) && secureOnly.test(text))
      .map(({ path }) => path);
    // Each of these goes on without it: the page asks the server now and then, and needs it to open.
    expect(askers.toSorted()).toEqual([
      "client/src/api/inbox-stream.ts",
      "client/src/board/features/export/offer-picture.ts",
      "client/src/register-service-worker.ts",
    ]);
  });
});

describe("files", () => {
  it("[AR8] none is longer than 300 lines", () => {
    const long = product.filter(({ text }) => text.split("\n").length > 301);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it("[AR17] Node itself reads what it runs", () => {
    const run = files.filter(({ path }) => /^(server|packages|tests)\/.*\.ts$/.test(path));
    const unread = run.flatMap(({ path, text }) => {
      try {
        stripTypeScriptTypes(text);
        return [];
      } catch (error) {
        return `${path}: ${String(error)}`;
      }
    });
    expect(unread).toEqual([]);
  });

  it("[AR9] none is named for what it is not about", () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|managers?|data|info|types)\.tsx?$/;
    expect(files.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
  });

  it("[AR10] only a package's index re-exports", () => {
    const scope = product.filter(({ path }) => !path.endsWith("/index.ts"));
    expect(breaches(scope, ({ isReExport }) => isReExport)).toEqual([]);
  });
});

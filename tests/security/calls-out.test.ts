import { expect, test } from "vitest";
import { readSourceFiles } from "../architecture/source-files.ts";

/** Everything in the platform that opens a connection to an address. */
const callsOut =
  /\bfetch\(|\bnew (WebSocket|EventSource|XMLHttpRequest|WebTransport|RTCPeerConnection)\b|sendBeacon|(?<!create)(?:http|https|net|tls)\.(request|get|connect|createConnection)\(/;
const connectingModules =
  /^node:(net|http|https|http2|tls|dgram|dns)(\/.*)?$|^undici$|^nodemailer$|^openid-client$/;
/** What these modules give without connecting: types, listeners, and looking at an address. */
const harmlessNames = /^(isIP|isIPv4|isIPv6|BlockList|createServer)$/;

/**
 * The only files that may open a connection, each to an address that the operator chose or, in the
 * client, to the server that the page came from; and one to addresses that owners enter for
 * webhooks, which judges them (WH7-WH9). An address that people wrote on a board, into a comment or
 * into any other form is fetched by nobody. Whoever adds a doorway says here where it leads.
 */
const doorways: readonly (readonly [file: RegExp, leadsTo: string])[] = [
  [/^client\/src\/api\//, "paths of the page's own server"],
  [/^client\/src\/register-service-worker\.ts$/, "a path of the page's own server"],
  [/^client\/src\/ui\/lazy-part\.tsx$/, "the page's own address"],
  [/^server\/src\/mail\/mailer\.ts$/, "the mail server in the operator's settings"],
  [
    /^server\/src\/features\/webhooks\/post-webhook\.ts$/,
    "addresses that an owner entered, on the internet or named in the operator's settings",
  ],
  [
    /^server\/src\/features\/sign-in\/open-id\.ts$/,
    "the OpenID provider in the operator's settings",
  ],
  [
    /^server\/src\/nodes\/(hand-over|lines|socket-pipes|written-by-fellows)\.ts$/,
    "fellow nodes, as they say in the operator's own database where they listen",
  ],
];

test("[SE6] nothing but named doorways opens connections, and none leads where people say", () => {
  const product = readSourceFiles().filter(
    ({ path }) =>
      /^(server|client|packages\/[^/]+)\/src\//.test(path) &&
      !/\.test\.tsx?$|\/test-support\//.test(path),
  );
  expect(product.length).toBeGreaterThan(200);
  const callers = product.filter(
    ({ text, imports }) =>
      callsOut.test(text) ||
      connectingImports(text).length > 0 ||
      imports.some(({ from, isLater }) => isLater && connectingModules.test(from)),
  );
  const unnamed = callers
    .map(({ path }) => path)
    .filter((path) => !doorways.some(([file]) => file.test(path)));
  expect(unnamed).toEqual([]);
  const unused = doorways.filter(([file]) => !callers.some(({ path }) => file.test(path)));
  expect(unused).toEqual([]);
});

/** Names imported from a module that can connect, but for those that cannot. */
function connectingImports(text: string): string[] {
  const statements = text.matchAll(
    /^import\s+(?!type\s)(?<what>[^;]*?)\sfrom\s+["'](?<from>[^"']+)["']/gm,
  );
  return [...statements].flatMap(({ groups = {} }) => {
    if (!connectingModules.test(groups["from"] ?? "")) return [];
    const names = (groups["what"] ?? "").replaceAll(/[{}]/g, "").split(",");
    return names
      .map((name) => name.trim())
      .filter((name) => name !== "" && !name.startsWith("type ") && !harmlessNames.test(name));
  });
}

import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { addressReader, isNetwork } from "./address-of.ts";

/** What is counted for a request over a socket of this address, with this header. */
async function counted(
  trusted: readonly string[],
  { socket, forwarded }: { readonly socket: string; readonly forwarded?: string },
): Promise<string> {
  const addressOf = addressReader(trusted);
  const app = new Hono();
  app.get("/", (context) => context.text(addressOf(context)));
  const headers = forwarded === undefined ? {} : { "X-Forwarded-For": forwarded };
  const env = { incoming: { socket: { remoteAddress: socket } } };
  return (await app.request("/", { headers }, env)).text();
}

describe("the address that counts", () => {
  test("[H5] is that of the socket, whatever a header says", async () => {
    const forwarded = "203.0.113.7";
    expect(await counted([], { socket: "198.51.100.1", forwarded })).toBe("198.51.100.1");
    expect(await counted(["127.0.0.1"], { socket: "198.51.100.1", forwarded })).toBe(
      "198.51.100.1",
    );
  });

  test.each([
    ["the one before a proxy", "203.0.113.7", "203.0.113.7"],
    ["none that its sender made up", "1.1.1.1, 203.0.113.7", "203.0.113.7"],
    ["the one before a row of proxies", "1.1.1.1, 203.0.113.7, 10.9.8.7", "203.0.113.7"],
    ["the proxy that says nothing of use", "1.1.1.1, unknown", "10.0.0.1"],
    ["the proxy whose own names are all there are", "10.0.0.3, 10.0.0.2", "10.0.0.3"],
    ["the network of an address of IPv6", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ])("[H5] is %s", async (_words, forwarded, expected) => {
    const trusted = ["127.0.0.1", "10.0.0.0/8"];
    expect(await counted(trusted, { socket: "::ffff:10.0.0.1", forwarded })).toBe(expected);
  });

  test("[H5] is the proxy's where it passes nothing on", async () => {
    expect(await counted(["127.0.0.1"], { socket: "127.0.0.1" })).toBe("127.0.0.1");
    expect(await counted(["::1"], { socket: "::1", forwarded: "203.0.113.7" })).toBe("203.0.113.7");
  });
});

test.each([
  ["127.0.0.1", true],
  ["10.0.0.0/8", true],
  ["fd00::/8", true],
  ["10.0.0.0/33", false],
  ["fd00::/129", false],
  ["10.0.0.0/", false],
  ["10.0.0.0/8/8", false],
  ["proxy", false],
  ["", false],
])("[S1] %j is a network: %j", (text, expected) => {
  expect(isNetwork(text)).toBe(expected);
});

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAllowedHost } from "../../allowed-hosts.ts";
import { isPublicAddress } from "./is-public-address.ts";
import { mayCall } from "./judge-url.ts";

const anyByte = fc.integer({ min: 0, max: 255 });
const dotted = (...parts: fc.Arbitrary<number>[]) =>
  fc.tuple(...parts).map((numbers) => numbers.join("."));
const exactly = (value: number) => fc.constant(value);
const between = (min: number, max: number) => fc.integer({ min, max });

const privateIpv4 = fc.oneof(
  dotted(exactly(0), anyByte, anyByte, anyByte),
  dotted(exactly(10), anyByte, anyByte, anyByte),
  dotted(exactly(100), between(64, 127), anyByte, anyByte),
  dotted(exactly(127), anyByte, anyByte, anyByte),
  dotted(exactly(169), exactly(254), anyByte, anyByte),
  dotted(exactly(172), between(16, 31), anyByte, anyByte),
  dotted(exactly(192), exactly(168), anyByte, anyByte),
  dotted(exactly(198), between(18, 19), anyByte, anyByte),
  dotted(between(224, 255), anyByte, anyByte, anyByte),
);
const word = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
const tail = (count: number) =>
  fc.array(word, { minLength: count, maxLength: count }).map((words) => words.join(":"));
const hexOf = (ipv4: string) => {
  const [a = 0, b = 0, c = 0, d = 0] = ipv4.split(".").map(Number);
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
};
/** Everything outside 2000::/3, and what lies in it without leading anywhere. */
const privateIpv6 = fc.oneof(
  fc.constantFrom("::", "::1", "fd00:ec2::254"),
  fc
    .tuple(fc.constantFrom("fc", "fd"), between(0, 255), tail(7))
    .map(([start, byte, rest]) => `${start}${byte.toString(16).padStart(2, "0")}:${rest}`),
  fc
    .tuple(fc.constantFrom("fe80", "febf", "fec0", "ff02", "5f00"), tail(7))
    .map((parts) => parts.join(":")),
  fc
    .tuple(fc.constantFrom("2002:a9fe", "2001:0", "2001:db8", "3fff:0"), tail(6))
    .map((parts) => parts.join(":")),
);
const wrapped = privateIpv4.chain((ipv4) =>
  fc.constantFrom(
    `::ffff:${ipv4}`,
    `::ffff:${hexOf(ipv4)}`,
    `::ffff:0:${hexOf(ipv4)}`,
    `::${hexOf(ipv4)}`,
    `64:ff9b::${hexOf(ipv4)}`,
    `64:ff9b:1::${hexOf(ipv4)}`,
    `2002:${hexOf(ipv4)}::1`,
  ),
);

describe("[WH7] an address", () => {
  test("of a private network, in whatever wrapping, is none to call", () => {
    fc.assert(
      fc.property(fc.oneof(privateIpv4, privateIpv6, wrapped), (address) => {
        expect([address, isPublicAddress(address)]).toEqual([address, false]);
      }),
      { numRuns: 3000 },
    );
  });

  test.each(["168.63.129.16", "169.254.169.254", "100.100.100.200", "192.0.0.192", "", "x", "1"])(
    "%s is none to call",
    (address) => expect(isPublicAddress(address)).toBe(false),
  );

  test.each(["1.1.1.1", "93.184.215.14", "172.32.0.1", "2606:4700::1111", "2a00:1450::8b"])(
    "%s may be called",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  test("is judged however it is written", () => {
    fc.assert(
      fc.property(privateIpv4, (ipv4) => {
        const [a = 0, b = 0, c = 0, d = 0] = ipv4.split(".").map(Number);
        const number = ((a * 256 + b) * 256 + c) * 256 + d;
        const hex = `0x${number.toString(16)}`;
        for (const host of [
          ipv4,
          String(number),
          hex,
          `[::ffff:${ipv4}]`,
          `${a}.${b * 65_536 + c * 256 + d}`,
        ]) {
          expect(mayCall(`https://${host}/`, [])).toBe(false);
        }
      }),
    );
  });

  test.each([
    "http://receiver.example/",
    "https://user@receiver.example/",
    "https://user:word@receiver.example/",
    "https://receiver.example:22/",
    "https://receiver.example:80/",
    "https://receiver.example:0/",
    "ftp://receiver.example/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "https://",
    "receiver.example",
    "https://[::1]/",
    "https://127.1/",
    "https://０.０.０.０/",
  ])("%s is refused", (url) => expect(mayCall(url, [])).toBe(false));

  test.each([
    "https://receiver.example/hook?key=1",
    "https://receiver.example:8443/",
    "https://1.1.1.1/",
    "https://[2606:4700::1111]/",
  ])("%s is taken", (url) => expect(mayCall(url, [])).toBe(true));
});

test("[WH7] a host that the operator names may be private and without TLS, on its port alone", () => {
  const hosts = ["hooks.example.lan", "10.0.0.5:8080", "[::1]:9000"].flatMap(
    (text) => parseAllowedHost(text) ?? [],
  );
  const judged = (url: string) => mayCall(url, hosts);
  expect(hosts).toHaveLength(3);
  expect(judged("http://hooks.example.lan/")).toBe(true);
  expect(judged("http://HOOKS.example.lan:25/")).toBe(true);
  expect(judged("http://10.0.0.5:8080/")).toBe(true);
  expect(judged("http://[::1]:9000/")).toBe(true);
  expect(judged("http://10.0.0.5/")).toBe(false);
  expect(judged("http://user@10.0.0.5:8080/")).toBe(false);
  expect(judged("http://other.example.lan/")).toBe(false);
  for (const bad of ["", "http://x", "a b", "x:0", "x:70000", "x/y", "-x", "10.0.0.0/8", "*.lan"]) {
    expect([bad, parseAllowedHost(bad)]).toEqual([bad, null]);
  }
});

import * as fc from "fast-check";
import { expect, it } from "vitest";
import { encodeMessage, FrameReader, OPCODE } from "./frame-reader.ts";

it("[BE4] however the stream is cut, each message arrives whole, in order and once", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.nat(300), fc.integer({ min: 65_500, max: 65_600 })), { maxLength: 5 }),
      fc.array(fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1000, max: 40_000 })), {
        minLength: 1,
        maxLength: 20,
      }),
      (lengths, cuts) => {
        const sent = lengths.map((length, index) => Buffer.alloc(length, index + 1));
        const stream = Buffer.concat(sent.map((bytes) => unmasked(bytes)));
        const parts: Buffer[][] = [];
        const reader = new FrameReader(({ bytes, isFirst }) => {
          if (isFirst) parts.push([]);
          parts.at(-1)?.push(Buffer.from(bytes));
        });
        for (let at = 0, turn = 0; at < stream.length; turn += 1) {
          const length = cuts[turn % cuts.length] ?? 1;
          reader.push(stream.subarray(at, at + length));
          at += length;
        }
        const received = parts.map((ofOne) => Buffer.concat(ofOne));
        expect(received.map((bytes) => bytes.length)).toEqual(lengths);
        expect(Buffer.concat(received).equals(Buffer.concat(sent))).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
});

it("[BE5] a first part is long enough to tell what it begins", () => {
  const firsts: number[] = [];
  const reader = new FrameReader(({ bytes, isFirst }) => isFirst && firsts.push(bytes.length));
  for (const byte of unmasked(Buffer.alloc(500))) reader.push(Buffer.of(byte));
  expect(firsts).toEqual([128]);
});

/** As a server sends it: a client's message with its mask, which is all zeros, taken out. */
function unmasked(payload: Buffer): Buffer {
  const message = encodeMessage(OPCODE.binary, payload);
  const headerBytes = message.length - payload.length - 4;
  message[1] = (message[1] ?? 0) & 0x7f;
  return Buffer.concat([message.subarray(0, headerBytes), payload]);
}

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readMessages } from "../../test/support/fake-wire.ts";
import { writeMessages } from "./websocket-frames.ts";

test("[R7] messages of any length come out of one write as they went in", () => {
  const sizes = fc.oneof(fc.nat(300), fc.constantFrom(125, 126, 127, 65_535, 65_536, 70_000));
  const message = sizes.map((size) => new Uint8Array(size).fill(size % 251));
  fc.assert(
    fc.property(fc.array(message, { maxLength: 5 }), (messages) => {
      expect(readMessages(writeMessages(messages))).toEqual(messages);
    }),
  );
});

test("[R7] a message in parts is one message", () => {
  const parts = [Uint8Array.of(1, 2), new Uint8Array(), Uint8Array.of(3)];
  expect(readMessages(writeMessages([parts]))).toEqual([Uint8Array.of(1, 2, 3)]);
});

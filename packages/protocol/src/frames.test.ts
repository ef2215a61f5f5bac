import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeFrame, encodeFrame, updateHead, type Frame } from "./frames.ts";
import { MalformedFrame } from "./malformed-frame.ts";

const payload = fc.uint8Array({ maxLength: 300 });
const frames: fc.Arbitrary<Frame> = fc.oneof(
  payload.map((stateVector): Frame => ({ kind: "syncRequest", stateVector })),
  payload.map((update): Frame => ({ kind: "syncAnswer", update })),
  payload.map((update): Frame => ({ kind: "update", update })),
  payload.map((states): Frame => ({ kind: "awareness", states })),
  payload.map((news): Frame => ({ kind: "presence", news })),
  fc.constant<Frame>({ kind: "awarenessRequest" }),
  fc.maxSafeNat().map((messages): Frame => ({ kind: "saved", messages })),
);

/** Anything but a frame or a MalformedFrame fails the test. */
function decodeOrRefuse(bytes: Uint8Array): Frame | "refused" {
  try {
    return decodeFrame(bytes);
  } catch (error) {
    if (error instanceof MalformedFrame) return "refused";
    throw error;
  }
}

describe("[W5] frames", () => {
  test("come back as they went", () => {
    fc.assert(
      fc.property(frames, (frame) => {
        expect(decodeFrame(encodeFrame(frame))).toEqual(frame);
      }),
    );
  });

  test("are the bytes of y-websocket", () => {
    const stateVector = Uint8Array.of(9);
    expect([...encodeFrame({ kind: "syncRequest", stateVector })]).toEqual([0, 0, 1, 9]);
    expect([...encodeFrame({ kind: "syncAnswer", update: stateVector })]).toEqual([0, 1, 1, 9]);
    expect([...encodeFrame({ kind: "update", update: stateVector })]).toEqual([0, 2, 1, 9]);
    expect([...encodeFrame({ kind: "awareness", states: stateVector })]).toEqual([1, 1, 9]);
    expect([...encodeFrame({ kind: "awarenessRequest" })]).toEqual([3]);
    expect([...encodeFrame({ kind: "presence", news: stateVector })]).toEqual([65, 1, 9]);
    expect([...encodeFrame({ kind: "saved", messages: 300 })]).toEqual([64, 0xac, 0x02]);
  });

  test("of updates are their head and their bytes", () => {
    fc.assert(
      fc.property(payload, (update) => {
        const whole = Uint8Array.of(...updateHead(update.length), ...update);
        expect(whole).toEqual(encodeFrame({ kind: "update", update }));
      }),
    );
  });

  test("are refused, whatever the bytes, with MalformedFrame alone", () => {
    const anyBytes = fc.uint8Array({ maxLength: 40 });
    fc.assert(
      fc.property(anyBytes, (bytes) => void decodeOrRefuse(bytes)),
      { numRuns: 2000 },
    );
  });

  test("stay decodable or become refusable under any change of bytes", () => {
    const change = fc.record({
      at: fc.nat(),
      byte: fc.nat(255),
      kind: fc.constantFrom("set", "cut", "insert"),
    });
    const changed = fc.tuple(frames, fc.array(change, { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(changed, ([frame, changes]) => {
        const bytes = [...encodeFrame(frame)];
        for (const { at, byte, kind } of changes) {
          const position = bytes.length === 0 ? 0 : at % bytes.length;
          if (kind === "insert") bytes.splice(position, 0, byte);
          else if (kind === "cut") bytes.splice(position);
          else bytes[position] = byte;
        }
        const decoded = decodeOrRefuse(Uint8Array.from(bytes));
        // What decodes is a frame: its own encoding decodes to it.
        if (decoded !== "refused") expect(decodeFrame(encodeFrame(decoded))).toEqual(decoded);
      }),
      { numRuns: 2000 },
    );
  });

  test("are never shorter or longer than they say", () => {
    fc.assert(
      fc.property(frames, (frame) => {
        const bytes = encodeFrame(frame);
        expect(decodeOrRefuse(Uint8Array.of(...bytes, 0))).toBe("refused");
        expect(decodeOrRefuse(bytes.subarray(0, -1))).toBe("refused");
      }),
    );
  });
});

test("[W6] unknown kinds and empty messages are refused", () => {
  for (const bytes of [[], [2], [2, 0], [4], [63, 0], [66, 0], [0], [0, 3, 0], [64]]) {
    expect(decodeOrRefuse(Uint8Array.from(bytes))).toBe("refused");
  }
});

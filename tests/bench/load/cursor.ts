import * as encoding from "lib0/encoding";

/**
 * A person's cursor as an awareness payload of one state, as the page says it: who it is, where it
 * points and when it moved, on its way over a board; and what does not change with it.
 */
export function encodeCursor(client: number, clock: number): Uint8Array {
  const angle = clock / 15;
  const [x, y] = [600 + 500 * Math.cos(angle), 400 + 300 * Math.sin(2 * angle)].map(round);
  const state = {
    user: { id: `u${client}`, name: `Editor ${client}`, color: "#3b7dd8" },
    p: {
      g: "page",
      c: [x, y, 0, "default"],
      v: [-120, -80.5, 0.75],
      b: [0, 0, 1280, 720],
      s: [`capital${client % 8}`],
      r: null,
      k: [],
      u: null,
      t: Date.now(),
      m: "",
    },
  };
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

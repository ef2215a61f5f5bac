import * as encoding from "lib0/encoding";

/** A person's cursor as an awareness payload of one state: who it is, and where it points. */
export function encodeCursor(client: number, clock: number): Uint8Array {
  const state = {
    user: { id: `u${client}`, name: `Editor ${client}`, color: "#3b7dd8" },
    p: { g: "main", c: [(clock * 7) % 1600, (clock * 3) % 900, 0, "default"], s: [] },
  };
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  });
}

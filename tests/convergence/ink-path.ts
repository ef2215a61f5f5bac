/** A stroke of so many points along the x axis, in tldraw's two-dimensional encoding. */
export function inkPath(points: number): string {
  const bytes = new Uint8Array(8 + 4 * (points - 1));
  for (let at = 8; at < bytes.length; at += 4) bytes[at + 1] = 0x3c;
  return Buffer.from(bytes).toString("base64");
}

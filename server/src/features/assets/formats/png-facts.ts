import type { ReadImageFacts } from "./image-facts.ts";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Length and name before the data of a chunk, a checksum after it. */
const chunkFrameBytes = 12;
/** Names as numbers: a file made for it has nearly a million chunks. */
const [IHDR, IDAT, IEND] = [0x49484452, 0x49444154, 0x49454e44];

/** Chunks from `IHDR` to `IEND` (www.w3.org/TR/png-3/). Their checksums are the browser's to check. */
export const pngFacts: ReadImageFacts = (bytes) => {
  if (!bytes.subarray(0, 8).equals(signature) || bytes.length < 33) return null;
  if (bytes.readUInt32BE(8) !== 13 || bytes.readUInt32BE(12) !== IHDR) return null;
  const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };

  let hasData = false;
  for (let at = 8; at + chunkFrameBytes <= bytes.length;) {
    const name = bytes.readUInt32BE(at + 4);
    const endsAt = at + chunkFrameBytes + bytes.readUInt32BE(at);
    if (endsAt > bytes.length) return null;
    if (name === IEND) return hasData ? { ...size, endsAt } : null;
    if (name === IDAT) hasData = true;
    at = endsAt;
  }
  return null;
};

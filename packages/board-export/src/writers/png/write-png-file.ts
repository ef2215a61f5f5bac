import { once } from "node:events";
import { crc32, createDeflate, deflateSync } from "node:zlib";

interface PngText {
  /** Latin letters, 79 at most. */
  readonly keyword: string;
  readonly text: string;
}

interface PngPicture {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PngText[];
  /** Rows from above, as many at a time as whoever paints them likes: four bytes a pixel. */
  readonly bands: Iterable<Uint8Array>;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Eight bits each of red, green, blue and opacity; packed, filtered, not interlaced. */
const KIND = [8, 6, 0, 0, 0];
const WORTH_PACKING = 1000;

/** A PNG whose bands are packed as they come, so that it is never there unpacked: third edition, 11. */
export async function writePngFile({ width, height, texts, bands }: PngPicture): Promise<Buffer> {
  const header = Buffer.alloc(8);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", Buffer.concat([header, Buffer.from(KIND)])),
    ...texts.map(textChunk),
    ...(await packed(bands, width)).map((part) => chunk("IDAT", part)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

async function packed(bands: Iterable<Uint8Array>, width: number): Promise<Buffer[]> {
  const deflate = createDeflate({ level: 6 });
  const parts: Buffer[] = [];
  deflate.on("data", (part: Buffer) => parts.push(part));
  for (const band of bands) {
    if (!deflate.write(rowsOf(band, width * 4))) await once(deflate, "drain");
  }
  deflate.end();
  await once(deflate, "end");
  return parts;
}

/** Each row has the name of its filter before it: none, for a drawing has long runs of one colour. */
function rowsOf(band: Uint8Array, length: number): Buffer {
  const count = band.length / length;
  const rows = Buffer.alloc(count * (length + 1));
  for (let row = 0; row < count; row += 1) {
    rows.set(band.subarray(row * length, (row + 1) * length), row * (length + 1) + 1);
  }
  return rows;
}

/** `iTXt`: 11.3.3.4. */
function textChunk({ keyword, text }: PngText): Buffer {
  const utf8 = Buffer.from(text, "utf8");
  const isPacked = utf8.length > WORTH_PACKING;
  return chunk(
    "iTXt",
    Buffer.concat([
      Buffer.from(keyword, "latin1"),
      // End of the keyword, whether and how it is packed, no language, no other keyword.
      Buffer.from([0, isPacked ? 1 : 0, 0, 0, 0]),
      isPacked ? deflateSync(utf8) : utf8,
    ]),
  );
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

import {
  fitToLineup,
  readFile,
  readText,
  sizeRefusal,
  type TakenIn,
} from "@zentaikan/board-import";
import type { CapitalLineup } from "@zentaikan/capital-graph";

/** A file is opened here and nowhere else; so whoever draws never waits for one. */
export interface ReadingRequest {
  readonly source: File | string;
  readonly lineup: CapitalLineup;
}

async function read({ source, lineup }: ReadingRequest): Promise<TakenIn> {
  if (typeof source === "string") return readText(source, lineup);
  const refusal = sizeRefusal(source.size);
  if (refusal !== null) return refusal;
  return readFile(new Uint8Array(await source.arrayBuffer()), { name: source.name, lineup });
}

addEventListener("message", ({ data }: MessageEvent<ReadingRequest>) => {
  void read(data).then((taken) =>
    postMessage(
      taken.kind === "read" ? { kind: "read", ...fitToLineup(taken, data.lineup) } : taken,
    ),
  );
});

import { Inflate, Unzip, UnzipInflate, Unzlib } from "fflate";
import { MAX_UNPACKED_BYTES, MAX_ZIP_ENTRIES } from "../limits.ts";
import { FileRefused, refuseFile } from "../refusal.ts";

/** So little at a time that even the most that it can become, a thousand times as much, is soon seen. */
const STEP_BYTES = 4096;

/** What was packed by deflate, with or without the frame of zlib. @throws FileRefused */
export function inflateBounded(
  packed: Uint8Array,
  { frame, most = MAX_UNPACKED_BYTES }: { readonly frame: "zlib" | "none"; readonly most?: number },
): Uint8Array {
  const taken = new Taken(most);
  const inflate = frame === "zlib" ? new Unzlib() : new Inflate();
  inflate.ondata = (chunk) => taken.take(chunk);
  inSteps(packed, (step, isLast) => {
    inflate.push(step, isLast);
    taken.check();
  });
  return joined(taken.chunks);
}

/**
 * Those parts of a zip that are wanted, by their paths; the rest is not unpacked.
 * @throws FileRefused where it becomes too much, or a name leads out of it
 */
export function unzipBounded(
  bytes: Uint8Array,
  isWanted: (path: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>();
  const taken = new Taken(MAX_UNPACKED_BYTES);
  let entries = 0;
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > MAX_ZIP_ENTRIES) return taken.refuse("unpacksTooLarge");
    if (leadsOut(file.name)) return taken.refuse("leavesFolder");
    if (!isWanted(file.name) || parts.has(file.name)) return undefined;
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    file.ondata = (error, chunk) => {
      if (error !== null) return taken.refuse("broken");
      taken.take(chunk);
      return void chunks.push(chunk);
    };
    return file.start();
  });
  unzip.register(UnzipInflate);
  inSteps(bytes, (step, isLast) => {
    unzip.push(step, isLast);
    taken.check();
  });
  return new Map([...parts].map(([path, chunks]) => [path, joined(chunks)]));
}

/** fflate catches what is thrown while it unpacks: what is refused is said between its steps. */
class Taken {
  readonly chunks: Uint8Array[] = [];
  #left: number;
  #refusal: "unpacksTooLarge" | "leavesFolder" | "broken" | null = null;

  constructor(most: number) {
    this.#left = most;
  }

  take(chunk: Uint8Array): void {
    this.#left -= chunk.length;
    if (this.#left < 0) this.refuse("unpacksTooLarge");
    else this.chunks.push(chunk);
  }

  refuse(why: "unpacksTooLarge" | "leavesFolder" | "broken"): void {
    this.#refusal ??= why;
  }

  check(): void {
    if (this.#refusal !== null) refuseFile(this.#refusal);
  }
}

function inSteps(bytes: Uint8Array, push: (step: Uint8Array, isLast: boolean) => void): void {
  try {
    for (let at = 0; at === 0 || at < bytes.length; at += STEP_BYTES) {
      push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length);
    }
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    refuseFile("broken");
  }
}

function leadsOut(path: string): boolean {
  return /^(?:[/\\]|[a-z]:)/i.test(path) || path.split(/[/\\]/).includes("..");
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

import { createReadStream } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";

/** Where files lie until they end: nothing in it outlives the server that made it. */
export class ExportFolder {
  readonly #path: string;
  #isMade: Promise<unknown> | null = null;
  #swept: Promise<unknown> = Promise.resolve();

  constructor(path: string) {
    this.#path = path;
  }

  /** Takes what an earlier server left; the folder comes with the first file. */
  async sweep(): Promise<void> {
    this.#isMade = null;
    const swept = rm(this.#path, { recursive: true, force: true });
    this.#swept = swept.catch(() => undefined);
    await swept;
  }

  async pathFor(id: string): Promise<string> {
    // What is swept while the first file is made would take that along.
    this.#isMade ??= this.#swept.then(() => mkdir(this.#path, { recursive: true, mode: 0o700 }));
    await this.#isMade;
    return join(this.#path, id);
  }

  open(id: string): ReadableStream<Uint8Array> {
    return Readable.toWeb(createReadStream(join(this.#path, id))) as ReadableStream<Uint8Array>;
  }

  read(id: string): Promise<Uint8Array<ArrayBuffer>> {
    return readFile(join(this.#path, id));
  }

  /** What cannot be deleted now is swept at the next start. */
  async drop(id: string): Promise<void> {
    await rm(join(this.#path, id), { force: true }).catch(() => undefined);
  }
}

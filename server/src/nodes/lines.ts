import { request as ask, type ClientRequest } from "node:http";
import type { NodeAddress } from "../node-address.ts";
import { SEAL_HEADER } from "./seal.ts";

interface LinesOptions {
  /** The seal of a request to a fellow. */
  readonly seal: (request: { readonly method: string; readonly url: string }) => string;
  readonly onBroken: (fellow: string) => void;
}

/** Where a fellow asks for an answer that never ends. */
export const LINE_PATH = "/nodes/line";

/**
 * A connection to each fellow on which nothing is said. The system ends it in the moment in which
 * the fellow's process ends, before anybody comes back and asks for what that one had.
 */
export class Lines {
  readonly #options: LinesOptions;
  readonly #open = new Map<string, ClientRequest>();

  constructor(options: LinesOptions) {
    this.#options = options;
  }

  /** Called again and again: what broke is opened anew. */
  keep(fellows: ReadonlyMap<string, { readonly address: NodeAddress }>): void {
    for (const [fellow, line] of this.#open) {
      if (fellows.has(fellow)) continue;
      this.#open.delete(fellow);
      line.destroy();
    }
    for (const [fellow, { address }] of fellows)
      if (!this.#open.has(fellow)) this.#begin(fellow, address);
  }

  #begin(fellow: string, address: NodeAddress): void {
    const asked = { method: "GET", url: LINE_PATH };
    const headers = { [SEAL_HEADER]: this.#options.seal(asked) };
    const line = ask({ ...address, path: LINE_PATH, headers, agent: false });
    this.#open.set(fellow, line);
    let isLine = true;
    line.on("response", (answer) => {
      // One of a release before there were any.
      isLine = answer.statusCode === 200;
      answer.resume().on("error", () => undefined);
    });
    line.on("error", () => undefined);
    line.on("close", () => {
      if (!isLine || this.#open.get(fellow) !== line) return;
      this.#open.delete(fellow);
      this.#options.onBroken(fellow);
    });
  }
}

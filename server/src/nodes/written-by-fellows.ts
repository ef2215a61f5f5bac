import { request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer, text } from "node:stream/consumers";
import type { DocumentName } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { FellowEdit } from "../fellows.ts";
import type { WriteOutcome } from "../relay/write-to-document.ts";
import type { NodeAddress } from "../node-address.ts";
import { SEAL_HEADER } from "./seal.ts";

/** Where nodes listen for edits that a fellow made in the name of somebody. */
export const WRITE_PATH = "/nodes/write";

interface AskedWrite {
  readonly name: DocumentName;
  readonly person: PersonBody;
}

const withinMs = 20_000;
const outcomes: readonly WriteOutcome[] = ["saved", "noDocument", "locked"];

/** Has a fellow write. Where it does not answer, nobody knows: it counts as not saved. */
export function askToWrite(
  { name, person, update }: FellowEdit,
  { address, seal }: { readonly address: NodeAddress; readonly seal: string },
): Promise<WriteOutcome> {
  const asked: AskedWrite = { name, person };
  const headers = { [SEAL_HEADER]: seal, "x-edit": encodeURIComponent(JSON.stringify(asked)) };
  return new Promise((resolve) => {
    const options = { ...address, method: "POST", path: WRITE_PATH, headers };
    const onward = ask({ ...options, timeout: withinMs }, (answer) => {
      text(answer).then(
        (said) => resolve(outcomes.find((outcome) => outcome === said) ?? "notSaved"),
        () => resolve("notSaved"),
      );
    });
    onward.on("timeout", () => onward.destroy());
    onward.on("error", () => resolve("notSaved"));
    onward.end(update);
  });
}

/** Writes what a fellow asks for, whose seal was read. */
export async function writeForFellow(
  request: IncomingMessage,
  response: ServerResponse,
  write: (edit: FellowEdit) => Promise<WriteOutcome>,
): Promise<void> {
  const header = request.headers["x-edit"];
  const { name, person } = JSON.parse(decodeURIComponent(String(header))) as AskedWrite;
  const update = new Uint8Array(await buffer(request));
  response.end(await write({ name, person, update }));
}

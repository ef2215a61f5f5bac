import type { AccessCause, CloseReason, Frame } from "@zentaikan/protocol";
import type { DocumentStore } from "../storage/document-store.ts";
import { admitInTurns, READ_ONLY, type Author, type Verdict } from "./admission.ts";
import { judgeReader } from "./judge-reader.ts";
import type { Clock } from "./clock.ts";
import { LIMITS } from "./limits.ts";
import type { Member } from "./member.ts";
import type { RoomContent } from "./room-content.ts";
import type { Turns } from "./turns.ts";

export type EditFrame = Extract<Frame, { kind: "syncAnswer" | "update" }>;

export interface Refused {
  readonly reason: CloseReason;
  readonly why?: string;
  readonly cause?: AccessCause | null;
}

/** Whether an edit is within what a member may send, whatever it says. Uses up their quota. */
export function checkQuota(member: Member, { kind, update }: EditFrame, now: number) {
  // What the server writes was asked for by commands, which have their own rates [E15].
  if (member.connection.isServer) return null;
  if (kind === "update" && update.length > LIMITS.maxUpdateBytes) {
    return refused("updateTooBig", `${update.length} bytes`);
  }
  const isWithin = member.edits.take(1, now) && member.editBytes.take(update.length, now);
  return isWithin ? null : refused("tooMany", "edits");
}

export interface Surroundings {
  readonly store: DocumentStore;
  readonly content: RoomContent;
  readonly clock: Clock;
}

export type Judgement = Exclude<Verdict, { kind: "refused" }> | ({ kind: "refused" } & Refused);

/** Judges an edit; what is admitted is taken into the content's knowledge. */
export function* judgeEdit(
  member: Member,
  edit: EditFrame,
  { store, content, clock }: Surroundings,
): Turns<Judgement> {
  if (!member.rights.mayWrite) {
    const verdict = judgeReader(edit);
    if (verdict === "known") return { kind: "known" };
    if (verdict === "tooMuch") return READ_ONLY;
  }
  const personId = member.person.id;
  const { isServer } = member.connection;
  const isWritable = store.isWritable();
  // Where nothing more can be kept, whoever says what is known may stay and read.
  const mayWrite = member.rights.mayWrite && isWritable;
  const may = mayWrite ? roomFor(edit, { isServer, content }) : mayRepeat(member, edit);
  const clientsLeft = (): number =>
    isServer ? Infinity : clientsLeftFor(personId, content.knowledge.owners);
  const takeSteps = (steps: number): boolean =>
    steps === 0 || member.connection.quota.steps.take(steps, clock.now());
  const { lock } = content;
  const look = lock === null || lock.excepts(idsOf(member)) ? null : lock.look();
  const author = { personId, may, isServer, clientsLeft, takeSteps, look };
  const verdict = yield* admitInTurns(edit.update, author, content.knowledge);
  if (verdict.kind === "admitted") lock?.take(verdict.update);
  const isLate = edit.kind === "syncAnswer" && !isServer;
  if (isLate && verdict.kind === "admitted") content.hasLateEdits = true;
  if (!isWritable && verdict.kind !== "known")
    return { kind: "refused", ...refused("storageUnavailable", "not writable") };
  return verdict;
}

/** What a document has room for [E15]. What is found full is compacted with the next commit. */
function roomFor(
  { update }: EditFrame,
  { isServer, content }: { readonly isServer: boolean; readonly content: RoomContent },
): Author["may"] {
  const bytes = content.bytes + update.length;
  const { structs } = content.knowledge.places;
  const { maxDocumentBytes, maxDocumentStructs, maxSteps, lastPart } = LIMITS;
  const isSlow = content.steps > maxSteps;
  if (bytes <= maxDocumentBytes && structs <= maxDocumentStructs && !isSlow) return "write";
  content.wantsRoom = true;
  if (isServer) return "write";
  const isInLastPart =
    !isSlow && bytes <= maxDocumentBytes * lastPart && structs <= maxDocumentStructs * lastPart;
  return isInLastPart ? "replace" : "delete";
}

/** How many clients a person may add: half of what others leave, and a few in any case [E12]. */
function clientsLeftFor(personId: string, owners: ReadonlyMap<number, string>): number {
  let own = 0;
  for (const owner of owners.values()) if (owner === personId) own += 1;
  const share = (LIMITS.maxDocumentClients - (owners.size - own)) / 2;
  return Math.max(share, LIMITS.fewClients) - own;
}

function idsOf({ person, connection }: Member): readonly string[] {
  return [person.id, ...connection.hangsOn];
}

function mayRepeat({ rights }: Member, { kind }: EditFrame): Author["may"] {
  return kind === "syncAnswer" && !rights.mayWrite ? "answer" : "repeat";
}

function refused(reason: CloseReason, why: string): Refused {
  return { reason, why };
}

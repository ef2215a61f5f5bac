import type { Language } from "@zentaikan/capital-graph";
import type { BoardId } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { MailedMinutesBody } from "@zentaikan/protocol/minutes";
import { Refusal } from "../../errors.ts";
import { recordAudit } from "../../events/record-audit.ts";
import type { Log } from "../../log.ts";
import type { SendMail } from "../../mail/mailer.ts";
import { peopleOfBoard } from "../../policy/people-of-board.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { gatherMinutes, type Minutes } from "./gather-minutes.ts";
import type { MinutesNeeds } from "./minutes-needs.ts";
import { writeLetter } from "./write-letter.ts";

export interface MinutesMailer {
  readonly database: WorkspaceDatabase;
  readonly needs: MinutesNeeds;
  readonly now: () => number;
  readonly timeZone: string;
  readonly publicUrl: string;
  readonly log: Log;
  /** Null where this server sends no mail. */
  readonly sendMail: SendMail | null;
}

interface Asked {
  readonly boardId: BoardId;
  readonly meetingId: string;
  readonly person: PersonBody;
}

/** Nobody fills the boxes of others by pressing again and again. */
const betweenMs = 60 * 60 * 1000;
const atOnce = 5;

/**
 * Sends the minutes of a meeting to those who were there, are still on its board and have an address
 * here: to each as they may know them, in the language in which they get their mails.
 * @throws Refusal noMailHere, noSuchMeeting, meetingNotOver, notFacilitator, minutesJustMailed
 */
export async function mailMinutes(asked: Asked, mailer: MinutesMailer): Promise<MailedMinutesBody> {
  const { database, sendMail, now, log } = mailer;
  if (sendMail === null) throw new Refusal("noMailHere");
  const readers = await readersOf(asked, mailer);
  await claim(asked, { database, now: now() });
  const withAddress = readers.filter(({ email }) => email !== null);
  // All of our team know the same of a board, and all of them were there.
  let ofTeam: Promise<Minutes> | null = null;
  let sent = 0;
  for (let from = 0; from < withAddress.length; from += atOnce) {
    const some = withAddress.slice(from, from + atOnce).map((one) => send(one, sendMail));
    for (const wasSent of await Promise.all(some)) sent += wasSent ? 1 : 0;
  }
  const failed = withAddress.length - sent;
  return { sent, withoutAddress: readers.length - withAddress.length, failed };

  async function send(reader: (typeof readers)[number], hand: SendMail): Promise<boolean> {
    const { email, language } = reader;
    if (email === null) return false;
    try {
      const minutes = await minutesFor(reader);
      await hand({ to: email, ...(await writeLetter(minutes, { ...mailer, ...asked, language })) });
      return true;
    } catch (error) {
      log.warn({ err: error, boardId: asked.boardId }, "minutes could not be sent");
      return false;
    }
  }

  function minutesFor({ side, personId }: (typeof readers)[number]): Promise<Minutes> {
    const { boardId, meetingId } = asked;
    const told = { boardId, personId, chargedTo: personId, isProgram: false };
    const gather = () => gatherMinutes({ ...told, side, readers: side }, mailer, meetingId);
    return side === "internal" ? (ofTeam ??= gather()) : gather();
  }
}

/** @throws Refusal noSuchMeeting, meetingNotOver, notFacilitator */
async function readersOf({ boardId, meetingId, person }: Asked, { database, now }: MinutesMailer) {
  const meeting = await database
    .selectFrom("meetings")
    .select("endedAt")
    .where("id", "=", meetingId)
    .where("boardId", "=", boardId)
    .executeTakeFirst();
  if (meeting === undefined) throw new Refusal("noSuchMeeting");
  if (meeting.endedAt === null) throw new Refusal("meetingNotOver");
  const rows = await database
    .selectFrom("meetingPeople")
    .leftJoin("members", "members.personId", "meetingPeople.personId")
    .leftJoin("digests", "digests.personId", "meetingPeople.personId")
    .select(["meetingPeople.personId", "isFacilitator", "email", "language"])
    .where("meetingId", "=", meetingId)
    .orderBy("meetingPeople.personId")
    .execute();
  const isLed = rows.some((one) => one.personId === person.id && one.isFacilitator === 1);
  if (!isLed) throw new Refusal("notFacilitator");
  const people = await peopleOfBoard(database, boardId, now());
  const standings = new Map(people.map((one) => [one.person.id, one.standing]));
  return rows.flatMap(({ personId, email, language }) => {
    const standing = standings.get(personId);
    // Who is not on the board any more is told nothing of it.
    if (standing === undefined || standing.role === null) return [];
    const inLanguage: Language = language ?? "ja";
    return [{ personId, email, side: standing.side, language: inLanguage }];
  });
}

/** The line of the log comes first, and says that it was done: of two who press at once, one does. */
async function claim(
  { boardId, meetingId, person }: Asked,
  { database, now }: { readonly database: WorkspaceDatabase; readonly now: number },
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const { mailedAt } = await transaction
      .selectFrom("meetings")
      .select("mailedAt")
      .where("id", "=", meetingId)
      .executeTakeFirstOrThrow();
    if (mailedAt !== null && now - mailedAt < betweenMs) throw new Refusal("minutesJustMailed");
    await transaction
      .updateTable("meetings")
      .set({ mailedAt: now })
      .where("id", "=", meetingId)
      .execute();
    const details = { meetingId };
    await recordAudit(transaction, { kind: "minutesMailed", actor: person, boardId, details }, now);
  });
}

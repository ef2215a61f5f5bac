import type { Language } from "@zentaikan/capital-graph";
import type { BoardId } from "@zentaikan/protocol";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { Minutes } from "./gather-minutes.ts";
import { INTERNAL } from "./minutes-words.ts";
import { placeOfBoard } from "./place-of-board.ts";
import { tellMinutes } from "./tell-minutes.ts";
import { sameText } from "./told-text.ts";

interface LetterOptions {
  readonly database: WorkspaceDatabase;
  readonly boardId: BoardId;
  readonly language: Language;
  readonly timeZone: string;
  readonly publicUrl: string;
}

/** Minutes as a mail in plain text: each thing that people wrote is words on one line. */
export async function writeLetter(
  minutes: Minutes,
  { database, boardId, language, timeZone, publicUrl }: LetterOptions,
): Promise<{ readonly subject: string; readonly text: string }> {
  const { title, customer } = await placeOfBoard(database, boardId);
  const told = tellMinutes(minutes, { language, timeZone });
  const place = `${sameText(customer[language]).ja} / ${sameText(title).ja}`;
  const lines = [
    told.title,
    place,
    "",
    ...told.sections.flatMap(({ heading, lines: own }) => [
      language === "ja" ? `■ ${heading}` : heading,
      ...own.flatMap(({ text, below, isInternal }) => [
        `* ${isInternal ? INTERNAL[language] : ""}${text}`,
        ...below.map((one) => `  - ${one}`),
      ]),
      "",
    ]),
    `${publicUrl}/boards/${boardId}#minutes=${minutes.id}`,
    "",
    "--",
    WHY[language],
    "",
  ];
  return { subject: SUBJECT[language](place), text: lines.join("\n") };
}

const SUBJECT = {
  ja: (place: string) => `全体観 — 会議の議事録: ${place}`,
  en: (place: string) => `Zentaikan: minutes of a meeting, ${place}`,
} as const;
const WHY = {
  ja: "このメールは、会議の進行役が参加した人に送りました。",
  en: "A facilitator of the meeting sent this to those who were there.",
} as const;

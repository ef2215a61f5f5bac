import type { Language } from "@zentaikan/capital-graph";
import { isoInZone } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import { recordAudit } from "../../events/record-audit.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { gatherMinutes } from "./gather-minutes.ts";
import type { MinutesNeeds, MinutesReader } from "./minutes-needs.ts";
import { placeOfBoard } from "./place-of-board.ts";
import { tellMinutes } from "./tell-minutes.ts";

/**
 * Minutes as a file of Markdown. That it was made is a line of the log before anybody has it [XJ3].
 * @throws Refusal noSuchMeeting, meetingNotOver
 */
export async function takeMinutes(
  reader: MinutesReader,
  {
    meetingId,
    language,
    actor,
  }: {
    readonly meetingId: string;
    readonly language: Language;
    readonly actor: PersonBody;
  },
  options: {
    readonly database: WorkspaceDatabase;
    readonly needs: MinutesNeeds;
    readonly timeZone: string;
    readonly now: () => number;
  },
) {
  const { database, needs, timeZone, now } = options;
  const { boardId, readers } = reader;
  const minutes = await gatherMinutes(reader, options, meetingId);
  const { markdown } = tellMinutes(minutes, { language, timeZone });
  const { title, customer } = await placeOfBoard(database, boardId);
  const { fileName, headers } = needs.textFile({
    parts: [customer[language], title, FILE_WORDS[language]],
    day: isoInZone(minutes.startedAt, timeZone).slice(0, 10),
  });
  const made = { file: fileName, format: "md", language, audience: "named", readers };
  const details = { ...made, source: "minutes" };
  await recordAudit(database, { kind: "boardExported", actor, boardId, details }, now());
  return { markdown, headers };
}

const FILE_WORDS = { ja: "議事録", en: "minutes" } as const;

import { partsOfSubject, SUBJECT_NAMES, type Language } from "@zentaikan/capital-graph";
import { writeTimeWithZone } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { ExportedState } from "../../interpretation/export-state.ts";
import { subjectOf } from "./agreement-line.ts";
import { AGREEMENT_WORDS } from "./exported-words.ts";
import { escapeMarkdown as safe } from "./escape-markdown.ts";
import { markdownTable } from "./markdown-table.ts";
import type { Proposal } from "./read-proposals.ts";
import { writeSubject } from "./write-subject.ts";

interface AgreementToWrite {
  readonly proposal: Proposal;
  readonly exported: ExportedState;
  readonly boardTitle: string;
  readonly awaited: readonly { readonly name: string }[];
  readonly timeZone: string;
}

/** The agreement on one page, in Markdown; what is not agreed says so in its first line. */
export function writeAgreement(
  { proposal, exported, boardTitle, awaited, timeZone }: AgreementToWrite,
  language: Language,
): string {
  const words = AGREEMENT_WORDS[language];
  const { proposed, answers, concluded, withdrawn } = proposal;
  const { snapshot, board } = exported;
  const subject = subjectOf(proposed);
  const isAgreed = snapshot.edition === "agreed" && concluded !== null;
  const title = isAgreed
    ? words.agreed(concluded.version, proposed.party)
    : words.unagreed(proposed.party);
  const about = subject === "frame" ? "" : ` — ${SUBJECT_NAMES[subject][language]}`;
  const said = ({ by, at }: { readonly by: PersonBody; readonly at: number }): string =>
    `${safe(by.name)} (${writeTimeWithZone(at, timeZone)})`;
  const names = new Map(
    partsOfSubject(subject, board).flatMap(({ records, record, name }) =>
      [record, ...records].map((one) => [one, name[language]] as const),
    ),
  );
  const rows = answers.map(({ line, carriedFrom }) => [
    line.by.name,
    words.answerKinds[line.answer],
    writeTimeWithZone(line.at, timeZone),
    carriedFrom === null ? line.reason : `${line.reason}${words.carried(carriedFrom)}`,
    (line.subjects ?? []).flatMap((record) => names.get(record) ?? []).join(words.comma),
  ]);
  const { renews = null, onPurpose = [], dueAt = null } = proposed;
  return [
    `# ${title}${about}`,
    ...(withdrawn === null ? [] : [`**${words.withdrawn}**`]),
    [
      `- ${words.customer}: ${safe(snapshot.customer[language])}`,
      `- ${words.board}: ${safe(boardTitle)}`,
      `- ${words.proposed}: ${said(proposed)}`,
      ...(dueAt === null ? [] : [`- ${words.due}: ${writeTimeWithZone(dueAt, timeZone)}`]),
      ...(concluded === null ? [] : [`- ${words.concluded}: ${said(concluded)}`]),
      ...(withdrawn === null ? [] : [`- ${words.withdrawnBy}: ${said(withdrawn)}`]),
      `- ${words.hash}: \`${snapshot.contentHash}\``,
    ].join("\n"),
    ...(renews === null || renews.changes.length === 0
      ? []
      : [
          `## ${words.renews(renews.version)}`,
          renews.changes.map((change) => `- ${safe(change[language])}`).join("\n"),
        ]),
    ...writeSubject(subject, exported, language),
    `## ${words.answers}`,
    rows.length === 0
      ? words.nobody
      : markdownTable([words.name, words.answer, words.when, words.reason, words.about], rows),
    ...(awaited.length === 0
      ? []
      : [`${words.awaited}: ${awaited.map(({ name }) => safe(name)).join(words.comma)}`]),
    ...(proposed.note === "" ? [] : [`## ${words.note}`, safe(proposed.note)]),
    ...(onPurpose.length === 0
      ? []
      : [
          `## ${words.onPurpose}`,
          onPurpose
            .map(({ finding, reason, by }) =>
              [`- ${safe(finding[language])}`, safe([reason, by].filter(Boolean).join(" — "))].join(
                "\n  ",
              ),
            )
            .join("\n"),
        ]),
    ...(proposed.reason === "" ? [] : [`## ${words.warnings}`, safe(proposed.reason)]),
    "",
  ].join("\n\n");
}

import { SUBJECT_NAMES } from "@zentaikan/capital-graph";
import type { ExportContent, ExportedThread } from "../../content/export-content.ts";
import { escapeMarkdown as safe } from "./escape-markdown.ts";
import { markdownTable } from "./markdown-table.ts";
import { VALUE_WORDS } from "../../content/value-words.ts";
import { MARKDOWN_WORDS } from "./markdown-words.ts";
import { writeBlocks } from "./write-blocks.ts";
import { writeDetail, writeStructure } from "./write-structure.ts";

/** A page for people; what is not agreed says so in its first line [XP4]. It has no picture. */
export function writeMarkdown(content: ExportContent): string {
  const words = MARKDOWN_WORDS[content.language];
  const withdrawn = content.proposal?.withdrawn ?? null;
  return [
    `# ${titleOf(content)}`,
    ...(withdrawn === null ? [] : [`**${words.withdrawn}**`]),
    headOf(content),
    ...writeStructure(content),
    ...writeDetail(content),
    ...changesOf(content),
    ...answersOf(content),
    ...purposesOf(content),
    ...listUnder(words.openFindings, content.openFindings.map(safe)),
    ...notesOf(content),
    ...(content.comments.length === 0
      ? []
      : [
          `## ${words.comments}`,
          ...content.comments.map((thread) => threadOf(thread, content.language)),
        ]),
    ...listUnder(
      words.decisions,
      content.decisions.map(({ at, by, text }) => safe(`${at} ${by}: ${text}`)),
    ),
    "",
  ].join("\n\n");
}

function titleOf({ language, standing, source, customer, proposal }: ExportContent): string {
  const words = MARKDOWN_WORDS[language];
  const about =
    source.subject === "frame" ? "" : ` — ${safe(SUBJECT_NAMES[source.subject][language])}`;
  switch (standing.kind) {
    case "agreed": {
      const parties = standing.parties.map((party) => words.party[party]).join(words.comma);
      return words.agreement(standing.version, parties) + about;
    }
    case "unagreed": {
      const asked = proposal === null ? "" : words.asked(words.party[proposal.party]);
      return words.unagreed + safe(source.name === "" ? customer : source.name) + asked + about;
    }
    case "anonymised":
      return `${words.anonymised}${words.drawing}${about}`;
  }
}

function headOf(content: ExportContent): string {
  const words = MARKDOWN_WORDS[content.language];
  const { customer, title, source, proposal, snapshot } = content;
  const state = source.name === "" ? source.at : `${safe(source.name)} (${source.at})`;
  return [
    `- ${words.customer}: ${safe(customer)}`,
    ...(title === "" ? [] : [`- ${words.board}: ${safe(title)}`]),
    `- ${words.source}: ${state}`,
    ...(proposal === null ? [] : [`- ${words.proposed}: ${said(proposal)}`]),
    ...(proposal === null || proposal.due === "" ? [] : [`- ${words.due}: ${proposal.due}`]),
    ...(proposal?.concluded ? [`- ${words.concluded}: ${said(proposal.concluded)}`] : []),
    ...(proposal?.withdrawn ? [`- ${words.withdrawnBy}: ${said(proposal.withdrawn)}`] : []),
    `- ${words.hash}: \`${snapshot.contentHash}\``,
    `- ${words.pattern}: \`${snapshot.patternKey.replaceAll("`", "")}\``,
  ].join("\n");
}

function changesOf({ language, changes }: ExportContent): readonly string[] {
  if (changes === null) return [];
  const words = MARKDOWN_WORDS[language];
  const lines = changes.lines.map((line) => `- ${safe(line)}`).join("\n");
  return [`## ${words.changes(safe(changes.since))}`, lines === "" ? words.nothingChanged : lines];
}

function answersOf({ language, proposal, answers, awaited }: ExportContent): readonly string[] {
  if (proposal === null) return [];
  const words = MARKDOWN_WORDS[language];
  const rows = answers.map(({ by, answer, at, reason, about, carriedFrom }) => [
    by,
    VALUE_WORDS[language].answer[answer],
    at,
    carriedFrom === null ? reason : `${reason}${words.carried(carriedFrom)}`,
    about.join(words.comma),
  ]);
  const asked = answers.length > 0 || awaited.length > 0;
  return [
    ...(asked ? [`## ${words.answers}`] : []),
    ...(rows.length > 0 ? [markdownTable(words.answerHead, rows)] : []),
    ...(asked && rows.length === 0 ? [words.nobody] : []),
    ...(awaited.length > 0 ? [`${words.awaited}: ${safe(awaited.join(words.comma))}`] : []),
    ...(proposal.note === "" ? [] : [`## ${words.note}`, safe(proposal.note)]),
    ...(proposal.reason === "" ? [] : [`## ${words.warnings}`, safe(proposal.reason)]),
  ];
}

function purposesOf({ language, onPurpose }: ExportContent): readonly string[] {
  const lines = onPurpose.map(({ finding, reason, by }) =>
    [safe(finding), safe([reason, by].filter((one) => one !== "").join(" — "))].join("\n  "),
  );
  return listUnder(MARKDOWN_WORDS[language].onPurpose, lines);
}

function notesOf({ language, notes }: ExportContent): readonly string[] {
  if (notes.length === 0) return [];
  const words = MARKDOWN_WORDS[language];
  return [
    `## ${words.notes}`,
    ...notes.flatMap(({ about, isInternal, blocks }) => [
      `### ${safe(words.noteOf(about))}${isInternal ? words.internal : ""}`,
      writeBlocks(blocks),
    ]),
  ];
}

function threadOf(
  { number, about, isInternal, isResolved, entries }: ExportedThread,
  language: ExportContent["language"],
): string {
  const words = MARKDOWN_WORDS[language];
  const marks = [isInternal ? words.internal : "", isResolved ? words.resolved : ""].join("");
  return [
    `${number}. **${safe(about === "" ? "—" : about)}**${marks}`,
    ...entries.map(({ by, at, text }) => `    - ${safe(by)} (${at}): ${safe(text)}`),
  ].join("\n");
}

function listUnder(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.map((line) => `- ${line}`).join("\n")];
}

function said({ by, at }: { readonly by: string; readonly at: string }): string {
  return `${safe(by)} (${at})`;
}

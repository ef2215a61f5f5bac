import type { ExportContent } from "../../content/export-content.ts";
import { linksTable } from "./links-table.ts";
import { matrixTable } from "./matrix-table.ts";
import { readMoment } from "./read-value.ts";
import { resultsTable } from "./results-table.ts";
import { column, type Table } from "./table.ts";
import { VALUE_WORDS } from "../../content/value-words.ts";

/** All that an export says in rows: the structure, its detail, and what people answered and said. */
export function contentTables(content: ExportContent): readonly Table[] {
  return [
    matrixTable(content),
    linksTable(content),
    resultsTable(content),
    answersTable(content),
    commentsTable(content),
  ];
}

function answersTable({ answers, language }: ExportContent): Table {
  const words = VALUE_WORDS[language];
  return {
    kind: "answers",
    columns: [
      column("名前", "Name", 20),
      column("立場", "Party", 12),
      column("答え", "Answer", 16),
      column("理由・ひとこと", "Reason", 60),
      column("どこについて", "About", 30),
      column("日時", "When", 18),
      column("引き継いだ版", "Carried over from version", 14),
    ],
    rows: answers.map(({ by, party, answer, reason, about, at, carriedFrom }) => [
      by,
      words.party[party],
      words.answer[answer],
      reason,
      about.join("\n"),
      readMoment(at),
      carriedFrom,
    ]),
  };
}

function commentsTable({ comments, language }: ExportContent): Table {
  const words = VALUE_WORDS[language];
  return {
    kind: "comments",
    columns: [
      column("番号", "No.", 8),
      column("どこについて", "About", 30),
      column("だれが読むか", "Readers", 12),
      column("解決", "Resolved", 10),
      column("名前", "Name", 20),
      column("日時", "When", 18),
      column("コメント", "Comment", 70),
    ],
    rows: comments.flatMap(({ number, about, isInternal, isResolved, entries }) =>
      entries.map(({ by, at, text }) => [
        number,
        about,
        isInternal ? words.internal : words.everybody,
        isResolved ? words.resolved : "",
        by,
        readMoment(at),
        text,
      ]),
    ),
  };
}

import { STAGES } from "@zentaikan/capital-graph";
import type { CustomerBody } from "@zentaikan/protocol/customers";
import type { ReadingBody } from "@zentaikan/protocol/http";
import { boardTitle } from "../api/board-title.ts";
import type { Speech } from "../messages/translate.ts";
import { agreementWords } from "./agreement-state.ts";
import { firmographicWords } from "./customer-facts.ts";
import { levelWords } from "./level-words.ts";
import { stripRows } from "./strip-cells.ts";

/** The list as a table [EF2]: a row for each board, and one for a customer who has none. */
export function customerCells(
  customers: readonly CustomerBody[],
  { language, translate: t }: Speech,
  zoned: (at: string) => string,
): readonly (readonly string[])[] {
  const heads = [
    ...([
      "customer",
      "industry",
      "sales",
      "people",
      "level",
      "board",
      "agreement",
      "reading",
    ] as const),
    ...STAGES,
    "changed" as const,
  ].map((head) =>
    typeof head === "number"
      ? t(`beat.${head}`)
      : t(head === "level" ? "fact.level" : `table.copy.${head}`),
  );
  return [
    heads,
    ...customers.flatMap((customer) => {
      const { name, boards } = customer;
      const head = [
        name[language],
        ...firmographicWords(customer, { language, translate: t }),
        levelWords(customer.relationship, t),
      ];
      if (boards.length === 0) return [[...head, ...heads.slice(head.length).map(() => "")]];
      return boards.map((board) => [
        ...head,
        boardTitle(board, t),
        agreementWords(board.agreement, t),
        board.reading?.sentence[language] ?? "",
        ...capitalsByBeat(board.reading),
        zoned(board.updatedAt),
      ]);
    }),
  ];

  function capitalsByBeat(reading: ReadingBody | null): readonly string[] {
    return stripRows(reading?.cells ?? []).map(({ points }) =>
      points
        .filter(({ grows }) => grows)
        .map(({ capital }) => capital.label[language])
        .join(language === "ja" ? "、" : ", "),
    );
  }
}

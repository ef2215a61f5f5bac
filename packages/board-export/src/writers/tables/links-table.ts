import { type NodeKey, STAGE_NAMES } from "@zentaikan/capital-graph";
import type { ExportContent } from "../../content/export-content.ts";
import { column, type Table, type TableColumn } from "./table.ts";
import { VALUE_WORDS } from "../../content/value-words.ts";

/** Every growth link with what it rests on, and then the links to the star. */
export function linksTable({ interpretation, language }: ExportContent): Table {
  const { structure } = interpretation;
  const words = VALUE_WORDS[language];
  const nodes = new Map(structure.nodes.map((node) => [node.key, node]));
  const place = (key: NodeKey): readonly [string, string, string] => {
    const node = nodes.get(key);
    if (node === undefined) return ["", key, ""];
    return [
      STAGE_NAMES[node.stage][language],
      node.label[language],
      words.direction[node.direction],
    ];
  };
  return {
    kind: "links",
    columns: COLUMNS,
    rows: [
      ...structure.links.map((link) => [
        ...place(link.from),
        ...place(link.to),
        words.sign[link.sign],
        words.kind[link.kind],
        words.strength[link.strength],
        words.delay[link.delay],
        words.basis[link.basis],
        link.basisTexts.join("\n"),
        link.contested ? words.contested : "",
        link.key,
      ]),
      ...structure.starLinks.map(({ from, sign }) => [
        ...place(from),
        "",
        words.star,
        "",
        words.sign[sign],
        "",
        "",
        "",
        "",
        "",
        "",
        `${from}>star:${sign}`,
      ]),
    ],
  };
}

const COLUMNS: readonly TableColumn[] = [
  column("元のステージ", "From stage", 14),
  column("元の資本", "From capital", 22),
  column("元の向き", "From direction", 12),
  column("先のステージ", "To stage", 14),
  column("先の資本", "To capital", 22),
  column("先の向き", "To direction", 12),
  column("効き方", "Effect", 12),
  column("種類", "Kind", 12),
  column("強さ", "Strength", 10),
  column("効くまでの時間", "Until it shows", 14),
  column("なぜ増えるのか", "Why it grows", 20),
  column("根拠の言葉", "In words", 50),
  column("異論", "Contested", 10),
  { header: { ja: "ID", en: "ID" }, width: 24, isId: true },
];

import { readFileSync } from "node:fs";
import { seedBoardDocument } from "@zentaikan/board-model";
import { CCPI8, type Language, parseCompactCustomers } from "@zentaikan/capital-graph";
import { Doc, encodeStateAsUpdate } from "yjs";
import { buildContent } from "../content/build-content.ts";
import type { ExportContent } from "../content/export-content.ts";
import { layOutPicture } from "../picture/lay-out-picture.ts";
import { openFonts } from "../text/open-fonts.ts";

const fonts = openFonts();
const samples = new URL(
  "../../../../server/src/features/boards/sample-customers.json",
  import.meta.url,
);

/** A sample customer's board as the product lays it out, with two Do results on each of its cards. */
export function boardContent(
  customerId: string,
  { language, level }: { readonly language: Language; readonly level: "frame" | "detail" },
): ExportContent {
  const parsed = parseCompactCustomers(JSON.parse(readFileSync(samples, "utf8")));
  if (parsed.kind === "refused") throw new Error(JSON.stringify(parsed.refusal));
  const customer = parsed.value.find(({ id }) => id === customerId);
  if (customer === undefined) throw new Error(`no sample ${customerId}`);
  const { cards } = customer.drawing;
  const doResults = cards.flatMap(({ id }) =>
    [1, 2].map((number) => ({
      id: `${id}-${number}`,
      refines: id,
      text: `現場の担当者が、自分の言葉で改善を提案している(${number})`,
      due: "2027-03-31",
    })),
  );
  const doc = new Doc();
  seedBoardDocument(doc, { lineup: CCPI8, drawing: { ...customer.drawing, doResults } });
  const at = Date.UTC(2026, 10, 29, 7, 3);
  return buildContent(
    {
      board: encodeStateAsUpdate(doc),
      internal: null,
      before: null,
      threads: [],
      images: new Map(),
      facts: {
        customer: customer.name,
        title: "",
        link: null,
        askedAt: at,
        kind: "now",
        name: "",
        at,
        subject: "frame",
        agreements: [],
        proposal: null,
        decisions: [],
        people: new Map(),
      },
    },
    {
      language,
      audience: "named",
      readers: "customer",
      level,
      withNotes: true,
      withComments: true,
      withAnswers: true,
      showsGrounds: false,
      selection: null,
    },
    {
      writeTime: () => "2026-11-29 16:03 JST",
      layOut: (drawn) => layOutPicture(drawn, fonts),
    },
  );
}

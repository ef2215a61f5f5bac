import type { ExportContent } from "../../../content/export-content.ts";
import type { Slide } from "../deck.ts";
import { DECK_WORDS } from "./deck-words.ts";
import { structureNames } from "./structure-names.ts";
import { tableSlides } from "./table-slides.ts";

/** The ways on which growth comes to the star, and what all of them hinge on. */
export function routeSlides(content: ExportContent): readonly Slide[] {
  const words = DECK_WORDS[content.language];
  const { routes, bottlenecks } = content.interpretation.analysis;
  const { placed } = structureNames(content);
  if (routes.listed.length === 0) return [];
  const arrow = content.language === "ja" ? "→" : " → ";
  const [number = "", route = "", delay = "", effect = ""] = words.routeColumns;
  return tableSlides({
    title: words.routes,
    lead: routes.total > routes.listed.length ? words.routesMore(routes.total) : "",
    name: words.routes,
    columns: [
      { header: number, width: 90 },
      { header: route, width: 574 },
      { header: delay, width: 110 },
      { header: effect, width: 90 },
    ],
    rows: [
      ...routes.listed.map(({ nodes, delay: taken, sign }, index) => [
        String(index + 1),
        nodes.map(placed).join(arrow),
        taken === null ? "" : words.delay[taken.sum],
        sign === "mixed" ? words.mixedSign : words.sign[sign],
      ]),
      ...bottlenecks.map(({ node, cuts }) => [
        words.bottlenecks,
        `${placed(node)}\n${words.bottleneck(cuts.map(placed).join(words.comma))}`,
        "",
        "",
      ]),
    ],
    notes: [],
  });
}

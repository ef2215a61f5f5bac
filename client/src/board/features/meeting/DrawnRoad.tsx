import { readPatternCell, type CapitalLineup } from "@zentaikan/capital-graph";
import { capitalColor } from "@zentaikan/board-model/capital-colors";
import type { RoadBody } from "@zentaikan/protocol/meetings";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { bareCapitalName } from "../../../ui/structure/bare-capital-name.ts";
import { DrawnStructure } from "../../../ui/structure/DrawnStructure.tsx";
import { capitalName } from "../../ground/words/capital-name.ts";
import * as styles from "./meeting.css.ts";
import { useRoadWords } from "./road-words.ts";

/** A road as a picture, and below it what leads to the star. */
export function DrawnRoad({
  road,
  lineup,
}: {
  readonly road: RoadBody;
  readonly lineup: CapitalLineup;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { ofEnd, ofLink } = useRoadWords(lineup);
  const nodes = road.nodes.map((key) => {
    const node = readPatternCell(key);
    const order = lineup.capitals.findIndex(({ id }) => id === node.capital);
    const capital = lineup.capitals[order] ?? null;
    const name = bareCapitalName(capitalName(lineup, node.capital, language));
    return {
      ...node,
      key,
      order,
      name,
      initial: capital?.initial ?? name.slice(0, 1),
      color: capitalColor(capital),
      side: "both" as const,
    };
  });
  const between = road.links.filter(({ to }) => to !== "star");
  const links = between.map(({ from, to, sign }) => ({
    key: `${from}>${to}`,
    from,
    to,
    kind: "cause" as const,
    isLess: sign === "-",
    side: "both" as const,
  }));
  const toStar = road.links.filter(({ to }) => to === "star").map(({ from }) => ofEnd(from));
  const label = [...road.nodes.map(ofEnd), ...road.links.map(ofLink)].join(t("reading.and"));
  return (
    <div>
      <DrawnStructure nodes={nodes} links={links} label={label} isNarrow />
      {toStar.length > 0 && (
        <p className={styles.toStar}>
          {t("meeting.road.toStar", { names: toStar.join(t("reading.and")) })}
        </p>
      )}
    </div>
  );
}

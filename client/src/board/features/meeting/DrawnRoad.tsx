import { useMemo } from "react";
import { readPatternCell, type CapitalLineup, type Language } from "@zentaikan/capital-graph";
import { capitalColor } from "@zentaikan/board-model/capital-colors";
import type { RoadBody } from "@zentaikan/protocol/meetings";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { bareCapitalName } from "../../../ui/structure/bare-capital-name.ts";
import {
  DrawnStructure,
  type DrawnLink,
  type DrawnNode,
  type Heat,
} from "../../../ui/structure/DrawnStructure.tsx";
import { capitalName } from "../../ground/words/capital-name.ts";
import * as styles from "./meeting.css.ts";
import { useRoadWords } from "./road-words.ts";

/** A road as a picture, and below it what leads to the star. */
export function DrawnRoad({
  road,
  lineup,
  heat,
}: {
  readonly road: RoadBody;
  readonly lineup: CapitalLineup;
  /** Of several roads in one: how many of them have each part of it. */
  readonly heat?: ReadonlyMap<string, Heat>;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { ofEnd, ofLink } = useRoadWords(lineup);
  // The picture is laid out for these, and anew only for others.
  const { nodes, links } = useMemo(
    () => ({ nodes: drawnNodes(road, lineup, language), links: drawnLinks(road) }),
    [road, lineup, language],
  );
  const toStar = road.links.filter(({ to }) => to === "star").map(({ from }) => ofEnd(from));
  const label = [...road.nodes.map(ofEnd), ...road.links.map(ofLink)].join(t("reading.and"));
  return (
    <div>
      <DrawnStructure
        nodes={nodes}
        links={links}
        label={label}
        isNarrow
        {...(heat !== undefined && { heat })}
      />
      {toStar.length > 0 && (
        <p className={styles.toStar}>
          {t("meeting.road.toStar", { names: toStar.join(t("reading.and")) })}
        </p>
      )}
    </div>
  );
}

function drawnNodes(
  { nodes }: RoadBody,
  lineup: CapitalLineup,
  language: Language,
): readonly DrawnNode[] {
  return nodes.map((key) => {
    const { stage, capital: id, direction } = readPatternCell(key);
    const order = lineup.capitals.findIndex((capital) => capital.id === id);
    const capital = lineup.capitals[order] ?? null;
    const name = bareCapitalName(capitalName(lineup, id, language));
    return {
      key,
      stage,
      direction,
      order,
      name,
      initial: capital?.initial ?? name.slice(0, 1),
      color: capitalColor(capital),
      side: "both",
    };
  });
}

function drawnLinks({ links }: RoadBody): readonly DrawnLink[] {
  return links
    .filter(({ to }) => to !== "star")
    .map(({ from, to, sign }) => {
      return { key: `${from}>${to}`, from, to, kind: "cause", isLess: sign === "-", side: "both" };
    });
}

import {
  GREATEST_STRESS,
  mappingCloseness,
  type ClosenessMap,
  type MapPoint,
} from "@zentaikan/capital-graph";
import type { SegmentationBody } from "@zentaikan/protocol/segments";
import { useCallback } from "react";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { NothingShown } from "../NothingShown.tsx";
import { countPatterns } from "../segmentation-model.ts";
import { evidence } from "../segments-page.css.ts";
import { useShownSegments } from "../shown-segments.ts";
import { ClosenessPicture } from "./ClosenessPicture.tsx";
import { ClosenessTable } from "./ClosenessTable.tsx";
import { DistanceGrid } from "./DistanceGrid.tsx";
import type { Sliced } from "../../ui/sliced.ts";
import { useSliced } from "../../ui/use-sliced.ts";
import {
  customersByPattern,
  nearestOf,
  type DrawnPattern,
  type ToldPatterns,
} from "./drawn-patterns.ts";

/** Where patterns lay when this page drew them last: so one customer more moves the others little. */
const earlier = new Map<string, MapPoint>();

/** How near structures are: on a plane where that is true enough, else one by one. */
export function ClosenessPart() {
  const t = useTranslate();
  const language = useLanguage();
  const { body, shown, nameOf, segmentName, view } = useShownSegments();
  // Whoever narrows it sees less of the same map.
  const map = useSliced(useCallback(() => mapOf(body), [body]));
  const drawn = useSliced(useCallback(() => patternsOf({ map, body, shown }), [map, body, shown]));
  const { patterns, nearest } = drawn ?? NOTHING;
  if (map === null || patterns === null) return <p className={evidence}>{t("app.loading")}</p>;
  if (patterns.length === 0) return <NothingShown />;
  const namesOf = ({ customers }: DrawnPattern) => namesIn(customers.map(nameOf), language, t);
  const told = {
    patterns,
    nearest,
    namesOf,
    segmentOf: ({ segment }: DrawnPattern) => (segment === null ? "" : segmentName(segment)),
  };
  const isTrue = map.stress <= GREATEST_STRESS;
  const stress = Math.round(map.stress * 100);
  if (view.asTable) return <ClosenessTable {...told} />;
  return (
    <>
      <p className={evidence}>
        {t(isTrue ? "segments.map.stress" : "segments.map.tooMuch", { stress })}
        {isTrue && map.left > 0 && ` ${t("segments.map.left", { count: map.left })}`}
      </p>
      {isTrue ? <ClosenessPicture {...told} /> : <DistanceGrid {...told} left={map.left} />}
      <p className={evidence} data-on-paper="none">
        {t("segments.keys")}
      </p>
    </>
  );
}

const NOTHING = { patterns: null, nearest: [] };
const maps = new WeakMap<SegmentationBody, ClosenessMap>();

function* mapOf(body: SegmentationBody): Sliced<ClosenessMap> {
  const known = maps.get(body);
  if (known !== undefined) return known;
  yield;
  const map = yield* mappingCloseness(countPatterns(body, [...body.customers.keys()]), earlier);
  for (const { pattern, x, y } of map.points) earlier.set(pattern.key, { x, y });
  maps.set(body, map);
  return map;
}

type Placed = Pick<ToldPatterns, "patterns" | "nearest">;

interface Drawn {
  readonly map: ClosenessMap | null;
  readonly body: SegmentationBody;
  readonly shown: readonly number[];
}

function* patternsOf({ map, body, shown }: Drawn): Sliced<typeof NOTHING | Placed> {
  if (map === null) return NOTHING;
  const placeOf = new Map(body.patterns.map(({ key }, place) => [key, place]));
  const members = customersByPattern(body, shown);
  const medoids = new Set(body.found?.segments.map(({ pattern }) => pattern));
  const patterns = map.points.flatMap(({ pattern: { key, form }, x, y }): DrawnPattern[] => {
    const place = placeOf.get(key) ?? -1;
    const customers = members.get(place);
    if (customers === undefined) return [];
    const segment = body.customers[customers[0] ?? -1]?.place?.nearest.segment ?? null;
    return [{ key, form, customers, segment, isMedoid: medoids.has(place), x, y }];
  });
  return { patterns, nearest: yield* nearestOf(patterns) };
}

const MOST_NAMES = 2;

function namesIn(
  names: readonly string[],
  language: "ja" | "en",
  t: ReturnType<typeof useTranslate>,
): string {
  const told = names.slice(0, MOST_NAMES).join(language === "ja" ? "、" : ", ");
  const left = names.length - MOST_NAMES;
  return left > 0 ? `${told} ${t("segments.more", { count: left })}` : told;
}

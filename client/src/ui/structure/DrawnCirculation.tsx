import { useId, useMemo } from "react";
import { flowCurve, pointOnCurve } from "@zentaikan/board-model/flow-curve";
import { SECTOR_LOOKS } from "@zentaikan/board-model/sector-looks";
import { ringPlaces, type CirculationStructure } from "@zentaikan/capital-graph";
import { useLanguage } from "../../messages/language.ts";
import * as styles from "./circulation.css.ts";
import { ArrowHead } from "./ArrowHead.tsx";
import { fittedName } from "./fitted-name.ts";

/** Neighbours of the ring stand apart by this and the room that the method keeps. */
const APART = { w: 48, h: 24 };
const MARGIN = 30;
const SECTOR_HALF = { w: 66, h: 18 };
const HEADS = ["real", "money", "nonMoney", "lit"] as const;
const BEND = { first: 22, next: 20 };

/** A circulation as a picture that nobody draws in: on a ring, real and money told apart by form. */
export function DrawnCirculation({
  structure,
  label,
  lit,
}: {
  readonly structure: CirculationStructure;
  /** What it shows, in words: nobody sees every picture. */
  readonly label: string;
  /** Flows that are stressed, with their words. */
  readonly lit: ReadonlySet<string>;
}) {
  const language = useLanguage();
  const head = useId();
  const { width, height, middles, curves } = useMemo(() => layOut(structure), [structure]);
  return (
    <div className={styles.frame}>
      <svg
        className={styles.picture}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
      >
        <defs>
          {HEADS.map((kind) => (
            <ArrowHead key={kind} id={head + kind} className={styles.head[kind]} />
          ))}
        </defs>
        {structure.flows.map(({ id, family }) => {
          const curve = curves.get(id);
          if (curve === undefined) return null;
          const end = `url(#${head}${lit.has(id) ? "lit" : family})`;
          return (
            <g key={id} className={styles.flow} data-family={family} data-lit={lit.has(id)}>
              <path d={curve.path} className={styles.line} markerEnd={end} />
              {family === "money" && <path d={curve.path} className={styles.within} />}
            </g>
          );
        })}
        {structure.sectors.map(({ key, kind, label: name }) => {
          const middle = middles.get(key);
          if (middle === undefined) return null;
          const { initial, color } = SECTOR_LOOKS[kind];
          const [x, y] = [middle.x - SECTOR_HALF.w, middle.y - SECTOR_HALF.h];
          return (
            <g key={key} transform={`translate(${x} ${y})`}>
              <rect
                width={2 * SECTOR_HALF.w}
                height={2 * SECTOR_HALF.h}
                rx={6}
                className={styles.sector}
                data-kind={kind}
              />
              <rect x={6} y={6} width={24} height={24} rx={4} fill={color} />
              <text x={18} y={23} className={styles.initial}>
                {initial}
              </text>
              <text x={36} y={23} className={styles.name}>
                {fittedName(name[language], nameRoom)}
              </text>
            </g>
          );
        })}
        {structure.flows.map(({ id, label: words }) => {
          const curve = curves.get(id);
          if (curve === undefined || !lit.has(id)) return null;
          return (
            <text key={id} x={curve.middle.x} y={curve.middle.y + 5} className={styles.words}>
              {words[language]}
            </text>
          );
        })}
      </svg>
    </div>
  );
}

/** Of a name on a sector; wide letters count twice. */
const nameRoom = 11;

function layOut(structure: CirculationStructure) {
  const places = ringPlaces(structure, [], APART);
  const first = { x: SECTOR_HALF.w + MARGIN, y: SECTOR_HALF.h + MARGIN };
  const middles = new Map(
    structure.sectors.map(({ key, cards }) => {
      const place = places.get(cards[0] ?? "") ?? { x: 0, y: 0 };
      return [key, { x: place.x + first.x, y: place.y + first.y }];
    }),
  );
  const beside = new Map<string, number>();
  const curves = new Map(
    structure.flows.flatMap(({ id, from, to }) => {
      const [start, end] = [middles.get(from), middles.get(to)];
      if (start === undefined || end === undefined) return [];
      const pair = JSON.stringify([from, to]);
      const place = beside.get(pair) ?? 0;
      beside.set(pair, place + 1);
      const curve = flowCurve(boxAround(start), boxAround(end), BEND.first + BEND.next * place);
      const path = `M${at(curve.start)}Q${at(curve.control)} ${at(curve.end)}`;
      return [[id, { path, middle: pointOnCurve(curve, 0.5) }] as const];
    }),
  );
  const all = [...middles.values()];
  const width = Math.max(0, ...all.map(({ x }) => x)) + SECTOR_HALF.w + MARGIN;
  const height = Math.max(0, ...all.map(({ y }) => y)) + SECTOR_HALF.h + MARGIN;
  return { width, height, middles, curves };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function at({ x, y }: Point): string {
  return `${Math.round(x)} ${Math.round(y)}`;
}

function boxAround({ x, y }: Point) {
  const { w, h } = SECTOR_HALF;
  return { x: x - w, y: y - h, w: 2 * w, h: 2 * h };
}

import { useEffect, useState } from "react";
import type { Interpretation } from "@zentaikan/capital-graph";
import { visuallyHidden } from "../../../ui/visually-hidden.css.ts";
import { useBoard } from "../../ground/board-context.ts";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { drawnRecords } from "../../ground/drawing/drawn-records.ts";
import { LongList } from "./LongList.tsx";
import { NodeChain } from "../../ground/parts/NodeChain.tsx";
import * as styles from "./reading.css.ts";

const fewRoutes = 5;

type Route = Interpretation["analysis"]["routes"]["listed"][number];

/** From a start to a goal, one row each; a chosen route glows on the canvas while the rest fades. */
export function Routes({ interpretation }: { readonly interpretation: Interpretation }) {
  const t = useTranslate();
  const language = useLanguage();
  const { highlight } = useBoard();
  const [chosen, setChosen] = useState<string | null>(null);
  const { listed, total, more } = interpretation.analysis.routes;
  const chosenRoute = listed.find((route) => idOf(route) === chosen);
  useEffect(() => {
    highlight.pin(chosenRoute === undefined ? null : recordsOf(interpretation, chosenRoute));
    return () => highlight.pin(null);
  }, [highlight, interpretation, chosenRoute]);
  if (listed.length === 0) return null;

  const count = more ? `${total}+` : String(total);
  return (
    <section aria-label={t("reading.routes")}>
      <h2 className={styles.heading}>{t("reading.routes.count", { count })}</h2>
      <LongList
        few={fewRoutes}
        rows={byStrength(listed).map((route) => {
          const id = idOf(route);
          return (
            <li key={id}>
              <button
                type="button"
                className={styles.route}
                aria-pressed={chosen === id}
                onPointerEnter={() => highlight.point(recordsOf(interpretation, route))}
                onPointerLeave={() => highlight.leave()}
                onClick={() => setChosen(chosen === id ? null : id)}
              >
                <NodeChain interpretation={interpretation} nodes={route.nodes} />
                <span className={visuallyHidden}>
                  {namesOf(interpretation, route)
                    .map((label) => label[language])
                    .join(t("reading.routes.then"))}
                </span>
                <Strength value={route.strength} />
              </button>
            </li>
          );
        })}
      />
    </section>
  );
}

function Strength({ value }: { readonly value: number }) {
  const t = useTranslate();
  return (
    <span
      className={styles.strength}
      role="meter"
      aria-valuemin={0}
      aria-valuemax={1}
      aria-valuenow={value}
      aria-label={t("reading.routes.strength")}
      title={t("reading.routes.strength")}
    >
      <span className={styles.trackBar} style={{ width: `${value * 100}%` }} />
    </span>
  );
}

/** What was drawn for a route, the star included to which its last capital leads. */
function recordsOf(interpretation: Interpretation, route: Route): readonly string[] {
  const { star, starLinks } = interpretation.structure;
  const last = route.nodes.at(-1);
  const arrows = starLinks.filter(({ from }) => from === last).flatMap((link) => link.arrows);
  return [...drawnRecords(interpretation, route), ...arrows, ...(star === null ? [] : [star.id])];
}

function idOf(route: Route): string {
  return route.nodes.join(">");
}

function byStrength(routes: readonly Route[]): readonly Route[] {
  return routes.toSorted((a, b) => b.strength - a.strength);
}

function namesOf({ structure }: Interpretation, route: Route) {
  return route.nodes.flatMap(
    (key) => structure.nodes.find((node) => node.key === key)?.label ?? [],
  );
}

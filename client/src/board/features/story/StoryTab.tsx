import { useEffect, useState } from "react";
import { useValue, type Editor } from "tldraw";
import { STORY_PANEL, type StoryPanelShape } from "@zentaikan/board-model";
import { PANEL_COUNT, type Interpretation } from "@zentaikan/capital-graph";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { flyTo } from "../../canvas/fly-to.ts";
import { useBoard } from "../../ground/board-context.ts";
import { PanelLine } from "./PanelLine.tsx";
import * as styles from "./story.css.ts";

const ORDERS = Array.from({ length: PANEL_COUNT }, (_, index) => index + 1);

/** The four panels in their order; told, each lights up what it speaks of while the rest fades. */
export function StoryTab({
  interpretation,
  editor,
}: {
  readonly interpretation: Interpretation;
  readonly editor: Editor;
}) {
  const t = useTranslate();
  const { highlight, panelTabs } = useBoard();
  const [told, setTold] = useState<number | null>(null);
  const panels = useValue(
    "panels",
    () =>
      editor
        .getCurrentPageShapesSorted()
        .filter((shape): shape is StoryPanelShape => shape.type === STORY_PANEL),
    [editor],
  );
  const { panels: read = [], secondRound = false } = interpretation.structure.circulation ?? {};
  const shown = read.find((panel) => panel.order === told);
  const sectors = interpretation.structure.circulation?.sectors ?? [];
  const lit = shown === undefined ? null : recordsOf(shown);
  const key = lit?.join() ?? "";
  useEffect(() => {
    highlight.pin(key === "" ? null : key.split(","));
    return () => highlight.pin(null);
  }, [highlight, key]);
  const tell = (order: number | null) => {
    setTold(order);
    const next = read.find((panel) => panel.order === order);
    // Whoever follows comes along.
    if (next !== undefined) flyTo({ editor, panelTabs }, recordsOf(next));
  };
  const orders = read.map(({ order }) => order);
  const place = told === null ? -1 : orders.indexOf(told);
  const following = orders[place + 1] ?? (secondRound ? orders[0] : undefined);
  return (
    <div className={styles.story}>
      <div className={styles.player} role="group" aria-label={t("story.player")}>
        <Button disabled={read.length === 0} onClick={() => tell(orders[0] ?? null)}>
          {t("story.fromStart")}
        </Button>
        <Button disabled={place < 1} onClick={() => tell(orders[place - 1] ?? null)}>
          {t("story.before")}
        </Button>
        <Button
          disabled={told === null || following === undefined}
          onClick={() => tell(following ?? null)}
        >
          {t("story.next")}
        </Button>
        <Button disabled={told === null} onClick={() => tell(null)}>
          {t("story.stop")}
        </Button>
      </div>
      <p role="status" className={styles.told}>
        {shown !== undefined && t("story.told", { n: shown.order, text: shown.text })}
      </p>
      <ol className={styles.panels}>
        {ORDERS.map((order) => (
          <PanelLine
            key={order}
            order={order}
            panel={panels.find(({ props }) => props.order === order)}
            isTold={order === told}
            editor={editor}
          />
        ))}
      </ol>
    </div>
  );

  function recordsOf(panel: (typeof read)[number]): readonly string[] {
    const named = new Set(panel.sectors);
    const cards = sectors.filter((sector) => named.has(sector.key)).flatMap((one) => one.cards);
    return [panel.id, ...cards, ...panel.flows];
  }
}

import { useEditor, useValue, type Editor, type TLShape } from "tldraw";
import { CAPITAL_CARD, UNSAID_MEANING, type LinkMeaning } from "@zentaikan/board-model";
import { useTranslate } from "../../../messages/language.ts";
import { depthOf } from "../../canvas/depth/depth.ts";
import { boxOf, readArrowLook } from "../../canvas/drawing/read-board-look.ts";
import { growthLinkState } from "../../canvas/drawing/use-growth-link.ts";
import { useBoard } from "../../ground/board-context.ts";
import { centreOf, type ArrowLook, type Box } from "../../ground/drawing/board-look.ts";
import { shapeById } from "../../ground/shape-by-id.ts";
import * as styles from "./grounds.css.ts";
import { groundsShown } from "./grounds-shown.ts";
import { dropBelow, placeGrounds } from "./place-grounds.ts";

/** Page units: what is said on an arrow, and on the one that is pointed at. */
const WIDTH = 148;
/** Beside its letters. */
const PADDING = 24;
const POINTED_WIDTH = 260;
/** On the screen: below its line, and how much further at most. */
const UNDER_LINE = 20;
const FARTHEST_DROP = 90;
const LINE_HEIGHT = 18;
const MOST_LINES = 3;

interface Grounds {
  readonly id: string;
  readonly meaning: LinkMeaning;
  readonly box: Box;
}

/**
 * Why each arrow is drawn, how strongly it acts and how soon: on the one that is pointed at or
 * selected, and with the switch on all of them, of which those that are lit alone while some are.
 */
export function LinkGrounds() {
  const editor = useEditor();
  const { highlight } = useBoard();
  const unsaid = useTranslate()("link.grounds.unset");
  const pointed = useValue("pointed link", () => pointedLink(editor), [editor]);
  const grounds = useValue(
    "grounds",
    () => {
      const isAll = groundsShown(editor).get() && depthOf(editor).get() === "frame";
      if (!isAll && pointed === null) return [];
      const lit = highlight.current.get();
      const shapes = editor.getCurrentPageShapes();
      // A hand goes over arrows all day: of the others nothing is read for one alone.
      const told = shapes
        .filter((shape) => shape.type === "arrow")
        .filter(
          ({ id }) => id === pointed || (isAll && isLink(editor, id) && lit?.has(id) !== false),
        )
        .map((arrow) => readArrowLook(editor, arrow));
      const boxes = placeGrounds(
        told.map((arrow) => ({ id: arrow.id, path: arrow.path, size: sizeOf(arrow, unsaid) })),
        shapes.filter(({ type }) => type === CAPITAL_CARD).map((card) => boxOf(editor, card)),
      );
      return told.flatMap(({ id, meaning }): Grounds[] => {
        const box = boxes.get(id);
        return box === undefined ? [] : [{ id, meaning, box }];
      });
    },
    [editor, highlight, pointed, unsaid],
  );
  return (
    <div className={styles.layer}>
      {grounds.map((each) => (
        <Label key={each.id} {...each} isPointed={each.id === pointed} />
      ))}
    </div>
  );
}

function Label({ meaning, box, isPointed }: Grounds & { readonly isPointed: boolean }) {
  const t = useTranslate();
  const editor = useEditor();
  const { zoom, top } = useValue(
    "place",
    () => (isPointed ? placePointed(editor, box) : { zoom: 1, top: centreOf(box).y }),
    [editor, box, isPointed],
  );
  const { basis, basisText, strength, delay } = meaning;
  const { x } = centreOf(box);
  const look = isPointed ? "pointed" : "plain";
  return (
    <div
      className={styles.label[look]}
      data-basis={basis}
      data-testid="grounds"
      style={
        // Whoever points at one reads it at any zoom.
        isPointed
          ? { left: x, top, width: POINTED_WIDTH, scale: String(1 / zoom) }
          : { left: x, top, width: box.w }
      }
    >
      {basisText.trim() !== "" && <span className={styles.words[look]}>{basisText}</span>}
      <span className={styles.manner}>
        <b className={styles.basis}>{t(`link.grounds.${basis}`)}</b>
        {(isPointed || isTelling(meaning)) &&
          t("link.manner", {
            strength: t(`board.link.strength.${strength}`),
            delay: t(`board.link.delay.${delay}`),
          })}
      </span>
    </div>
  );
}

/** Under its line, and as far as that is near enough also under the cards that it would lie on. */
function placePointed(editor: Editor, box: Box) {
  const zoom = editor.getZoomLevel();
  const { x, y } = centreOf(box);
  const [w, h] = [POINTED_WIDTH / zoom, box.h / zoom];
  const under = { x: x - w / 2, y: y + UNDER_LINE / zoom, w, h };
  const cards = editor.getCurrentPageShapes().filter(({ type }) => type === CAPITAL_CARD);
  const taken = cards.map((card) => boxOf(editor, card));
  const { y: lowered } = dropBelow(under, taken, FARTHEST_DROP / zoom);
  return { zoom, top: y + lowered - under.y };
}

/** Whether strength and delay are other than nobody having said anything makes them. */
function isTelling({ strength, delay }: LinkMeaning): boolean {
  return strength !== UNSAID_MEANING.strength || delay !== UNSAID_MEANING.delay;
}

/** The link under a hand that does nothing else, or the only one selected. */
function pointedLink(editor: Editor): string | null {
  if (!editor.isIn("select.idle")) return null;
  const id = editor.getHoveredShapeId() ?? editor.getOnlySelectedShapeId();
  return id !== null && isLink(editor, id) ? id : null;
}

function isLink(editor: Editor, id: string): boolean {
  const shape: TLShape | undefined = shapeById(editor)(id);
  return shape?.type === "arrow" && growthLinkState(editor, shape) !== "none";
}

/** About the room that it takes. @param unsaid what stands where nobody said anything */
function sizeOf({ meaning }: ArrowLook, unsaid: string) {
  const text = meaning.basisText.trim();
  const lines = Math.min(MOST_LINES, Math.ceil(widthOf(text) / (WIDTH - PADDING)));
  const manner = isTelling(meaning) ? 2 : 1;
  const w = lines === 0 && manner === 1 ? widthOf(unsaid) + PADDING : WIDTH;
  return { w, h: (lines + manner) * LINE_HEIGHT + 10 };
}

function widthOf(text: string): number {
  const narrow = text.match(/[\0-\u2e7f]/g)?.length ?? 0;
  return narrow * 7.5 + (text.length - narrow) * 13;
}

import { BaseBoxShapeUtil, Rectangle2d, useEditor, useValue, type TLShape } from "tldraw";
import {
  CAPITAL_CARD,
  CAPITAL_CARD_SIZE,
  DO_RESULT,
  capitalCardMigrations,
  capitalCardProps,
  type CapitalCardShape,
} from "@zentaikan/board-model";
import { readLanguage } from "../../../messages/language.ts";
import { translatorFor } from "../../../messages/translate.ts";
import { boardInPictures } from "../../ground/board-context.ts";
import { capitalName } from "../../ground/words/capital-name.ts";
import { depthOf } from "../depth/depth.ts";
import { heldBy } from "../drawing/detail-arrow.ts";
import { keepOnLane } from "../depth/keep-on-lane.ts";
import { cardPlace } from "../depth/places.ts";
import { CapitalCardView } from "./CapitalCardView.tsx";
import { OpenCardView } from "./OpenCardView.tsx";
import { Placed } from "./Placed.tsx";
import { roundedBoxPath } from "./rounded-box-path.ts";
import { useDrawn } from "./use-drawn.ts";

/** The card "at this stage the customer grows this capital". */
export class CapitalCardShapeUtil extends BaseBoxShapeUtil<CapitalCardShape> {
  static override type = CAPITAL_CARD;
  static override props = capitalCardProps;
  static override migrations = capitalCardMigrations;

  override getDefaultProps(): CapitalCardShape["props"] {
    return { ...CAPITAL_CARD_SIZE, capital: "", subdivision: "", direction: "grow" };
  }

  override hideRotateHandle(): boolean {
    return true;
  }

  override getText(shape: CapitalCardShape): string {
    return shape.props.subdivision;
  }

  override getAriaDescriptor({ props }: CapitalCardShape): string {
    const language = readLanguage();
    const t = translatorFor(language);
    const capital = capitalName(boardInPictures(this.editor)?.lineup, props.capital, language);
    const direction = t(`board.direction.${props.direction}`);
    const grown = t("board.shape.cardWords", { capital, direction });
    return props.subdivision === "" ? grown : `${grown}, ${props.subdivision}`;
  }

  override getGeometry(shape: CapitalCardShape): Rectangle2d {
    const { x, y, w, h } = cardPlace(this.editor, shape);
    return new Rectangle2d({ x, y, width: w, height: h, isFilled: true });
  }

  /** An open card is as large as what stands in it. */
  override canResize(): boolean {
    return depthOf(this.editor).get() === "frame";
  }

  override onTranslate(_initial: CapitalCardShape, card: CapitalCardShape) {
    if (depthOf(this.editor).get() === "frame") return undefined;
    const { id, x, y } = keepOnLane(this.editor, card);
    return { id, type: CAPITAL_CARD, x, y } as const;
  }

  /** A cause that begins at a Do result does not lead into the frame. */
  override canBind({ fromShape }: { readonly fromShape: { readonly type: string } }): boolean {
    const arrow = "id" in fromShape ? this.editor.getShape(fromShape.id as TLShape["id"]) : null;
    return (
      arrow?.type !== "arrow" || heldBy(this.editor, arrow).every(({ type }) => type !== DO_RESULT)
    );
  }

  override canReceiveNewChildrenOfType(_card: CapitalCardShape, type: TLShape["type"]): boolean {
    return type === DO_RESULT;
  }

  /** What stands under a card stays there until somebody takes it away. */
  override canRemoveChildrenOfType(): boolean {
    return false;
  }

  override component(shape: CapitalCardShape) {
    return <Card shape={shape} />;
  }

  override getIndicatorPath(shape: CapitalCardShape): Path2D {
    return roundedBoxPath(cardPlace(this.editor, shape));
  }
}

function Card({ shape: given }: { readonly shape: CapitalCardShape }) {
  const editor = useEditor();
  const shape = useDrawn(given);
  const place = useValue("place", () => cardPlace(editor, shape), [editor, shape]);
  const depth = useValue("depth", () => depthOf(editor).get(), [editor]);
  return (
    <Placed at={place}>
      {depth === "frame" ? <CapitalCardView shape={shape} /> : <OpenCardView shape={shape} />}
    </Placed>
  );
}

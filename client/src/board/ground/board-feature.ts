import type { LucideIcon } from "lucide-react";
import type { ComponentType } from "react";
import type { Editor, TLShapeId, VecLike } from "tldraw";
import type { CapitalCardShape } from "@zentaikan/board-model";
import type {
  CapitalLineup,
  Diagnostic,
  Interpretation,
  MacroKind,
  Stage,
  Text,
} from "@zentaikan/capital-graph";
import type { BoardAbility, ExportFormat } from "@zentaikan/protocol";
import type { MessageId } from "../../messages/catalogue.ts";
import type { BoardGround } from "./board-ground.ts";
import type { BoardPart } from "./board-part.ts";
import type { PanelTab } from "./panel-tabs.ts";

/**
 * The one seam between the board and a feature of it. All but its name is optional; `board-features.ts`
 * lists them all, and their order there is the order in which their parts stand.
 */
export interface BoardFeature {
  readonly name: string;
  /** What it has of each open board, for itself and, by keys of the ground, for others. */
  readonly parts?: readonly OpenedPart[];
  /** What is drawn needs its parts, also where a kept state is shown as it was. */
  readonly isOfPicture?: true;
  /** Shows nothing: keeps up to date what it has, while the board is shown. */
  readonly Alongside?: ComponentType;
  /** Opens what the fragment of an address names, when the page opens and whenever it changes. */
  readonly followAddress?: (fragment: string, board: BoardGround) => void;

  /** What a board of this kind asks, at the head of its page; of the one feature that has it. */
  readonly question?: MessageId;
  /** As which files a board of this kind leaves; where no feature says it, as all of them. */
  readonly formats?: readonly ExportFormat[];
  readonly tab?: BoardTab;
  /** Beside the canvas, over everything else there. */
  readonly Above?: ComponentType<BesideCanvas>;
  /** At the foot of the panel while one thing is selected that it speaks of: a `SelectionForm`. */
  readonly Selected?: ComponentType<BesideCanvas & { readonly editor: Editor }>;
  /** Below the name of the customer. */
  readonly Standing?: ComponentType;

  /** In the bar, before who else may come in. */
  readonly InBar?: ComponentType<{ readonly editor: Editor | null }>;
  /** Over the canvas. */
  readonly InFront?: ComponentType;
  /** In page units over what is drawn, on paper as well. */
  readonly OnCanvas?: ComponentType;
  /** In the row over the canvas: how somebody looks at the board. */
  readonly View?: ComponentType;
  /** What is placed by hand or by its number, first in the dock: of the one feature that has it. */
  readonly palette?: BoardPalette;
  /** In the dock: after what is placed, or after the tools. */
  readonly AfterPalette?: ComponentType;
  readonly AfterTools?: ComponentType<{ readonly disabled: boolean }>;
  readonly keys?: readonly BoardKey[];

  /** What it adds to what others show: to a lane, a lineup, a finding, a card, its panel, the facts of the reading, a version. */
  readonly OnLane?: ComponentType<{ readonly stage: Stage }>;
  /** The one that the board speaks of. */
  readonly OfLineup?: ComponentType;
  /** In place of the kept states, opened by a button of this name above them. */
  readonly OfHistory?: { readonly label: MessageId; readonly Content: ComponentType<BesideCanvas> };
  /** Beside the answers to it. */
  readonly OfFinding?: ComponentType<{ readonly diagnostic: Diagnostic }>;
  readonly OnCard?: ComponentType<{ readonly record: TLShapeId }>;
  readonly OfCard?: ComponentType<{ readonly card: CapitalCardShape; readonly editor: Editor }>;
  readonly Facts?: ComponentType<BesideCanvas>;
  readonly OfVersion?: ComponentType<{ readonly id: string; readonly about: Text }>;
}

export interface BoardPalette {
  readonly label: MessageId;
  readonly chips: (lineup: CapitalLineup) => readonly PaletteChip[];
}

export interface PaletteChip {
  readonly id: string;
  /** On the chip, in its colour. */
  readonly initial: string;
  readonly color: string;
  readonly label: Text;
  /** @param centre on the page; left out, wherever there is room */
  readonly place: (editor: Editor, centre?: VecLike) => void;
}

export interface BesideCanvas {
  readonly interpretation: Interpretation;
  /** Null until the canvas is there. */
  readonly editor: Editor | null;
}

/** Every feature of boards of each kind: the one list is `board-features.ts`. */
export type FeaturesOfKinds = Readonly<Record<MacroKind, readonly BoardFeature[]>>;

export interface BoardTab {
  readonly id: PanelTab;
  /** What stands on it; one that says more brings its own trigger. */
  readonly label: MessageId | ComponentType;
  /** Stands for its words where not all tabs have room, as it does elsewhere on the page. */
  readonly icon?: LucideIcon;
  readonly Content: ComponentType<BesideCanvas>;
  readonly needs?: BoardAbility;
  /** People write in it, and it takes the room of what is said of something selected. */
  readonly isForWords?: true;
  /** What is selected has a line in it: its form stays folded until somebody opens it there. */
  readonly isOfRows?: true;
  /** What lies behind a sheet, and is there again when that is put away. */
  readonly isBehind?: true;
  /** On a phone it lies over everything; on the button that puts it away stands this. */
  readonly sheetClose?: MessageId;
}

/** A key of the canvas, as `pressedKey` tells it, and what it does there. */
export interface BoardKey {
  readonly key: string;
  /** Held with Alt, it is the feature's before it is the canvas library's. */
  readonly isWithAlt?: true;
  readonly words: MessageId;
  readonly needs?: BoardAbility;
  /** Left to the canvas where it is not. */
  readonly isMeant?: (editor: Editor) => boolean;
  readonly press: (editor: Editor, board: BoardGround) => void;
}

export interface OpenedPart {
  readonly part: { readonly name: string };
  readonly open: (board: BoardGround) => object;
}

/** Opens a part with each board; what it has to `dispose` goes with the board. */
export function opens<Part extends object>(
  part: BoardPart<Part>,
  open: (board: BoardGround) => Part,
): OpenedPart {
  return { part, open };
}

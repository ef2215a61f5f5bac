import { useMemo, useState } from "react";
import {
  DefaultDashStyle,
  DefaultFontStyle,
  DefaultSizeStyle,
  Tldraw,
  type Editor,
  type TLComponents,
  type TldrawOptions,
  type TLStore,
} from "tldraw";
import "tldraw/tldraw.css";
import type { StoreBinding } from "@zentaikan/board-model";
import type { SessionBody } from "@zentaikan/protocol/http";
import { STYLE_NONCE } from "../../ui/style-nonce.ts";
import { followFocus } from "./canvas-focus.ts";
import { Announcer } from "./Announcer.tsx";
import { canvasOffers } from "./canvas-offers.ts";
import { CanvasToasts } from "./CanvasToasts.tsx";
import { CANVAS_WORDS } from "./canvas-words.ts";
import { CanvasInPlace } from "./CanvasInPlace.tsx";
import { carryByKeys } from "./content/carry.ts";
import { pasteByKeys } from "./content/paste-by-keys.ts";
import { IMAGE_TYPES, MAX_IMAGE_BYTES, takeInContent } from "./content/take-in-content.ts";
import { useBoard } from "../ground/board-context.ts";
import { OpenRichText } from "../ground/writing/open-rich-text.ts";
import { textOptions } from "./content/text-options.ts";
import { useCanvasUser } from "./use-canvas-user.ts";
import { useContentRefusal } from "./content/use-content-refusal.ts";
import { keepFound } from "./depth/keep-found.ts";
import { keepFlowsApart } from "./drawing/keep-flows-apart.ts";
import { keepUnderCards } from "./depth/keep-under-cards.ts";
import { keepShapesSteady } from "./steady-shapes.ts";
import { DRAWN_WITH } from "./drawn-with.ts";
import { Dock } from "./Dock.tsx";
import { DrawingStylePanel } from "./DrawingStylePanel.tsx";
import { FollowingFrame } from "./FollowingFrame.tsx";
import { hearDoublePress } from "./hear-double-press.ts";
import { InFront } from "./InFront.tsx";
import { LicenceNotice } from "./LicenceNotice.tsx";
import { nameMenuItems } from "./name-menu-items.ts";
import { needsLicenceKey } from "./needs-licence-key.ts";
import { OnCanvas } from "./OnCanvas.tsx";
import { pressWhatLiesAbove } from "./press-what-lies-above.ts";
import { printBoard } from "./print-board.ts";
import { SkippedNotice } from "./SkippedNotice.tsx";
import { StandingShape } from "./shapes/StandingShape.tsx";
import { restWhenStill } from "./rest-when-still.ts";
import { showWholeBoard } from "./show-whole-board.ts";
import { writeWithinFrame } from "./write-within-frame.ts";
import { withholdPressKey } from "./withhold-press-key.ts";

const NO_TYPES: readonly string[] = [];
const components: TLComponents = {
  A11y: Announcer,
  Canvas: CanvasInPlace,
  ShapeWrapper: StandingShape,
  Toasts: CanvasToasts,
  Toolbar: Dock,
  StylePanel: DrawingStylePanel,
  FollowingIndicator: FollowingFrame,
  OnTheCanvas: OnCanvas,
  InFrontOfTheCanvas: InFront,
  PageMenu: null,
  MenuPanel: null,
  SharePanel: null,
  HelpMenu: null,
  DebugPanel: null,
  DebugMenu: null,
  CursorChatBubble: null,
};

const options: Partial<TldrawOptions> = {
  maxPages: 1,
  // Number keys place capitals.
  enableToolbarKeyboardShortcuts: false,
  branding: "Zentaikan",
  nonce: STYLE_NONCE,
  onClipboardPasteRaw: pasteByKeys,
};

export function BoardCanvas({
  store,
  binding,
  session,
  mayEdit,
  onMount,
}: {
  readonly store: TLStore;
  readonly binding: StoreBinding;
  readonly session: SessionBody;
  readonly mayEdit: boolean;
  readonly onMount: (editor: Editor) => () => void;
}) {
  const { tldrawLicenseKey } = session;
  const user = useCanvasUser(session);
  const refuseContent = useContentRefusal();
  // Kept: an editor that gets other options begins anew.
  const { carets, abilities } = useBoard();
  const [openText] = useState(() => new OpenRichText());
  const [ownOptions] = useState(() => ({
    ...options,
    text: textOptions({ open: openText, carets }, () => refuseContent({ kind: "textTooLong" })),
  }));
  const mayExport = abilities.includes("export");
  const offers = useMemo(
    () => [canvasOffers(refuseContent, mayExport), CANVAS_WORDS],
    [refuseContent, mayExport],
  );
  if (needsLicenceKey(location) && tldrawLicenseKey === null) return <LicenceNotice />;
  return (
    <>
      <Tldraw
        store={store}
        // The scheme comes with the user: as a property it would make a new editor with each change.
        user={user}
        {...DRAWN_WITH}
        components={components}
        options={ownOptions}
        overrides={offers}
        acceptedImageMimeTypes={IMAGE_TYPES}
        acceptedVideoMimeTypes={NO_TYPES}
        maxAssetSize={MAX_IMAGE_BYTES}
        {...(tldrawLicenseKey === null ? {} : { licenseKey: tldrawLicenseKey })}
        onMount={(editor) => {
          editor.setStyleForNextShapes(DefaultDashStyle, "solid");
          editor.setStyleForNextShapes(DefaultFontStyle, "sans");
          editor.setStyleForNextShapes(DefaultSizeStyle, "s");
          takeInContent(editor, refuseContent);
          showWholeBoard(editor);
          const stops = [
            keepShapesSteady,
            followFocus,
            (mounted: Editor) => writeWithinFrame(mounted, binding),
            restWhenStill,
            pressWhatLiesAbove,
            hearDoublePress,
            withholdPressKey,
            keepUnderCards,
            keepFlowsApart,
            keepFound,
            nameMenuItems,
            printBoard,
            carryByKeys,
            (mounted: Editor) => openText.attach(mounted),
          ].map((keep) => keep(editor));
          const leave = onMount(editor);
          return () => {
            for (const stop of stops) stop();
            leave();
          };
        }}
      />
      <SkippedNotice binding={binding} mayEdit={mayEdit} />
    </>
  );
}

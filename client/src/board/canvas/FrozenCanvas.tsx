import { Tldraw, type Editor, type TLComponents, type TLStore, type TldrawOptions } from "tldraw";
import type { SessionBody } from "@zentaikan/protocol/http";
import { STYLE_NONCE } from "../../ui/style-nonce.ts";
import { CANVAS_WORDS } from "./canvas-words.ts";
import { CanvasInPlace } from "./CanvasInPlace.tsx";
import { DRAWN_WITH } from "./drawn-with.ts";
import { needsLicenceKey } from "./needs-licence-key.ts";
import { Ghosts } from "./preview/Ghosts.tsx";
import { restWhenStill } from "./rest-when-still.ts";
import { FlowWords } from "./shapes/FlowWords.tsx";
import { StandingShape } from "./shapes/StandingShape.tsx";
import { showWholeBoard } from "./show-whole-board.ts";
import { useCanvasUser } from "./use-canvas-user.ts";

const components: TLComponents = {
  Canvas: CanvasInPlace,
  OnTheCanvas: OnFrozenCanvas,
  ShapeWrapper: StandingShape,
};
function OnFrozenCanvas() {
  return (
    <>
      <FlowWords />
      <Ghosts />
    </>
  );
}
const options: Partial<TldrawOptions> = { maxPages: 1, branding: "Zentaikan", nonce: STYLE_NONCE };

/** A board to be looked at: it is moved and zoomed, and nothing in it can be chosen or changed. */
export function FrozenCanvas({
  store,
  session,
  onMount,
}: {
  readonly store: TLStore;
  readonly session: SessionBody;
  readonly onMount: (editor: Editor) => () => void;
}) {
  const user = useCanvasUser(session);
  const { tldrawLicenseKey } = session;
  // The canvas below it says so.
  if (needsLicenceKey(location) && tldrawLicenseKey === null) return null;
  return (
    <Tldraw
      store={store}
      user={user}
      {...DRAWN_WITH}
      components={components}
      options={options}
      overrides={CANVAS_WORDS}
      hideUi
      initialState="hand"
      {...(tldrawLicenseKey === null ? {} : { licenseKey: tldrawLicenseKey })}
      onMount={(editor) => {
        showWholeBoard(editor);
        const stops = [restWhenStill(editor), onMount(editor)];
        return () => {
          for (const stop of stops) stop();
        };
      }}
    />
  );
}

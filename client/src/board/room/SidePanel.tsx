import { ChevronDown } from "lucide-react";
import { Tabs } from "radix-ui";
import { useValue, type Editor } from "tldraw";
import { AgreementPanel } from "../features/agreement/AgreementPanel.tsx";
import { AgreementTab } from "../features/agreement/AgreementTab.tsx";
import { CardPanel } from "../features/card/CardPanel.tsx";
import { BoardTable } from "../features/table/BoardTable.tsx";
import { depthOf } from "../canvas/depth/depth.ts";
import { DetailLinkPanel } from "../features/detail/DetailLinkPanel.tsx";
import { DoResultPanel } from "../features/detail/DoResultPanel.tsx";
import { QuickEntry } from "../features/entry/QuickEntry.tsx";
import { AwayCard } from "../features/comments/AwayCard.tsx";
import { CommentsPanel } from "../features/comments/CommentsPanel.tsx";
import { CommentsTab } from "../features/comments/CommentsTab.tsx";
import { HistoryPanel } from "../features/history/HistoryPanel.tsx";
import { LineupPanel } from "../features/lineup/LineupPanel.tsx";
import { LinkPanel } from "../features/link/LinkPanel.tsx";
import { NotesPanel } from "../features/notes/NotesPanel.tsx";
import { useTranslate } from "../../messages/language.ts";
import { ReadingPanel } from "../features/reading/ReadingPanel.tsx";
import { useBoard } from "../ground/board-context.ts";
import type { PanelTab } from "../ground/panel-tabs.ts";
import type { BoardReading } from "../ground/board-reading.ts";
import { tab } from "../ground/panel-tab.css.ts";
import * as styles from "./side-panel.css.ts";

/** What stands beside the canvas: quick entry above, below it the board read aloud or as a table. */
export function SidePanel({
  reading,
  editor,
}: {
  readonly reading: BoardReading;
  readonly editor: Editor | null;
}) {
  const t = useTranslate();
  const interpretation = useValue(reading.current);
  const { abilities, panelTabs } = useBoard();
  const current = useValue(panelTabs.current);
  // What people write needs the room that the fields of what is selected would take.
  const isForWords = current === "comments" || current === "notes";
  const depth = useValue("depth", () => (editor === null ? "frame" : depthOf(editor).get()), [
    editor,
  ]);
  return (
    <aside
      className={styles.panel}
      aria-label={t("panel.label")}
      data-tab={current}
      data-wide={current === "matrix" && depth === "detail"}
    >
      {current === "comments" && (
        <button
          type="button"
          className={styles.sheetClose}
          onClick={() => panelTabs.putCommentsAway()}
        >
          <ChevronDown size={16} aria-hidden />
          {t("comments.sheetClose")}
        </button>
      )}
      <div className={styles.above}>
        <AwayCard />
        {abilities.includes("edit") && (
          <QuickEntry interpretation={interpretation} editor={editor} />
        )}
      </div>
      {editor !== null && !isForWords && (
        <>
          <CardPanel editor={editor} />
          <DoResultPanel editor={editor} />
          <DetailLinkPanel editor={editor} />
        </>
      )}
      {editor !== null && !isForWords && (
        <LinkPanel interpretation={interpretation} editor={editor} />
      )}
      <Tabs.Root
        value={current}
        // The values of the triggers below are the tabs.
        onValueChange={(chosen) => panelTabs.show(chosen as PanelTab)}
        className={styles.tabs}
      >
        <Tabs.List className={styles.list} aria-label={t("panel.label")}>
          <Tabs.Trigger className={tab} value="reading">
            {t("reading.title")}
          </Tabs.Trigger>
          <Tabs.Trigger className={tab} value="matrix">
            {t("matrix.title")}
          </Tabs.Trigger>
          <Tabs.Trigger className={tab} value="notes">
            {t("notes.title")}
          </Tabs.Trigger>
          <CommentsTab />
          <AgreementTab />
          <Tabs.Trigger className={tab} value="history">
            {t("history.title")}
          </Tabs.Trigger>
          {abilities.includes("change") && (
            <Tabs.Trigger className={tab} value="lineup">
              {t("lineup.title")}
            </Tabs.Trigger>
          )}
        </Tabs.List>
        <Tabs.Content className={styles.content} value="reading">
          <ReadingPanel interpretation={interpretation} editor={editor} />
        </Tabs.Content>
        <Tabs.Content className={styles.content} value="matrix">
          {editor !== null && <BoardTable interpretation={interpretation} editor={editor} />}
        </Tabs.Content>
        <Tabs.Content className={styles.content} value="notes">
          {editor !== null && <NotesPanel editor={editor} />}
        </Tabs.Content>
        <Tabs.Content className={styles.content} value="comments">
          <CommentsPanel editor={editor} />
        </Tabs.Content>
        <Tabs.Content className={styles.content} value="agreement">
          <AgreementPanel />
        </Tabs.Content>
        <Tabs.Content className={styles.content} value="history">
          <HistoryPanel />
        </Tabs.Content>
        <Tabs.Content className={styles.content} value="lineup">
          <LineupPanel reading={reading} />
        </Tabs.Content>
      </Tabs.Root>
    </aside>
  );
}

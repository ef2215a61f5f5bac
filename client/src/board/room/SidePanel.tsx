import { ChevronDown, Maximize2, Minimize2 } from "lucide-react";
import { Tabs } from "radix-ui";
import { useValue, type Editor } from "tldraw";
import { useTranslate } from "../../messages/language.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { useBoard } from "../ground/board-context.ts";
import type { BoardTab } from "../ground/board-feature.ts";
import { isOfferedTo } from "../ground/is-offered-to.ts";
import { tab as tabStyle } from "../ground/parts/panel-tab.css.ts";
import { TabSign } from "../ground/parts/TabSign.tsx";
import { panelTab } from "../ground/panel-tabs.ts";
import * as styles from "./side-panel.css.ts";

/** What stands beside the canvas: above, what is always there; then tabs; below, what is selected. */
export function SidePanel({ editor }: { readonly editor: Editor | null }) {
  const t = useTranslate();
  const { abilities, features, panelTabs, reading } = useBoard();
  const interpretation = useValue(reading.current);
  const current = useValue(panelTabs.current);
  const tabs = features.flatMap(({ tab }) => tab ?? []);
  const shown = tabs.find(({ id }) => id === current);
  const isWhole = useValue(panelTabs.size) === "whole";
  return (
    <aside
      className={styles.panel}
      aria-label={t("panel.label")}
      data-tab={current}
      data-sheet={shown?.sheetClose !== undefined}
    >
      {shown?.sheetClose !== undefined && (
        <button
          type="button"
          className={styles.sheetClose}
          onClick={() => panelTabs.putSheetAway()}
        >
          <ChevronDown size={16} aria-hidden />
          {t(shown.sheetClose)}
        </button>
      )}
      <div className={styles.head}>
        <div className={styles.aboveTabs}>
          {features.map(
            ({ name, Above }) =>
              Above !== undefined && (
                <Above key={name} interpretation={interpretation} editor={editor} />
              ),
          )}
        </div>
        <div className={styles.sizes} data-on-paper="none">
          <IconButton
            icon={isWhole ? Minimize2 : Maximize2}
            label={t(isWhole ? "panel.beside" : "panel.whole")}
            onClick={() => panelTabs.setSize(isWhole ? "beside" : "whole")}
          />
        </div>
      </div>
      <Tabs.Root
        value={current}
        onValueChange={(chosen) => panelTabs.show(panelTab(chosen))}
        className={styles.tabs}
      >
        <Tabs.List className={styles.list} aria-label={t("panel.label")}>
          {tabs.filter(isOfferedTo(abilities)).map((tab) => (
            <Trigger key={tab.id} tab={tab} />
          ))}
        </Tabs.List>
        {tabs.map(({ id, Content }) => (
          <Tabs.Content key={id} className={styles.content} value={id}>
            <Content interpretation={interpretation} editor={editor} />
          </Tabs.Content>
        ))}
      </Tabs.Root>
      {/* What people write needs the room that the fields of what is selected would take. */}
      {editor !== null && shown?.isForWords !== true && (
        <div className={styles.selected} data-on-paper="none">
          {features.map(
            ({ name, Selected }) =>
              Selected !== undefined && (
                <Selected key={name} interpretation={interpretation} editor={editor} />
              ),
          )}
        </div>
      )}
    </aside>
  );
}

function Trigger({ tab: { id, label: Label, icon } }: { readonly tab: BoardTab }) {
  const t = useTranslate();
  if (typeof Label !== "string") return <Label />;
  return (
    <Tabs.Trigger className={tabStyle} value={id}>
      {icon === undefined ? t(Label) : <TabSign icon={icon} words={t(Label)} />}
    </Tabs.Trigger>
  );
}

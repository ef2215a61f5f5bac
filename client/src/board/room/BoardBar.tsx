import { ArrowLeft, PanelRight, Redo2, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { useValue, type Editor } from "tldraw";
import { Link } from "wouter";
import type { OpenedBoardBody, PersonBody } from "@zentaikan/protocol/http";
import { boardTitle } from "../../api/board-title.ts";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { Chip } from "../../ui/Chip.tsx";
import { ColorSchemeSwitch } from "../../ui/ColorSchemeSwitch.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { LanguageSwitch } from "../../ui/LanguageSwitch.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useBoard } from "../ground/board-context.ts";
import * as styles from "./room.css.ts";
import { PeopleStrip } from "./PeopleStrip.tsx";

export function BoardBar({
  editor,
  light,
  me,
  opened,
  share,
  tools,
}: {
  readonly editor: Editor | null;
  /** Whether everything is saved. */
  readonly light: ReactNode;
  readonly me: PersonBody;
  /** Undefined until the board's door has answered. */
  readonly opened: OpenedBoardBody | undefined;
  readonly share: ReactNode;
  readonly tools: ReactNode;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { abilities, features, panelTabs } = useBoard();
  const isPanelAway = useValue(panelTabs.size) === "away";
  const customerName = opened?.customerName[language] ?? "";
  usePageTitle(customerName);
  const question = features.find((feature) => feature.question !== undefined)?.question;
  return (
    <header className={styles.top}>
      <Link
        href="/"
        className={styles.back}
        aria-label={t("board.back")}
        title={t("board.back")}
        data-on-paper="none"
      >
        <ArrowLeft size={18} aria-hidden />
      </Link>
      <div className={styles.titles}>
        <h1 className={styles.customerName}>{customerName}</h1>
        <div className={styles.underCustomer}>
          <span className={styles.boardTitle}>{opened && boardTitle(opened, t)}</span>
          {features.map(({ name, Standing }) => Standing !== undefined && <Standing key={name} />)}
          {opened?.archived && <Chip>{t("board.isArchived")}</Chip>}
        </div>
      </div>
      <p className={styles.question}>{question !== undefined && t(question)}</p>
      <div className={styles.topTools} data-on-paper="none">
        {light}
        {editor !== null && abilities.includes("edit") && <HistoryButtons editor={editor} />}
        {editor !== null && <PeopleStrip editor={editor} me={me} />}
        {features.map(
          ({ name, InBar }) => InBar !== undefined && <InBar key={name} editor={editor} />,
        )}
        {share}
        {tools}
        <LanguageSwitch />
        <ColorSchemeSwitch />
        <IconButton
          icon={PanelRight}
          label={t(isPanelAway ? "panel.back" : "panel.away")}
          aria-expanded={!isPanelAway}
          onClick={() => panelTabs.setSize(isPanelAway ? "beside" : "away")}
        />
      </div>
    </header>
  );
}

function HistoryButtons({ editor }: { readonly editor: Editor }) {
  const t = useTranslate();
  const canUndo = useValue("can undo", () => editor.getCanUndo(), [editor]);
  const canRedo = useValue("can redo", () => editor.getCanRedo(), [editor]);
  return (
    <>
      <IconButton
        icon={Undo2}
        label={t("board.undo")}
        shortcut="Ctrl+Z"
        disabled={!canUndo}
        onClick={() => editor.undo()}
      />
      <IconButton
        icon={Redo2}
        label={t("board.redo")}
        shortcut="Ctrl+Shift+Z"
        disabled={!canRedo}
        onClick={() => editor.redo()}
      />
    </>
  );
}

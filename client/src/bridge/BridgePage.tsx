import { ArrowLeft, Printer } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Link } from "wouter";
import type { MacroKind } from "@zentaikan/capital-graph";
import type { OfferingsBody } from "@zentaikan/protocol/relationships";
import { boardTitle } from "../api/board-title.ts";
import { useBoardsDoor } from "../api/boards.ts";
import { mayPass } from "../api/http-client.ts";
import { refusalSentence } from "../api/refusal-sentence.ts";
import { useOfferings } from "../api/relationships.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { PlainPage } from "../session/PlainPage.tsx";
import { Button } from "../ui/Button.tsx";
import { button } from "../ui/button.css.ts";
import { LoadingPage } from "../ui/LoadingPage.tsx";
import { NoticePage } from "../ui/NoticePage.tsx";
import { pageTitle } from "../ui/page-title.css.ts";
import { usePageTitle } from "../ui/page-title.ts";
import { SelectField } from "../ui/SelectField.tsx";
import * as sides from "../ui/structure/sides.css.ts";
import { Wordmark } from "../ui/Wordmark.tsx";
import { UnreachablePage } from "../ui/UnreachablePage.tsx";
import * as styles from "./bridge.css.ts";
import { JoinedSides } from "./JoinedSides.tsx";

type BridgeBoard = OfferingsBody[number];

/** A customer's board on capitals and the one on circulation, side by side, joined by our Dos. */
export function BridgePage({
  customerId,
  tools,
}: {
  readonly customerId: string;
  readonly tools: ReactNode;
}) {
  const t = useTranslate();
  const language = useLanguage();
  usePageTitle(t("bridge.title"));
  const { data: boards, error, refetch } = useOfferings(customerId);
  const [chosen, setChosen] = useState<Partial<Record<MacroKind, string>>>({});
  const wayHome = (
    <Link href="/" className={button.primary}>
      {t("broken.home")}
    </Link>
  );
  if (boards === undefined) {
    if (error === null) return <LoadingPage />;
    if (mayPass(error)) return <UnreachablePage onRetry={() => void refetch()} />;
    const sentence = refusalSentence(error, { language, translate: t });
    return <NoticePage title={t("bridge.title")} sentences={[sentence]} actions={wayHome} />;
  }
  const ofKind = (kind: MacroKind) => boards.filter((board) => board.kind === kind);
  const shown = (kind: MacroKind) =>
    ofKind(kind).find(({ boardId }) => boardId === chosen[kind]) ?? ofKind(kind)[0];
  const [capital, circulation] = [shown("capital"), shown("circulation")];
  if (capital === undefined || circulation === undefined) {
    return (
      <NoticePage
        title={t("bridge.none.title")}
        sentences={[t("bridge.none.text")]}
        actions={wayHome}
      />
    );
  }
  const choice = (kind: MacroKind, board: BridgeBoard) =>
    ofKind(kind).length > 1 && (
      <SelectField
        label={t(`bridge.choose.${kind}`)}
        value={board.boardId}
        choices={ofKind(kind).map((one) => ({ value: one.boardId, words: boardTitle(one, t) }))}
        onChoose={(boardId) => setChosen({ ...chosen, [kind]: boardId })}
      />
    );
  return (
    <PlainPage
      tools={tools}
      isWideOnPaper
      start={
        <>
          <Link
            href={`/boards/${encodeURIComponent(circulation.boardId)}`}
            aria-label={t("bridge.back")}
            data-on-paper="none"
          >
            <ArrowLeft size={18} aria-hidden />
          </Link>
          <Wordmark />
        </>
      }
    >
      <div className={sides.page}>
        <div>
          <h1 className={pageTitle}>{t("bridge.title")}</h1>
          <CustomerName boardId={capital.boardId} />
        </div>
        <div className={styles.choices} data-on-paper="none">
          {choice("capital", capital)}
          {choice("circulation", circulation)}
        </div>
        <JoinedSides
          key={`${capital.boardId} ${circulation.boardId}`}
          capital={capital}
          circulation={circulation}
        />
        <div data-on-paper="none">
          <Button onClick={() => window.print()}>
            <Printer size={16} aria-hidden />
            {t("leap.print")}
          </Button>
        </div>
      </div>
    </PlainPage>
  );
}

function CustomerName({ boardId }: { readonly boardId: string }) {
  const language = useLanguage();
  const { data: door } = useBoardsDoor(boardId);
  return <p className={sides.customer}>{door?.customerName[language]}</p>;
}

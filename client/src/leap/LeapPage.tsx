import { ArrowLeft, Printer } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { whatLeapAdds, type LeapPart, type MacroStructure } from "@zentaikan/capital-graph";
import type { OpenedBoardBody, StructureBody } from "@zentaikan/protocol/http";
import { boardTitle } from "../api/board-title.ts";
import { useBoardsDoor } from "../api/boards.ts";
import { useLiveStructure } from "../api/structures.ts";
import { useVantage } from "../api/vantage.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { PlainPage } from "../session/PlainPage.tsx";
import { Button } from "../ui/Button.tsx";
import { button } from "../ui/button.css.ts";
import { LoadingPage } from "../ui/LoadingPage.tsx";
import { NoticePage } from "../ui/NoticePage.tsx";
import { pageTitle } from "../ui/page-title.css.ts";
import { usePageTitle } from "../ui/page-title.ts";
import { MarkedStructure } from "../ui/structure/MarkedStructure.tsx";
import * as sides from "../ui/structure/sides.css.ts";
import { Wordmark } from "../ui/Wordmark.tsx";
import * as styles from "./leap.css.ts";

/** An improvement and what rose from it, side by side, with what the leap adds in words. */
export function LeapPage({
  boardId,
  tools,
}: {
  /** The raised board; it knows from which one it rose. */
  readonly boardId: string;
  readonly tools: ReactNode;
}) {
  const t = useTranslate();
  const vantage = useVantage(boardId);
  usePageTitle(t("leap.title"));
  if (vantage.isPending) return <LoadingPage />;
  const from = vantage.data?.from ?? null;
  if (from === null) {
    return (
      <NoticePage
        title={t("leap.none.title")}
        sentences={[t("leap.none.text")]}
        actions={
          <Link href="/" className={button.primary}>
            {t("broken.home")}
          </Link>
        }
      />
    );
  }
  return (
    <PlainPage
      tools={tools}
      isWideOnPaper
      start={
        <>
          <Link href={boardAt(boardId)} aria-label={t("leap.back")} data-on-paper="none">
            <ArrowLeft size={18} aria-hidden />
          </Link>
          <Wordmark />
        </>
      }
    >
      <Sides improvementId={from.id} raisedId={boardId} />
    </PlainPage>
  );
}

function boardAt(id: string): string {
  return `/boards/${encodeURIComponent(id)}`;
}

function Sides({
  improvementId,
  raisedId,
}: {
  readonly improvementId: string;
  readonly raisedId: string;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const doors = [useBoardsDoor(improvementId).data, useBoardsDoor(raisedId).data] as const;
  const bodies = [useLiveStructure(improvementId).data, useLiveStructure(raisedId).data] as const;
  const [improvement, raised] = bodies;
  if (improvement === undefined || raised === undefined) return <LoadingPage />;
  const parts = whatLeapAdds(
    improvement.structure as MacroStructure,
    raised.structure as MacroStructure,
  );
  const added = parts.filter(({ kind }) => kind !== "stays");
  return (
    <div className={sides.page}>
      <div>
        <h1 className={pageTitle}>{t("leap.title")}</h1>
        <p className={sides.customer}>{doors[1]?.customerName[language]}</p>
      </div>
      <div className={sides.sides}>
        <Side door={doors[0]} body={improvement} marked={[]} />
        <Side door={doors[1]} body={raised} marked={added} />
      </div>
      <section className={styles.adds} aria-labelledby="leap-adds">
        <h2 className={styles.addsTitle} id="leap-adds">
          {t("leap.adds")}
        </h2>
        {added.length === 0 && <p className={sides.empty}>{t("leap.nothing")}</p>}
        <div className={styles.groups} data-testid="leap-adds">
          {GROUPS.map((kind) => (
            <Group key={kind} kind={kind} parts={parts.filter((part) => part.kind === kind)} />
          ))}
        </div>
      </section>
      <div data-on-paper="none">
        <Button onClick={() => window.print()}>
          <Printer size={16} aria-hidden />
          {t("leap.print")}
        </Button>
      </div>
    </div>
  );
}

const GROUPS = ["capital", "beat", "route", "reinvestment", "stays"] as const;

function Group({
  kind,
  parts,
}: {
  readonly kind: LeapPart["kind"];
  readonly parts: readonly LeapPart[];
}) {
  const t = useTranslate();
  const language = useLanguage();
  if (parts.length === 0) return null;
  return (
    <div className={styles.group}>
      <h3 className={styles.groupName}>{t(`leap.group.${kind}`)}</h3>
      <ul className={styles.parts}>
        {parts.map(({ text }) => (
          <li key={text.ja} className={styles.part} data-kind={kind}>
            {text[language]}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Side({
  door,
  body,
  marked,
}: {
  readonly door: OpenedBoardBody | undefined;
  readonly body: StructureBody;
  readonly marked: readonly LeapPart[];
}) {
  const t = useTranslate();
  const language = useLanguage();
  const structure = body.structure as MacroStructure;
  const title = door === undefined ? "" : boardTitle(door, t);
  return (
    <section className={sides.side} aria-label={title}>
      <div className={sides.sideHead}>
        <p className={styles.baseline}>
          {t("vantage.baseline.seen", {
            baseline: t(`vantage.baseline.${structure.baseline}`),
          })}
        </p>
        <h2 className={sides.boardName}>
          <Link href={boardAt(body.boardId)}>{title}</Link>
        </h2>
        {structure.star !== null && structure.star.text !== "" && (
          <p className={sides.star}>{`★ ${structure.star.text}`}</p>
        )}
      </div>
      {structure.nodes.length === 0 ? (
        <p className={sides.empty}>{t("leap.empty")}</p>
      ) : (
        <MarkedStructure
          structure={structure}
          label={body.sentence[language]}
          marked={{
            nodes: new Set(marked.flatMap(({ nodes }) => nodes)),
            links: new Set(marked.flatMap(({ links }) => links)),
          }}
        />
      )}
      <p className={sides.sentence}>{body.sentence[language]}</p>
    </section>
  );
}

import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useEffect, useState } from "react";
import { useEditor, useValue } from "tldraw";
import type { ClientAuthorBody } from "@zentaikan/protocol/http";
import { readAuthors } from "../../../api/boards.ts";
import { useKeptStates } from "../../../api/versions.ts";
import { useSession } from "../../../api/session.ts";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { flyTo } from "../../canvas/fly-to.ts";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { NOTE_DESK } from "../../ground/desks/note-desk.ts";
import type { MergedLine, MergedWork } from "../../ground/merged-work.ts";
import * as styles from "./merged.css.ts";
import { whoTurned } from "./who-turned.ts";

/** So many lines are read; of more, how many. */
const mostLines = 20;

/** What came together when its person was back, quietly: one line that opens into a list. */
export function MergedNotice() {
  const { merged } = useBoard();
  const work = useValue(merged.current);
  if (work === null) return null;
  return <Notice key={work.theirs.length + work.mine.length} work={work} />;
}

function Notice({ work }: { readonly work: MergedWork }) {
  const t = useTranslate();
  const { merged } = useBoard();
  const [isOpen, setIsOpen] = useState(false);
  const wordsOf = useWordsOf(work);
  const { mine, theirs } = work;
  const [first] = theirs;
  return (
    <section
      className={styles.notice}
      aria-label={t("merged.title")}
      data-testid="merged"
      onPointerDown={(event) => event.stopPropagation()}
      onWheelCapture={(event) => event.stopPropagation()}
    >
      <div className={styles.head}>
        <p className={styles.sum} role="status">
          {t("merged.title")}
          <span className={styles.quiet}>
            {first === undefined
              ? t("merged.nobody")
              : t("merged.first", { first: wordsOf(first), more: theirs.length - 1 })}
            {t("merged.arrived", { mine: mine.length })}
          </span>
        </p>
        <Button look="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? <ChevronUp size={16} aria-hidden /> : <ChevronDown size={16} aria-hidden />}
          {t(isOpen ? "merged.hide" : "merged.show")}
        </Button>
        <IconButton icon={X} label={t("merged.close")} onClick={() => merged.current.set(null)} />
      </div>
      {isOpen && (
        <div className={styles.lists}>
          <Lines title={t("merged.theirs")} lines={theirs} wordsOf={wordsOf} />
          <Lines title={t("merged.mine")} lines={mine} wordsOf={wordsOf} />
        </div>
      )}
    </section>
  );
}

function Lines({
  title,
  lines,
  wordsOf,
}: {
  readonly title: string;
  readonly lines: readonly MergedLine[];
  readonly wordsOf: (line: MergedLine) => string;
}) {
  const t = useTranslate();
  const editor = useEditor();
  const { panelTabs } = useBoard();
  const noteDesk = useBoardPart(NOTE_DESK);
  if (lines.length === 0) return null;
  const lead = ({ records, isInNote }: MergedLine) => {
    flyTo({ editor, panelTabs }, records);
    const [record] = records;
    if (isInNote && record !== undefined) noteDesk.open({ record, party: "customer" });
  };
  return (
    <div>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.lines}>
        {lines.slice(0, mostLines).map((line, place) => (
          <li key={place}>
            <button type="button" className={styles.line} onClick={() => lead(line)}>
              {wordsOf(line)}
            </button>
          </li>
        ))}
      </ul>
      {lines.length > mostLines && (
        <p className={styles.quiet}>{t("merged.more", { count: lines.length - mostLines })}</p>
      )}
    </div>
  );
}

/** With who it was, as the server knows them; without its answer, or where nobody can tell, without. */
function useWordsOf({ theirs, sinceMs }: MergedWork): (line: MergedLine) => string {
  const t = useTranslate();
  const language = useLanguage();
  const { boardId } = useBoard();
  const { person } = useSession();
  const [authors, setAuthors] = useState<readonly ClientAuthorBody[]>([]);
  useEffect(() => {
    const clients = [...new Set(theirs.flatMap((line) => line.clients))];
    let isCurrent = true;
    readAuthors(boardId, clients)
      .then((found) => isCurrent && setAuthors(found))
      .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [boardId, theirs]);
  const hasGone = theirs.some(({ clients }) => clients.length === 0);
  const { data: states = [] } = useKeptStates(hasGone ? boardId : null);
  return (line) => {
    const { clients, words: said } = line;
    const wrote = authors.filter(({ client }) => clients.includes(client));
    const turned =
      clients.length === 0 && theirs.includes(line) ? whoTurned(said, { states, sinceMs }) : null;
    const people = [...wrote.map((author) => author.person), ...(turned === null ? [] : [turned])];
    const names = people.map(({ id, name }) => (id === person.id ? t("merged.you") : name));
    const words = said[language];
    const who = [...new Set(names)].join(t("merged.comma"));
    return who === "" ? words : t("merged.who", { who, words });
  };
}

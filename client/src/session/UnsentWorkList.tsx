import { useState } from "react";
import { useTranslate } from "../messages/language.ts";
import {
  isHeldInTabAlone,
  readUnsentCopy,
  readUnsentWork,
  type UnsentWork,
} from "../sync/unsent-work.ts";
import { Button } from "../ui/Button.tsx";
import { noticeForm, noticeText } from "../ui/notice-page.css.ts";
import { fieldProblem } from "../ui/text-field.css.ts";
import { useSavedCopy } from "../sync/use-saved-copy.ts";
import { useWrittenTime } from "../api/use-written-time.ts";

/** What was drawn in this browser and never reached the server: where it is, and a copy of it. */
export function UnsentWorkList() {
  const translate = useTranslate();
  const [works] = useState(readUnsentWork);
  if (works.length === 0) return null;
  const isInTabAlone = works.some(isHeldInTabAlone);
  return (
    <section className={noticeForm} role="status">
      <p className={noticeText}>
        {translate(isInTabAlone ? "unsent.inTab" : "unsent.inBrowser", { count: works.length })}
      </p>
      <ul className={noticeForm}>
        {works.map((work) => (
          <UnsentWorkRow key={`${work.personId}.${work.boardId}`} work={work} />
        ))}
      </ul>
    </section>
  );
}

function UnsentWorkRow({ work }: { readonly work: UnsentWork }) {
  const translate = useTranslate();
  const { isGone, save } = useSavedCopy(() => readUnsentCopy(work));
  const { time } = useWrittenTime(work.timeZone);
  return (
    <li>
      <Button onClick={() => void save()}>
        {translate("unsent.copy", { time: time(work.since, "fullMinute") })}
      </Button>
      {isGone && (
        <p className={fieldProblem} role="alert">
          {translate("unsent.gone")}
        </p>
      )}
    </li>
  );
}

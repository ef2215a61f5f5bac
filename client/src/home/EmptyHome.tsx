import type { ReadingBody } from "@zentaikan/protocol/http";
import { useTranslate } from "../messages/language.ts";
import { Chip } from "../ui/Chip.tsx";
import { CapitalStrip } from "./CapitalStrip.tsx";
import { sentence } from "./customer-list.css.ts";
import { empty, emptyExample, emptyText, emptyTitle } from "./empty-home.css.ts";

const exampleCells: ReadingBody["cells"] = [
  { stage: 1, capital: "hum" },
  { stage: 1, capital: "org" },
  { stage: 2, capital: "tec" },
  { stage: 3, capital: "cus" },
  { stage: 3, capital: "fin" },
];

/** Before the first customer: what the list will look like, rather than that it is empty. */
export function EmptyHome() {
  const translate = useTranslate();
  return (
    <section className={empty}>
      <h2 className={emptyTitle}>{translate("empty.title")}</h2>
      <p className={emptyText}>{translate("empty.text")}</p>
      <div className={emptyExample}>
        <div>
          <Chip>{translate("empty.exampleLabel")}</Chip>
          <p className={sentence}>{translate("empty.example")}</p>
        </div>
        <CapitalStrip cells={exampleCells} />
      </div>
    </section>
  );
}

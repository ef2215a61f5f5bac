import type { ReadingBody } from "@zentaikan/protocol/http";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { capitalColor } from "@zentaikan/board-model/capital-colors";
import { beat, dot, point, stone, strip, stripRow } from "./capital-strip.css.ts";
import { stripInWords } from "./strip-in-words.ts";
import { stripRows, type StripPoint } from "./strip-cells.ts";

/** What grows in which beat, at a glance; the same in words for those who do not see it. */
export function CapitalStrip({ cells }: { readonly cells: ReadingBody["cells"] }) {
  const translate = useTranslate();
  const language = useLanguage();
  const rows = stripRows(cells);
  return (
    <div className={strip} role="img" aria-label={stripInWords(rows, { language, translate })}>
      {rows.map(({ stage, points }) => (
        <div key={stage} className={stripRow}>
          <span className={beat}>{translate(`beat.${stage}`)}</span>
          {points.map((one) => (
            <Point key={one.capital.id} {...one} name={one.capital.label[language]} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Point({ capital, grows, name }: StripPoint & { readonly name: string }) {
  if (!grows) return <span className={dot} />;
  return (
    <span className={point}>
      <span className={stone} style={{ backgroundColor: capitalColor(capital) }} title={name}>
        {capital.initial}
      </span>
    </span>
  );
}

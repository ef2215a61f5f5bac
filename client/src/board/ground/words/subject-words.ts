import type { CommentAnchor } from "@zentaikan/board-model";
import type { Interpretation, Language, NodeKey, Text } from "@zentaikan/capital-graph";
import { translatorFor } from "../../../messages/translate.ts";

/** Longest words that the server takes for a subject. */
const longest = 200;
/** As much of a note's words as tells them from others. */
const longestQuote = 60;

/** What the subject of a comment is called now, in both languages; null where nothing has a name for it. */
export function subjectWords(
  anchor: CommentAnchor,
  { structure, lineup, detail }: Pick<Interpretation, "structure" | "lineup" | "detail">,
  capitalOf: (record: string) => string | null,
): Text | null {
  const nodeWords = (key: NodeKey, language: Language): string => {
    const node = structure.nodes.find((known) => known.key === key);
    if (node === undefined) return key;
    const t = translatorFor(language);
    const stage = t(`board.stage.${node.stage}`);
    return t("reading.node", { capital: node.label[language], stage });
  };
  switch (anchor.kind) {
    case "card": {
      const { sectors = [], panels = [] } = structure.circulation ?? {};
      const sector = sectors.find(({ cards }) => cards.includes(anchor.record));
      if (sector !== undefined) return sector.label;
      const panel = panels.find(({ id }) => id === anchor.record);
      if (panel !== undefined) {
        return inBoth((language) => {
          const { order: n, text } = panel;
          return translatorFor(language)("story.subject", { n, text });
        });
      }
      const node = structure.nodes.find(({ cards }) => cards.includes(anchor.record));
      if (node !== undefined) return inBoth((language) => nodeWords(node.key, language));
      const capital = lineup.capitals.find(({ id }) => id === capitalOf(anchor.record));
      return capital?.label ?? null;
    }
    case "link": {
      const { flows = [] } = structure.circulation ?? {};
      const flow = flows.find(({ id }) => id === anchor.record);
      if (flow !== undefined) return inBoth((language) => flow.label[language]);
      const { links, starLinks } = structure;
      const link = links.find(({ arrows }) => arrows.includes(anchor.record));
      if (link !== undefined) {
        return inBoth(
          (language) => `${nodeWords(link.from, language)} → ${nodeWords(link.to, language)}`,
        );
      }
      const toStar = starLinks.find(({ arrows }) => arrows.includes(anchor.record));
      if (toStar === undefined) return null;
      return inBoth(
        (language) =>
          `${nodeWords(toStar.from, language)} → ${translatorFor(language)("comments.subject.star")}`,
      );
    }
    case "stage":
      return inBoth((language) => translatorFor(language)(`board.stage.${anchor.stage}`));
    case "star":
      return inBoth((language) => translatorFor(language)("comments.subject.star"));
    case "point":
      return inBoth((language) => translatorFor(language)("comments.subject.point"));
    case "noteRange": {
      const words = anchor.quote.replaceAll(/\s+/g, " ");
      const quote =
        words.length > longestQuote ? `${words.slice(0, longestQuote).toWellFormed()}…` : words;
      return inBoth((language) => translatorFor(language)("comments.subject.note", { quote }));
    }
    case "version":
      // The board does not know its versions: what a thread was begun under says it.
      return null;
    case "doResult": {
      const found = detail.doResults.find(({ drawn }) => drawn.id === anchor.record);
      if (found === undefined) return null;
      const { text } = found.drawn;
      return inBoth((language) => {
        const t = translatorFor(language);
        return t("comments.subject.doResult", { text: text.trim() || t("detail.unwritten") });
      });
    }
  }
}

function inBoth(write: (language: Language) => string): Text {
  return { ja: write("ja").slice(0, longest), en: write("en").slice(0, longest) };
}

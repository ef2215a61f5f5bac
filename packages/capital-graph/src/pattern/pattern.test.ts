import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDrawing, anyTidyDrawing } from "../../test-data/any-drawing.ts";
import { draw, read, withArrow, withCard } from "../../test-data/draw.ts";
import { readSample, SAMPLES } from "../../test-data/samples.ts";
import {
  canonicalForm,
  contentHash,
  CCPI8,
  IIRC6,
  interpret,
  orderCloseness,
  patternKey,
  projectToIirc,
  isEmptyPattern,
  readPatternKey,
  stageKey,
  type CapitalLineup,
  type Drawing,
} from "../index.ts";

const formOf = (drawing: Drawing, lineup: CapitalLineup = CCPI8) =>
  canonicalForm(interpret(drawing, lineup).structure);
const keyOf = (drawing: Drawing, lineup: CapitalLineup = CCPI8) =>
  patternKey(formOf(drawing, lineup));

describe("the pattern key", () => {
  it("[KY1] of A is the text of the law", () => {
    const form = canonicalForm(readSample("A").structure);
    expect(patternKey(form)).toBe(
      "mk1|n=1.hum+,1.org+,2.tec+,3.cus+,3.fin+" +
        "|e=1.hum+>2.tec+:+,1.org+>2.tec+:+,2.tec+>3.cus+:+,3.cus+>3.fin+:+|r=",
    );
    expect(stageKey(form)).toBe("sk1|hum+org>tec>cus+fin");
  });

  it("[PK1] stays when records change their order and their ids", () => {
    fc.assert(
      fc.property(anyDrawing, (drawing) => {
        const turned = {
          ...drawing,
          cards: drawing.cards.toReversed(),
          arrows: drawing.arrows.toReversed(),
          stars: drawing.stars.toReversed(),
        };
        expect(keyOf(turned)).toBe(keyOf(drawing));
      }),
    );
    fc.assert(
      fc.property(anyTidyDrawing, (drawing) => {
        const ids = JSON.stringify(drawing).replace(/"(card|arrow)(\d+)"/g, '"z$2$1"');
        expect(keyOf(JSON.parse(ids) as Drawing)).toBe(keyOf(drawing));
      }),
    );
  });

  it("[PK2] knows no positions: wherever cards stand in their lane, key and hash stay", () => {
    fc.assert(
      fc.property(anyTidyDrawing, fc.array(fc.nat({ max: 4 })), (drawing, ranks) => {
        const cards = drawing.cards.map((card, index) => ({ ...card, rank: ranks[index] ?? 0 }));
        const moved = { ...drawing, cards };
        expect(keyOf(moved)).toBe(keyOf(drawing));
        const [one, other] = [drawing, moved].map((each) => contentHash(read(each).structure));
        expect(other).toBe(one);
      }),
    );
  });

  it("[PK2] knows no positions: what a card states for itself moves nothing out of its lane", () => {
    fc.assert(
      fc.property(
        anyTidyDrawing,
        fc.constantFrom(1 as const, 2 as const, 3 as const),
        (drawing, statedStage) => {
          const cards = drawing.cards.map((card) => ({ ...card, statedStage }));
          expect(keyOf({ ...drawing, cards })).toBe(keyOf(drawing));
        },
      ),
    );
  });

  it("[PK3] stays when any text or language changes", () => {
    fc.assert(
      fc.property(anyTidyDrawing, fc.string(), (drawing, text) => {
        const reworded: Drawing = {
          ...withArrow(drawing, "all", {
            basisText: text,
            strength: 3,
            delay: "long",
            basis: "evidence",
          }),
          stars: drawing.stars.map((star) => ({ ...star, text })),
          horizons: { 1: text },
        };
        const renamed = {
          ...CCPI8,
          capitals: CCPI8.capitals.map((capital) => ({
            ...capital,
            label: { ja: text, en: text },
          })),
        };
        expect(keyOf(reworded, renamed)).toBe(keyOf(drawing));
      }),
    );
  });

  it("[PK4] stays when a card is split into small divisions", () => {
    fc.assert(
      fc.property(anyTidyDrawing, fc.nat(), (drawing, at) => {
        const card = drawing.cards[at % drawing.cards.length];
        if (card === undefined) return;
        const parts = ["x", "y"].map((part) => ({
          ...card,
          id: `${card.id}/${part}`,
          subdivision: part,
        }));
        const cards = drawing.cards.flatMap((other) => (other === card ? parts : [other]));
        const arrows = drawing.arrows.flatMap((arrow, i) =>
          parts.map((part) => ({
            ...arrow,
            id: `${arrow.id}/${part.subdivision}`,
            from: arrow.from === card.id ? part.id : arrow.from,
            to: arrow.to === card.id ? (parts[i % 2]?.id ?? null) : arrow.to,
          })),
        );
        expect(keyOf({ ...drawing, cards, arrows })).toBe(keyOf(drawing));
      }),
    );
  });

  it("[PK5] stays when nodes and links are drawn again", () => {
    fc.assert(
      fc.property(anyTidyDrawing, (drawing) => {
        const again: Drawing = {
          ...drawing,
          cards: [
            ...drawing.cards,
            ...drawing.cards.map((card) => ({ ...card, id: `${card.id} again` })),
          ],
          arrows: [
            ...drawing.arrows,
            ...drawing.arrows.map((arrow) => ({
              ...arrow,
              id: `${arrow.id} again`,
              to: drawnAgain(arrow.to),
            })),
          ],
        };
        expect(keyOf(again)).toBe(keyOf(drawing));
      }),
    );
  });

  it("[PK6] stays whatever is detailed below", () => {
    fc.assert(
      fc.property(anyTidyDrawing, (drawing) => {
        const doResults = drawing.cards.map(({ id }) => ({
          id: `do ${id}`,
          refines: id,
          text: "できている",
        }));
        const detailLinks = doResults.map(({ id }) => {
          return {
            id: `link ${id}`,
            from: id,
            to: doResults[0]?.id ?? null,
            sign: "+",
            basis: "unset",
          } as const;
        });
        expect(keyOf({ ...drawing, doResults, detailLinks })).toBe(keyOf(drawing));
      }),
    );
  });

  it("[KY2] that is equal makes equal stage keys", () => {
    fc.assert(
      fc.property(fc.array(anyTidyDrawing, { maxLength: 8 }), (drawings) => {
        const forms = [
          ...drawings.map((drawing) => formOf(drawing)),
          ...SAMPLES.map((s) => formOf(s.drawing)),
        ];
        for (const one of forms) {
          for (const other of forms) {
            if (patternKey(one) === patternKey(other)) expect(stageKey(one)).toBe(stageKey(other));
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("[KY3] leaves a backward cause out, and says that the picture is not settled", () => {
    const settled = draw(["HUM.h", "TEC.s"], ["HUM.h>TEC.s"]);
    const back = draw(["HUM.h", "TEC.s"], ["HUM.h>TEC.s", "TEC.s>HUM.h"]);
    expect(keyOf(back)).toBe(keyOf(settled));
    expect(formOf(back).incomplete).toBe(true);
    const reinvested = withArrow(back, "TEC.s>HUM.h", { kind: "reinvest" });
    expect(formOf(reinvested)).toMatchObject({ incomplete: false, reinvests: ["2.tec+>1.hum+:+"] });
  });

  it("[KY4] of a capital without concept is comparable only within its lineup", () => {
    const local = (id: string): CapitalLineup => ({
      ...CCPI8,
      id,
      capitals: CCPI8.capitals.map((capital) => ({
        ...capital,
        conceptId: capital.id === "hum" ? null : capital.conceptId,
      })),
    });
    const drawing = draw(["HUM.h", "TEC.s"], ["HUM.h>TEC.s"]);
    expect(keyOf(drawing, local("ours"))).toBe(
      "mk1L|n=1.~ours/hum+,2.tec+|e=1.~ours/hum+>2.tec+:+|r=",
    );
    expect(keyOf(drawing, local("ours"))).not.toBe(keyOf(drawing, local("theirs")));
    expect(keyOf(draw(["TEC.s"]), local("ours"))).toBe(keyOf(draw(["TEC.s"])));
  });

  it("[KY5] keeps the marks it is built with apart from what ids may hold", () => {
    const odd = (id: string): CapitalLineup => ({
      ...CCPI8,
      capitals: CCPI8.capitals.map((capital) =>
        capital.id === "hum" ? { ...capital, conceptId: id } : capital,
      ),
    });
    const drawing = draw(["HUM.h"]);
    expect(keyOf(drawing, odd("a+,1.b"))).toBe("mk1|n=1.a%2b;%2c;1%2e;b+|e=|r=");
  });

  it("[KY6] of two capitals of one concept is that of one", () => {
    const twins: CapitalLineup = {
      ...CCPI8,
      capitals: CCPI8.capitals.map((capital) =>
        capital.id === "org" ? { ...capital, conceptId: "tec" } : capital,
      ),
    };
    const drawing = draw(["TEC.s", "ORG.s", "FIN.j"], ["TEC.s>ORG.s", "ORG.s>FIN.j"]);
    expect(keyOf(drawing, twins)).toBe("mk1|n=2.tec+,3.fin+|e=2.tec+>3.fin+:+|r=");
  });

  it("[KY7] tells growing, keeping and spending apart, and signs", () => {
    const drawing = draw(["HUM.h", "TEC.s"], ["HUM.h>TEC.s"]);
    const spent = withArrow(withCard(drawing, "HUM.h", { direction: "spend" }), "all", {
      sign: "-",
    });
    expect(keyOf(spent)).toBe("mk1|n=1.hum-,2.tec+|e=1.hum->2.tec+:-|r=");
    expect(stageKey(formOf(spent))).toBe("sk1|>tec>");
  });
});

describe("the view of the six", () => {
  it("[PK10] never tells more patterns apart than the eight", () => {
    fc.assert(
      fc.property(fc.array(anyTidyDrawing, { maxLength: 20 }), (drawings) => {
        const forms = drawings.map((drawing) => formOf(drawing));
        const eight = new Set(forms.map(patternKey));
        const six = new Set(forms.map((form) => patternKey(projectToIirc(form))));
        expect(six.size).toBeLessThanOrEqual(eight.size);
      }),
      { numRuns: 50 },
    );
  });

  it("[OR6] takes the samples from ten patterns to nine: B and J become one", () => {
    const forms = SAMPLES.map(({ drawing }) => formOf(drawing));
    const six = forms.map((form) => patternKey(projectToIirc(form)));
    expect(new Set(forms.map(patternKey)).size).toBe(10);
    expect(new Set(six).size).toBe(9);
    expect(six[1]).toBe(six[9]);
    expect(stageKey(projectToIirc(forms[1] ?? formOf(draw([]))))).toMatch(/^sk1\|soc>/);
    expect(stageKey(projectToIirc(forms[5] ?? formOf(draw([]))))).toMatch(/^sk1\|soc>/);
  });

  it("[KY8] of a board on six is itself", () => {
    const six = draw(["HUM.h", "FIN.j"], ["HUM.h>FIN.j"]);
    expect(patternKey(projectToIirc(formOf(six, IIRC6)))).toBe(keyOf(six));
  });
});

describe("closeness of order", () => {
  it("[KO1] is 1 for one order, symmetric, and 0 for its reverse", () => {
    const up = formOf(draw(["HUM.h", "TEC.s", "FIN.j"]));
    const down = formOf(draw(["FIN.h", "TEC.s", "HUM.j"]));
    expect(orderCloseness(up, up)).toBe(1);
    expect(orderCloseness(up, down)).toBe(0);
    fc.assert(
      fc.property(anyTidyDrawing, anyTidyDrawing, (one, other) => {
        const [left, right] = [formOf(one), formOf(other)];
        const closeness = orderCloseness(left, right);
        expect(closeness).toBe(orderCloseness(right, left));
        expect(closeness).toBeGreaterThanOrEqual(0);
        expect(closeness).toBeLessThanOrEqual(1);
        expect(orderCloseness(left, left)).toBe(1);
      }),
    );
  });

  it("[KO2] counts half where only one order tells two capitals apart; never grown comes last", () => {
    const tied = formOf(draw(["HUM.h", "TEC.h"]));
    const apart = formOf(draw(["HUM.h", "TEC.s"]));
    expect(orderCloseness(tied, apart)).toBe(0.5);
    expect(orderCloseness(formOf(draw(["HUM.h"])), apart)).toBe(1);
  });

  it("[KO3] looks at order alone: arrows make no difference", () => {
    const bare = formOf(draw(["HUM.h", "TEC.s"]));
    expect(orderCloseness(bare, formOf(draw(["HUM.h", "TEC.s"], ["HUM.h>TEC.s"])))).toBe(1);
  });
});

it("[KY10] leads back to the form it was made of, and no other text does", () => {
  fc.assert(
    fc.property(anyDrawing, (drawing) => {
      const form = formOf(drawing);
      expect(readPatternKey(patternKey(form))).toEqual({ ...form, incomplete: false });
      expect(isEmptyPattern(patternKey(form))).toBe(form.nodes.length === 0);
    }),
  );
  for (const text of [
    "",
    "mk1",
    "mk1|n=hum|e=|r=",
    "mk1|n=1.hum+|e=1.hum+>2.tec+:+|r=",
    "mk1|n=1.hum+|e=x|r=",
  ]) {
    expect(readPatternKey(text)).toBeNull();
  }
});

it("[KY9] reads the same through JSON", () => {
  for (const { drawing } of SAMPLES) {
    expect(keyOf(JSON.parse(JSON.stringify(drawing)) as Drawing)).toBe(keyOf(drawing));
    expect(read(drawing).structure.unread).toEqual({ cards: [], arrows: [] });
  }
});

function drawnAgain(end: string | null): string | null {
  return end === null || end === "star" ? end : `${end} again`;
}

import type { Text } from "../lineup.ts";
import { fillText, sameText } from "../text.ts";
import type { Tally } from "./tally-votes.ts";

/** What a vote came to for one of its options, in words. */
interface ToldOption {
  readonly option: string;
  readonly said: Text;
  readonly isContested: boolean;
}

/** What a vote came to, option by option, in the order of the tally. */
export function tellOptions(tally: Tally): readonly ToldOption[] {
  switch (tally.kind) {
    case "dots":
      return tally.options.map(({ option, dots, people }) => ({
        option,
        said: fillText(people === 1 ? DOTS_OF_ONE : DOTS, {
          dots: number(dots),
          people: number(people),
        }),
        isContested: false,
      }));
    case "order":
      return tally.options.map(({ option, points, place }) => {
        const shown = Math.round(points * 10) / 10;
        const said = { place: number(place), points: number(shown) };
        return {
          option,
          said: fillText(shown === 1 ? PLACE_OF_ONE : PLACE, said),
          isContested: false,
        };
      });
    case "temperature":
      return tally.options.map(({ option, isContested, ...felt }) => {
        const said = fillText(FELT, {
          convinced: number(felt.convinced),
          uneasy: number(felt.uneasy),
          unsure: number(felt.unsure),
        });
        const contested = { ja: `${said.ja} ${CONTESTED.ja}`, en: `${said.en} ${CONTESTED.en}` };
        return { option, said: isContested ? contested : said, isContested };
      });
  }
}

/** How the ballots of an order were counted; null where figures say it by themselves. */
export function tellCount(tally: Tally): Text | null {
  return tally.kind === "order" ? BORDA : null;
}

/** An option that a vote does not put first although most would. @param name of the option */
export function tellPreferred(name: Text): Text {
  return fillText(PREFERRED, { name });
}

function number(value: number): Text {
  return sameText(String(value));
}

const DOTS = { ja: "{dots}個({people}人)", en: "{dots} ({people} people)" };
const DOTS_OF_ONE = { ja: "{dots}個({people}人)", en: "{dots} ({people} person)" };
const PLACE = { ja: "{place}位({points}点)", en: "place {place} ({points} points)" };
const PLACE_OF_ONE = { ...PLACE, en: "place {place} ({points} point)" };
const FELT = {
  ja: "腹落ち{convinced}・違和感{uneasy}・わからない{unsure}",
  en: "convinced {convinced}, uneasy {uneasy}, unsure {unsure}",
};
const CONTESTED = { ja: "意見が分かれています", en: "contested" };
const BORDA = {
  ja: "1位から順に高い点を付けて平均しています(ボルダ方式)。選ばなかったものは、残りの点を分け合います。",
  en: "Counted by Borda: the first has the most points, each next one less, as a mean of all ballots. What a ballot leaves out shares the points that are left.",
};
const PREFERRED = {
  ja: "一対一で比べると、どれよりも「{name}」を先にしたい人が多いです。",
  en: "Compared two by two, most want {name} before any other.",
};

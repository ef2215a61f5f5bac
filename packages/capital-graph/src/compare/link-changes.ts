import type { Text } from "../lineup.ts";
import type { GrowthLink, MacroStructure, NodeKey, StarLink } from "../macro-structure.ts";
import { STAGE_NAMES } from "../stage-names.ts";
import { fillText, sameText } from "../text.ts";
import { change, type StructureChange } from "./structure-change.ts";

type Became = (key: NodeKey) => NodeKey;

/** Causal claims that went, came, or turned into a claim of another sign or kind. */
export function compareLinks(
  before: MacroStructure,
  after: MacroStructure,
  became: Became,
): readonly StructureChange[] {
  const moved = (link: GrowthLink) => ({ ...link, from: became(link.from), to: became(link.to) });
  const now = new Set(after.links.map(claim));
  const then = new Set(before.links.map((link) => claim(moved(link))));
  const gone = new Set(before.links.filter((link) => !now.has(claim(moved(link)))));
  const come = after.links.filter((link) => !then.has(claim(link)));

  const cameOrTurned = come.map((is) => {
    const was = [...gone].find(
      (link) => became(link.from) === is.from && became(link.to) === is.to,
    );
    if (was === undefined) {
      return change("linkAdded", worded(ADDED[is.kind], is, after), {
        after: { arrows: is.arrows },
      });
    }
    gone.delete(was);
    const text = was.kind === is.kind ? SIGN_TURNED[is.sign] : KIND_TURNED[is.kind];
    return change("linkTurned", worded(text, is, after), {
      before: { arrows: was.arrows },
      after: { arrows: is.arrows },
    });
  });
  const went = [...gone].map((link) =>
    change("linkRemoved", worded(REMOVED, link, before), { before: { arrows: link.arrows } }),
  );
  return [...cameOrTurned, ...went];
}

/** Arrows to the star that went or came. */
export function compareStarLinks(
  before: MacroStructure,
  after: MacroStructure,
  became: Became,
): readonly StructureChange[] {
  const then = new Set(
    before.starLinks.map((link) => starClaim({ ...link, from: became(link.from) })),
  );
  const now = new Set(after.starLinks.map(starClaim));
  const went = before.starLinks.filter(
    (link) => !now.has(starClaim({ ...link, from: became(link.from) })),
  );
  const came = after.starLinks.filter((link) => !then.has(starClaim(link)));
  return [
    ...came.map((link) => {
      const text = fillText(STAR_ADDED, { from: nameOf(link.from, after) });
      return change("starLinkAdded", text, { after: { arrows: link.arrows } });
    }),
    ...went.map((link) => {
      const text = fillText(STAR_REMOVED, { from: nameOf(link.from, before) });
      return change("starLinkRemoved", text, { before: { arrows: link.arrows } });
    }),
  ];
}

function claim({ from, to, sign, kind }: GrowthLink): string {
  return `${from}>${to}:${sign}:${kind}`;
}

function starClaim({ from, sign }: StarLink): string {
  return `${from}:${sign}`;
}

function worded(text: Text, link: GrowthLink, structure: MacroStructure): Text {
  return fillText(text, { from: nameOf(link.from, structure), to: nameOf(link.to, structure) });
}

/** A node with its beat: 人的資本(ホップ), Human capital (Hop). */
function nameOf(key: NodeKey, { nodes }: MacroStructure): Text {
  const node = nodes.find((candidate) => candidate.key === key);
  if (node === undefined) return sameText(key);
  const stage = STAGE_NAMES[node.stage];
  return { ja: `${node.label.ja}(${stage.ja})`, en: `${node.label.en} (${stage.en})` };
}

const ADDED = {
  cause: { ja: "{from}が{to}を育てる、とつないだ", en: "Linked {from} to {to}" },
  reinvest: {
    ja: "{from}から{to}への再投資を加えた",
    en: "Added a reinvestment of {from} in {to}",
  },
} as const;
const REMOVED = {
  ja: "{from}から{to}へのつながりを外した",
  en: "Took out the link from {from} to {to}",
};
const KIND_TURNED = {
  cause: { ja: "{from}から{to}への再投資を、因果に変えた", en: "{from} to {to} is now a cause" },
  reinvest: {
    ja: "{from}から{to}へのつながりを、再投資に変えた",
    en: "{from} to {to} is now a reinvestment",
  },
} as const;
const SIGN_TURNED = {
  "+": { ja: "{from}は{to}を増やす、に変えた", en: "{from} now makes {to} grow" },
  "-": { ja: "{from}は{to}を減らす、に変えた", en: "{from} now reduces {to}" },
} as const;
const STAR_ADDED = { ja: "{from}を星につないだ", en: "Linked {from} to the star" };
const STAR_REMOVED = {
  ja: "{from}から星へのつながりを外した",
  en: "Took out the link from {from} to the star",
};

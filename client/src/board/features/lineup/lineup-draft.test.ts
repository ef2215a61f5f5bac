import { CCPI8, migrationBetween } from "@zentaikan/capital-graph";
import { describe, expect, it } from "vitest";
import {
  addCapital,
  changeCapital,
  dropTone,
  finishedDraft,
  isNamed,
  mergeCapital,
  placeCapital,
  splitCapital,
  startDraft,
  type LineupDraft,
} from "./lineup-draft.ts";

const label = { ja: "若手", en: "" };
const draft = startDraft(CCPI8, "copy", { ja: "自社版", en: "" });
const ids = ({ capitals }: LineupDraft): string => capitals.map(({ id }) => id).join(" ");

describe("[LD1] a draft", () => {
  it("places, adds, colours and takes a colour back, and leaves its base alone", () => {
    const before = JSON.stringify(CCPI8);
    expect(ids(placeCapital(draft, "env", 0))).toBe("env fin cus tec org pro hum soc");
    expect(ids(placeCapital(draft, "fin", 99))).toBe("cus tec org pro hum soc env fin");
    expect(placeCapital(draft, "nobody", 0)).toBe(draft);
    expect(ids(addCapital(draft, "new", label))).toBe(`${ids(draft)} new`);
    const toned = changeCapital(draft, "hum", { tone: "iris" });
    expect(toned.capitals.find(({ id }) => id === "hum")?.tone).toBe("iris");
    expect(dropTone(toned, "hum").capitals).toEqual(draft.capitals);
    expect(JSON.stringify(CCPI8)).toBe(before);
  });

  it("splits and merges, and knows what became of what", () => {
    const split = splitCapital(draft, "hum", { newId: "young", label });
    expect(ids(split)).toContain("hum young soc");
    expect([...split.became]).toEqual([["hum", ["hum", "young"]]]);
    const merged = mergeCapital(split, "young", "org");
    expect([...merged.became]).toEqual([["hum", ["hum", "org"]]]);
    expect(ids(merged)).toBe(ids(draft));
    const gone = mergeCapital(merged, "hum", "org");
    expect([...gone.became]).toEqual([["hum", ["org"]]]);
    expect(mergeCapital(draft, "hum", "hum")).toBe(draft);
    const steps = [{ id: "own", version: 1, basedOn: CCPI8, became: split.became }];
    const to = { ...CCPI8, ...finishedDraft(split), id: "own" };
    const way = migrationBetween(CCPI8, to, { steps, capitals: ["hum"] });
    expect(way.get("hum")).toEqual(["hum", "young"]);
  });

  it("is finished with names in both languages and a character for each capital", () => {
    const added = addCapital(draft, "new", { ja: "", en: "" });
    expect(isNamed(added)).toBe(false);
    const named = changeCapital(added, "new", {
      label: { ja: "", en: "Brand" },
      subdivisions: [
        { id: "a", label: { ja: "信用", en: "" } },
        { id: "b", label: { ja: " ", en: "" } },
      ],
    });
    expect(isNamed(named)).toBe(true);
    const { name, capitals } = finishedDraft(named);
    expect(name).toEqual({ ja: "自社版", en: "自社版" });
    expect(capitals.at(-1)).toMatchObject({
      label: { ja: "Brand", en: "Brand" },
      initial: "B",
      subdivisions: [{ id: "a", label: { ja: "信用", en: "信用" } }],
    });
  });
});

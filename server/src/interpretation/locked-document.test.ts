import {
  adoptAlternative,
  BoardDocument,
  readDrawingFromDocument,
  seedBoardDocument,
} from "@zentaikan/board-model";
import { CCPI8, EMPTY_DRAWING, type Drawing, type Stage } from "@zentaikan/capital-graph";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { Judge } from "../../test/support/judge-edits.ts";
import { inOneTurn } from "../relay/turns.ts";
import type { EditLock } from "../relay/edit-lock.ts";
import { lockDocument } from "./locked-document.ts";

const card = (id: string, laneStage: Stage | null) => ({
  id,
  capital: "hum",
  subdivision: null,
  laneStage,
  statedStage: null,
  direction: "grow" as const,
});
const said = { sign: "+", strength: 2, delay: "mid", kind: "cause", basis: "unset" } as const;
const link = (id: string, from: string, to: string) => ({
  id,
  from,
  to,
  ...said,
  basisText: "",
  contested: false,
});
const DRAWN: Drawing = {
  ...EMPTY_DRAWING,
  cards: [card("hop", 1), card("step", 2), card("jump", 3), card("loose", null)],
  arrows: [link("hop-step", "hop", "step"), link("jump-star", "jump", "star")],
  stars: [{ id: "star", text: "星" }],
  doResults: [
    { id: "of-hop", refines: "hop", order: "a1", text: "できる" },
    { id: "of-step", refines: "step", order: "a1", text: "選べる" },
    { id: "of-loose", refines: "loose", order: "a1", text: "続く" },
  ],
  detailLinks: [
    { id: "cause", from: "of-hop", to: "of-step", sign: "+", basis: "unset" },
    { id: "help", from: "of-loose", to: "of-step", sign: "+", basis: "unset" },
  ],
};

/** A board with what people draw besides: a note, a group with a card in it, an arrow between notes. */
function board(): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = 1;
  seedBoardDocument(doc, { lineup: CCPI8, drawing: DRAWN });
  const document = new BoardDocument(doc);
  const loose = document.read("shape:loose") as PlainShape;
  for (const name of ["note-a", "note-b", "group"]) {
    const type = name === "group" ? "group" : "geo";
    document.put({
      ...loose,
      id: `shape:${name}`,
      type,
      props: name === "group" ? {} : GEO,
      meta: {},
    });
  }
  document.put({ ...loose, id: "shape:kept", parentId: "shape:group", x: 5, y: 5 });
  return doc;
}

interface PlainShape extends Record<string, unknown> {
  readonly id: string;
}
const GEO = {
  w: 60,
  h: 60,
  geo: "rectangle",
  dash: "solid",
  growY: 0,
  url: "",
  scale: 1,
  color: "black",
  labelColor: "black",
  fill: "none",
  size: "s",
  font: "sans",
  align: "middle",
  verticalAlign: "middle",
  richText: { type: "doc", content: [] },
};

/** What of the drawing is locked, as whoever reads the board reads it. */
function lockedOf(doc: Y.Doc, { frame, stages }: Held): unknown {
  const drawing = readDrawingFromDocument(doc);
  const { cards, arrows, stars, doResults, detailLinks, horizons } = drawing;
  const seen = cards.map(({ rank: _rank, ...one }) => one);
  if (frame) return { seen, arrows, stars, horizons };
  const inside = seen.filter(
    ({ laneStage, statedStage }) =>
      stages.has(laneStage ?? (0 as Stage)) || stages.has(statedStage ?? (0 as Stage)),
  );
  const ids = new Set<string>(inside.map(({ id }) => id));
  const details = doResults.filter(({ refines }) => ids.has(refines));
  for (const { id } of details) ids.add(id);
  const isAt = ({ from, to }: { from: string | null; to: string | null }): boolean =>
    ids.has(from ?? "") || ids.has(to ?? "");
  const ends = [...stages].map((stage) => horizons[stage]);
  return {
    inside,
    details,
    arrows: arrows.filter(isAt),
    links: (detailLinks ?? []).filter(isAt),
    ends,
  };
}

interface Held {
  readonly frame: boolean;
  readonly stages: ReadonlySet<Stage>;
}
const FRAME: Held = { frame: true, stages: new Set() };
const stage = (one: Stage): Held => ({ frame: false, stages: new Set([one]) });

/** A server that has the board, with something locked for everybody but the facilitator. */
function locked(parts: Held, { whole = false } = {}) {
  const doc = board();
  const judge = new Judge();
  judge.judge(Y.encodeStateAsUpdate(doc), "server", { isServer: true });
  const lock: EditLock = inOneTurn(
    lockDocument({ whole, parts, excepted: new Set(["lead"]) })(Y.encodeStateAsUpdate(doc)),
  );
  const send = (update: Uint8Array, person = "guest"): string => {
    const look = lock.excepts([person]) ? null : lock.look();
    const verdict = judge.judge(update, person, { look });
    if (verdict.kind === "admitted") {
      lock.take(verdict.update);
      Y.applyUpdate(doc, verdict.update);
    }
    return verdict.kind === "refused" ? (verdict.cause ?? verdict.reason) : verdict.kind;
  };
  return { doc, send };
}

let clients = 100;
function edited(doc: Y.Doc, edit: (document: BoardDocument, copy: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc();
  copy.clientID = clients += 1;
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(copy);
  copy.transact(() => edit(new BoardDocument(copy), copy));
  return Y.encodeStateAsUpdate(copy, before);
}
const change = (id: string, given: object) => (document: BoardDocument) => {
  const before = document.read(id) as PlainShape;
  document.update(before, { ...before, ...given });
};
const copyOf = (id: string, given: PlainShape) => (document: BoardDocument) =>
  document.put({ ...(document.read(id) as PlainShape), ...given });

test("[MT10] the frame is locked and its detail is not, whatever the edit is made of", () => {
  const { doc, send } = locked(FRAME);
  const refused = [
    change("shape:hop", { x: 9 }),
    change("shape:star", { y: 9 }),
    change("shape:hop-step", { meta: { link: { sign: "-" } } }),
    copyOf("shape:hop", { id: "shape:new", x: 0 }),
    copyOf("shape:note-a", { id: "shape:note-c", parentId: "shape:x" }),
    (document: BoardDocument) => document.remove("shape:jump"),
    change("shape:group", { x: 900 }),
    (_document: BoardDocument, copy: Y.Doc) => copy.getText("text:shape:star/text").insert(0, "夜"),
  ];
  const verdicts = refused.map((edit) => send(edited(doc, edit)));
  expect(verdicts).toEqual(verdicts.map((_, at) => (at === 4 ? "admitted" : "locked")));
  const free = [
    change("shape:of-hop", { meta: { said: 1 } }),
    copyOf("shape:of-hop", { id: "shape:of-hop-2" }),
    change("shape:note-a", { x: 900 }),
    (_document: BoardDocument, copy: Y.Doc) =>
      copy.getXmlFragment("note:shape:hop").push([new Y.XmlElement("paragraph")]),
  ];
  expect(free.map((edit) => send(edited(doc, edit)))).toEqual(free.map(() => "admitted"));
  expect(send(edited(doc, change("shape:hop", { x: 9 })), "lead")).toBe("admitted");
});

test("[MT10] a stage is locked with its detail and its arrows, from within and from without", () => {
  const { doc, send } = locked(stage(1));
  const inHop = { ...(new BoardDocument(doc).read("shape:hop") as PlainShape) };
  const refused = [
    change("shape:hop", { y: 300 }),
    // Into it, and out of it into another.
    change("shape:step", { x: inHop["x"], y: inHop["y"] }),
    change("shape:hop", { x: 900 }),
    change("shape:of-hop", { meta: { said: 1 } }),
    copyOf("shape:of-step", { id: "shape:r", parentId: "shape:hop" }),
    change("shape:hop-step", { meta: { link: { sign: "-" } } }),
    change("shape:cause", { meta: { said: 1 } }),
    change("shape:loose", { meta: { stage: 1 } }),
    change("shape:group", { x: 3 }),
  ];
  expect(refused.map((edit) => send(edited(doc, edit)))).toEqual(refused.map(() => "locked"));
  const free = [
    change("shape:step", { y: 300 }),
    change("shape:of-step", { meta: { said: 1 } }),
    change("shape:jump-star", { meta: { link: { sign: "-" } } }),
    change("shape:star", { y: 9 }),
  ];
  expect(free.map((edit) => send(edited(doc, edit)))).toEqual(free.map(() => "admitted"));
});

test("[MT10] an arrow that means nothing holds what a program hung below it", () => {
  for (const parts of [FRAME, stage(1)]) {
    const { doc, send } = locked(parts);
    const arrow = copyOf("shape:hop-step", { id: "shape:new", x: 0, y: 0, meta: {} });
    expect(send(edited(doc, arrow), "lead")).toBe("admitted");
    expect(send(edited(doc, change("shape:new", { y: 1 })))).toBe("admitted");
    expect(send(edited(doc, change("shape:hop", { parentId: "shape:new" })), "lead")).toBe(
      "admitted",
    );
    const before = lockedOf(doc, parts);
    for (const edit of [
      change("shape:new", { x: 700 }),
      (document: BoardDocument) => document.remove("shape:new"),
    ]) {
      expect(send(edited(doc, edit))).toBe("locked");
    }
    expect(lockedOf(doc, parts)).toEqual(before);
  }
});

test("[MT10] what has a record read as nothing, or brings it back, touches the arrows at it that are locked", () => {
  const set = (key: string, value: unknown) => (_document: BoardDocument, copy: Y.Doc) =>
    copy.getMap("records").set(key, value);
  const { doc, send } = locked(stage(2));
  const spoilt = [
    set("shape:hop/t", null),
    set("shape:hop/g", [0, 0, 0, "w", 1]),
    set("shape:hop/g", [0, 0, 0, 208, -72]),
    set("shape:of-hop/g", 7),
    set("shape:of-hop/a", ["never"]),
    set("shape:of-hop/m", [{ said: [Number.NaN] }]),
    // What lies in it is gone with it.
    set("shape:loose/g", null),
    (document: BoardDocument) => document.remove("shape:loose"),
  ];
  expect(spoilt.map((edit) => send(edited(doc, edit)))).toEqual(spoilt.map(() => "locked"));
  const proper = [
    change("shape:hop", { y: 300, meta: { note: 1 } }),
    set("shape:of-hop/a", ["doing"]),
    change("shape:loose", { x: -600 }),
  ];
  expect(proper.map((edit) => send(edited(doc, edit)))).toEqual(proper.map(() => "admitted"));

  const back = edited(doc, change("shape:of-hop", { x: 1 }));
  const taken = (_document: BoardDocument, copy: Y.Doc) =>
    copy.getMap("records").delete("shape:of-hop/g");
  expect(send(edited(doc, taken), "lead")).toBe("admitted");
  const before = lockedOf(doc, stage(2));
  expect(send(back)).toBe("locked");
  expect(lockedOf(doc, stage(2))).toEqual(before);
});

test("[MT10] which alternative counts is locked with whatever is", () => {
  for (const parts of [FRAME, stage(2)]) {
    const { doc, send } = locked(parts);
    const adoptedBy = (author: string) => (_document: BoardDocument, copy: Y.Doc) =>
      adoptAlternative(copy, "first", { author, decidedAt: 1, refusals: new Map() });
    expect(send(edited(doc, adoptedBy("guest")))).toBe("locked");
    expect(send(edited(doc, adoptedBy("lead")), "lead")).toBe("admitted");
    const unsay = (_document: BoardDocument, copy: Y.Doc) =>
      copy.getMap("alternatives").delete("adopted");
    expect(send(edited(doc, unsay))).toBe("locked");
  }
});

test("[MT10] all is locked, and who has only what the board has is refused nothing", () => {
  const { doc, send } = locked({ frame: false, stages: new Set() }, { whole: true });
  expect(send(edited(doc, change("shape:note-a", { x: 1 })))).toBe("locked");
  expect(send(Y.encodeStateAsUpdate(doc))).toBe("known");
  // Two wrote one key at once: each replica deletes the loser, which nobody ever sent.
  const rivals = [1, 2].map((x) => edited(doc, change("shape:note-a", { x })));
  for (const rival of rivals) expect(send(rival, "lead")).toBe("admitted");
  const replica = new Y.Doc();
  for (const update of [Y.encodeStateAsUpdate(doc), ...rivals]) Y.applyUpdate(replica, update);
  expect(send(Y.encodeStateAsUpdate(replica))).not.toBe("locked");
});

test("[MT10] two new values of one key, of which nobody knows which will stay, are refused", () => {
  const { doc, send } = locked(stage(1));
  const here = edited(doc, change("shape:note-a", { x: 1 }));
  const there = edited(doc, change("shape:note-a", { x: 2 }));
  expect(send(Y.mergeUpdates([here, there]))).toBe("locked");
});

/** Whatever bytes can say of a few records: facets of any kind under their keys, letters, deletions. */
const ids = [
  "hop",
  "step",
  "jump",
  "loose",
  "kept",
  "group",
  "note-a",
  "star",
  "of-hop",
  "of-loose",
  "hop-step",
];
const anyId = fc
  .constantFrom(...ids, "new", "lane-x", "page:page")
  .map((id) => (id.includes(":") ? id : `shape:${id}`));
const anyPlace = fc.record({
  x: fc.integer({ min: -700, max: 1500 }),
  y: fc.integer({ min: -50, max: 700 }),
});
const anyType = fc.constantFrom("capital-card", "group", "geo", "stage-lane", "arrow", "do-result");
const anyStep = fc.oneof(
  fc.record({ kind: fc.constant("place"), id: anyId, at: anyPlace }),
  fc.record({ kind: fc.constant("turn"), id: anyId, parentId: anyId }),
  fc.record({ kind: fc.constant("put"), id: anyId, type: anyType, parentId: anyId, at: anyPlace }),
  fc.record({ kind: fc.constant("remove"), id: anyId }),
  fc.record({ kind: fc.constant("drop"), id: anyId, facet: fc.constantFrom("", "/g", "/m", "/t") }),
  fc.record({
    kind: fc.constant("spoil"),
    id: anyId,
    facet: fc.constantFrom("", "/g", "/m", "/t"),
    value: fc.constantFrom<unknown>(null, 7, "g", [], {}, ["a", 0, 0], [0, 0, 0, "a", 1], [7]),
  }),
  fc.record({ kind: fc.constant("mean"), id: anyId, stage: fc.constantFrom(1, 2, 3, 4) }),
  fc.record({ kind: fc.constant("write"), id: anyId, field: fc.constantFrom("text", "horizon") }),
  fc.record({
    kind: fc.constant("bind"),
    id: anyId,
    to: anyId,
    end: fc.constantFrom("start", "end"),
  }),
);
type Step = typeof anyStep extends fc.Arbitrary<infer One> ? One : never;

function act(document: BoardDocument, copy: Y.Doc, step: Step): void {
  const records = copy.getMap<unknown>("records");
  const read = document.read(step.id) as PlainShape | null | undefined;
  const base = records.get(step.id) as object | undefined;
  if (step.kind === "place" && "at" in step && typeof read === "object" && read !== null) {
    const { w, h } = (read["props"] ?? {}) as { w?: number; h?: number };
    const size = w === undefined ? [] : [w, h];
    records.set(`${step.id}/g`, [step.at.x, step.at.y, 0, ...size]);
  } else if (step.kind === "turn" && "parentId" in step) {
    if (base !== undefined) records.set(step.id, { ...base, parentId: step.parentId });
  } else if (step.kind === "put" && "type" in step) {
    const like = { "stage-lane": "shape:stage-1", arrow: "shape:hop-step" }[step.type as "arrow"];
    const model = step.type === "do-result" ? "shape:of-step" : (like ?? "shape:loose");
    const from = (document.read(model) ?? {}) as PlainShape;
    const props = step.type === "geo" ? GEO : step.type === "group" ? {} : from["props"];
    const { type, parentId, at } = step;
    document.put({ ...from, ...at, type, parentId, props, id: step.id, meta: {} });
  } else if (step.kind === "remove") document.remove(step.id);
  else if (step.kind === "spoil" && "value" in step) records.set(step.id + step.facet, step.value);
  else if (step.kind === "drop" && "facet" in step) records.delete(step.id + step.facet);
  else if (step.kind === "mean" && "stage" in step)
    records.set(`${step.id}/m`, [{ stage: step.stage, link: { sign: "-" } }]);
  else if (step.kind === "write" && "field" in step)
    copy.getText(`text:${step.id}/${step.field}`).insert(0, "字");
  else if (step.kind === "bind" && "to" in step) {
    const props = { terminal: step.end, normalizedAnchor: { x: 0.5, y: 0.5 } };
    const more = { isExact: false, isPrecise: false, snap: "none" };
    const of = { typeName: "binding", type: "arrow", fromId: "shape:hop-step", toId: step.to };
    records.set(`binding:${step.id.slice(6)}`, { ...of, props: { ...props, ...more }, meta: {} });
  }
}

const runs = Number(process.env["NIGHTLY"] ?? 0) > 0 ? 5000 : 60;

test("[MT10] whatever is sent, and whatever facilitators do meanwhile, what is locked reads as they left it", () => {
  const anyHeld = fc.constantFrom(FRAME, stage(1), stage(2), {
    frame: false,
    stages: new Set<Stage>([1, 3]),
  });
  let [admitted, refused] = [0, 0];
  fc.assert(
    fc.property(
      anyHeld,
      fc.array(
        fc.record({
          steps: fc.array(anyStep, { minLength: 1, maxLength: 3 }),
          lead: fc.boolean(),
          isLate: fc.boolean(),
        }),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      (held, edits) => {
        const { doc, send } = locked(held);
        let late: Uint8Array | null = null;
        for (const { steps, lead, isLate } of edits) {
          const update = edited(doc, (document, copy) => {
            for (const step of steps) act(document, copy, step);
          });
          const before = lockedOf(doc, held);
          const verdict = send(update, lead ? "lead" : "guest");
          if (!lead) expect(lockedOf(doc, held)).toEqual(before);
          if (verdict === "admitted") admitted += 1;
          if (verdict === "locked") refused += 1;
          // Made of the board as it was some edits ago.
          if (late !== null) {
            const then = lockedOf(doc, held);
            send(late);
            expect(lockedOf(doc, held)).toEqual(then);
          }
          late = isLate
            ? edited(doc, (document, copy) => {
                for (const step of steps) act(document, copy, step);
              })
            : null;
        }
      },
    ),
    { numRuns: runs },
  );
  expect(Math.min(admitted, refused)).toBeGreaterThan(runs / 10);
});

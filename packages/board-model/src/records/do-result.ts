import { createShapePropsMigrationSequence } from "@tldraw/tlschema";
import type { RecordProps, TLShape } from "@tldraw/tlschema";
import { T } from "@tldraw/validate";
import type { DrawnDoResult, DrawnOurDo } from "@zentaikan/capital-graph";

/**
 * What the customer has become able to do (Do結果). It is a child of the card whose growth it makes
 * true, so that it goes where the card goes and nothing is written for it; its order among its
 * siblings is its `index`. Where it shows, each client derives from these two: what its place says
 * is never read.
 */
export const DO_RESULT = "do-result";

/** An empty text is one that nobody has written yet. */
export interface DoResultProps {
  text: string;
  /** The small division (小区分) of the card's capital that it speaks of. */
  subdivision: string;
  actor: NonNullable<DrawnDoResult["actor"]>;
  indicator: string;
  target: string;
  due: string;
  owner: string;
  state: NonNullable<DrawnDoResult["state"]>;
  ourDos: DrawnOurDo[];
}

declare module "@tldraw/tlschema" {
  interface TLGlobalShapePropsMap {
    [DO_RESULT]: DoResultProps;
  }
}

export type DoResultShape = TLShape<typeof DO_RESULT>;

/** What is said of a Do result that nobody has said anything of but its text. */
export const UNFILLED_DO_RESULT: Omit<DoResultProps, "text"> = {
  subdivision: "",
  actor: "customer",
  indicator: "",
  target: "",
  due: "",
  owner: "",
  state: "idea",
  ourDos: [],
};

/**
 * So many one person makes: more than anybody offers for one result. Twice as many are shown, so that
 * those are which several add at once; a list without end would stop a browser.
 */
export const MAX_OUR_DOS = 20;

export const doResultProps: RecordProps<DoResultShape> = {
  text: T.string,
  subdivision: T.string,
  actor: T.literalEnum("customer", "customersCustomer", "other"),
  indicator: T.string,
  target: T.string,
  due: T.string,
  owner: T.string,
  state: T.literalEnum("idea", "agreed", "doing", "achieved"),
  ourDos: T.arrayOf(T.object({ id: T.string, text: T.string, paid: T.boolean.nullable() })),
};

export const doResultMigrations = createShapePropsMigrationSequence({ sequence: [] });

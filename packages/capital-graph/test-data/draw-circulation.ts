import {
  UNSAID_FLOW,
  type CirculationDrawing,
  type CirculationEdit,
  type DrawnFlow,
  type DrawnPanel,
  type DrawnSector,
  type FlowKind,
  type SectorKind,
} from "../src/index.ts";

/** A sector under the id that its kind or name is. */
export function sector(kind: SectorKind, text = ""): DrawnSector {
  return { id: text === "" ? kind : text, kind, text };
}

/** `us>customer` as one flow between two ids, called by its ends and kind. */
export function flow(ends: string, kind: FlowKind, said: Partial<DrawnFlow> = {}): DrawnFlow {
  const [from = "", to = ""] = ends.split(">");
  return { ...UNSAID_FLOW, id: `${ends}:${kind}`, from, to, kind, ...said };
}

export function panel(order: number, said: Partial<DrawnPanel> = {}): DrawnPanel {
  return { id: `panel${order}`, order, text: "", lights: [], again: false, ...said };
}

/** A scenario in which nothing is amiss: what we sell is paid, and money comes round. */
export const SOUND_CIRCULATION: CirculationDrawing = {
  sectors: [sector("us"), sector("customer"), sector("customersCustomer")],
  flows: [
    flow("us>customer", "service", { text: "予知保全", market: "factor", supports: ["o1"] }),
    flow("customer>us", "money", { text: "保全料", inReturnFor: "us>customer:service" }),
    flow("customer>customersCustomer", "goods", { text: "部品" }),
    flow("customersCustomer>customer", "money", {
      inReturnFor: "customer>customersCustomer:goods",
    }),
    flow("customersCustomer>us", "labour", { text: "保全員の仕事", market: "factor" }),
    flow("us>customersCustomer", "money", {
      text: "給与",
      inReturnFor: "customersCustomer>us:labour",
    }),
  ],
  panels: [],
};

export function without(drawing: CirculationDrawing, ...ids: string[]): CirculationDrawing {
  return { ...drawing, flows: drawing.flows.filter(({ id }) => !ids.includes(id)) };
}

export function adding(drawing: CirculationDrawing, ...flows: DrawnFlow[]): CirculationDrawing {
  return { ...drawing, flows: [...drawing.flows, ...flows] };
}

/** The flow of that id with something else said of it. */
export function saying(
  drawing: CirculationDrawing,
  id: string,
  said: Partial<DrawnFlow>,
): CirculationDrawing {
  const flows = drawing.flows.map((one) => (one.id === id ? { ...one, ...said } : one));
  return { ...drawing, flows };
}

/** The drawing as it would be. */
export function editCirculation(
  drawing: CirculationDrawing,
  edits: readonly CirculationEdit[],
): CirculationDrawing {
  return edits.reduce((before, edit): CirculationDrawing => {
    switch (edit.kind) {
      case "addSector":
        return { ...before, sectors: [...before.sectors, { id: edit.id, ...edit.sector }] };
      case "addFlow":
        return { ...before, flows: [...before.flows, { id: edit.id, ...edit.flow }] };
      case "changeFlow":
        return {
          ...before,
          flows: before.flows.map((flow) => {
            return flow.id === edit.id ? { ...flow, ...edit.said } : flow;
          }),
        };
    }
  }, drawing);
}

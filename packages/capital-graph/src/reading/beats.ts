import { STAGES, type ArrowId, type Direction, type Stage } from "../drawing.ts";
import type { Interpretation } from "../interpret.ts";
import {
  isForwardCause,
  type GrowthNode,
  type MacroStructure,
  type MainStar,
} from "../macro-structure.ts";

/** What the sentence has to tell, before any language: beats, star, and what to invite to. */
export interface Beats {
  readonly beats: readonly Beat[];
  readonly star: ToldStar | null;
  readonly invitation: Invitation | null;
}

export interface Beat {
  readonly stage: Stage;
  /** Arrows that lead here from earlier beats. */
  readonly arrows: readonly ArrowId[];
  readonly grow: readonly ToldNode[];
  readonly keep: readonly ToldNode[];
  readonly spend: readonly ToldNode[];
}

export interface ToldNode {
  readonly node: GrowthNode;
  /** Arrows that make it grow. */
  readonly arrows: readonly ArrowId[];
}

export interface ToldStar {
  readonly star: MainStar;
  readonly arrows: readonly ArrowId[];
}

/** The one next step that the reading of an unfinished board ends with. */
export type Invitation =
  | "begin"
  | "hop"
  | "step"
  | "between"
  | "jump"
  | "star"
  | "starText"
  | "link";

export function readBeats({ structure, analysis }: Interpretation): Beats {
  return {
    beats: STAGES.map((stage) => readBeat(structure, stage)),
    star: structure.star && {
      star: structure.star,
      arrows: structure.starLinks.flatMap((link) => link.arrows),
    },
    invitation: nextStep(structure, analysis.routes.total > 0),
  };
}

function readBeat(structure: MacroStructure, stage: Stage): Beat {
  const nodes = structure.nodes.filter((node) => node.stage === stage);
  const causes = structure.links.filter(isForwardCause);
  const here = new Set(nodes.map((node) => node.key));
  return {
    stage,
    arrows: causes
      .filter((link) => here.has(link.to) && !here.has(link.from))
      .flatMap((link) => link.arrows),
    grow: told("grow"),
    keep: told("keep"),
    spend: told("spend"),
  };

  function told(direction: Direction): readonly ToldNode[] {
    return nodes
      .filter((node) => node.direction === direction)
      .map((node) => ({
        node,
        arrows: causes.filter((link) => link.to === node.key).flatMap((link) => link.arrows),
      }));
  }
}

function nextStep({ nodes, star }: MacroStructure, hasRoute: boolean): Invitation | null {
  const stages = new Set(nodes.map((node) => node.stage));
  if (nodes.length === 0) return "begin";
  if (!stages.has(1)) return "hop";
  if (!stages.has(2)) return stages.has(3) ? "between" : "step";
  if (!stages.has(3)) return "jump";
  if (star === null) return "star";
  if (star.text === "") return "starText";
  return hasRoute ? null : "link";
}

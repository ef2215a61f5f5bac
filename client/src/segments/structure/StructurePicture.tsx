import { capitalColor } from "@zentaikan/board-model/capital-colors";
import {
  overlay,
  STAGES,
  type CanonicalForm,
  type Language,
  type OverlaidSide,
} from "@zentaikan/capital-graph";
import { useMemo } from "react";
import { useLanguage } from "../../messages/language.ts";
import { DrawnStructure, type DrawnNode } from "../../ui/structure/DrawnStructure.tsx";
import { capitalOf, conceptOrder, type CapitalWords } from "../segment-words.ts";
import { useShownSegments } from "../shown-segments.ts";

interface StructurePictureProps {
  readonly form: CanonicalForm;
  /** Drawn below it as ghosts: what the two do not share is told apart by dashes and by words. */
  readonly over?: CanonicalForm;
  /** What it shows, in words: nobody sees every picture. */
  readonly label: string;
}

/** A structure from its canonical form: which capital grows in which beat, and by what. */
export function StructurePicture({ form, over = form, label }: StructurePictureProps) {
  const language = useLanguage();
  const { words } = useShownSegments();
  const { nodes, links } = useMemo(() => {
    const laid = overlay(form, over);
    const reinvested = new Set([...form.reinvests, ...over.reinvests]);
    return {
      nodes: laid.nodes.map(({ node, side }) => drawnNode(node, side, { words, language })),
      links: laid.links.map(({ link, side }) => {
        const [from = "", to = ""] = link.slice(0, -2).split(">");
        const kind = reinvested.has(link) ? ("reinvest" as const) : ("cause" as const);
        return { key: link, from, to, kind, isLess: link.endsWith(":-"), side };
      }),
    };
  }, [form, over, words, language]);
  return <DrawnStructure nodes={nodes} links={links} label={label} />;
}

/** @param node as canonical forms write it: `1.hum+` */
function drawnNode(
  node: string,
  side: OverlaidSide,
  { words, language }: { readonly words: CapitalWords; readonly language: Language },
): DrawnNode {
  const capital = node.slice(2, -1);
  return {
    key: node,
    stage: STAGES.find((stage) => node.startsWith(`${stage}.`)) ?? 1,
    order: conceptOrder(capital),
    name: words.label(capital, language),
    initial: words.initialOf(capital),
    color: capitalColor(capitalOf(capital)),
    direction: DIRECTIONS[node.slice(-1)] ?? "grow",
    side,
  };
}

const DIRECTIONS: Readonly<Record<string, "keep" | "spend">> = { "=": "keep", "-": "spend" };

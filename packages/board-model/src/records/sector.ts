import { createShapePropsMigrationSequence } from "@tldraw/tlschema";
import type { RecordProps, TLShape } from "@tldraw/tlschema";
import { T } from "@tldraw/validate";
import { SECTOR_KINDS, sectorWord, type Language, type SectorKind } from "@zentaikan/capital-graph";

/** One of those among whom goods, work, trust and money flow: a household, a firm, ourselves. */
export const SECTOR = "sector";

interface SectorProps {
  w: number;
  h: number;
  /** One of the method's kinds; whatever else lies here is read as a partner. */
  kind: string;
  /** Its own name; empty where its kind says enough. */
  text: string;
}

declare module "@tldraw/tlschema" {
  interface TLGlobalShapePropsMap {
    [SECTOR]: SectorProps;
  }
}

export type SectorShape = TLShape<typeof SECTOR>;

/** Page units. */
export const SECTOR_SIZE = { w: 200, h: 96 } as const;

export const sectorProps: RecordProps<SectorShape> = {
  w: T.nonZeroNumber,
  h: T.nonZeroNumber,
  kind: T.string,
  text: T.string,
};

export const sectorMigrations = createShapePropsMigrationSequence({ sequence: [] });

/** Whatever nobody knows is read as a partner. */
export function sectorKindOf({ props }: Pick<SectorShape, "props">): SectorKind {
  return SECTOR_KINDS.find((kind) => kind === props.kind) ?? "partner";
}

/** What it is called: by its own name, else by its kind. */
export function sectorName(sector: Pick<SectorShape, "props">, language: Language): string {
  const name = sector.props.text.trim();
  return name === "" ? sectorWord(sectorKindOf(sector))[language] : name;
}

import { BaseBoxShapeUtil, HTMLContainer, type RecordProps } from "tldraw";
import {
  SECTOR,
  SECTOR_SIZE,
  sectorMigrations,
  sectorProps,
  type SectorShape,
} from "@zentaikan/board-model";
import { roundedBoxPath } from "./rounded-box-path.ts";
import { SectorView } from "./SectorView.tsx";

/** One of those among whom goods, work, trust and money flow. */
export class SectorShapeUtil extends BaseBoxShapeUtil<SectorShape> {
  static override type = SECTOR;
  static override props: RecordProps<SectorShape> = sectorProps;
  static override migrations = sectorMigrations;

  override getDefaultProps(): SectorShape["props"] {
    return { ...SECTOR_SIZE, kind: "partner", text: "" };
  }

  override canEdit(): boolean {
    return true;
  }

  override hideRotateHandle(): boolean {
    return true;
  }

  override getText(shape: SectorShape): string {
    return shape.props.text;
  }

  override component(shape: SectorShape) {
    return (
      <HTMLContainer>
        <SectorView shape={shape} />
      </HTMLContainer>
    );
  }

  override getIndicatorPath(shape: SectorShape): Path2D {
    return roundedBoxPath(shape.props);
  }
}

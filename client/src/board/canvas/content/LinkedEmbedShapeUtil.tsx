import { EmbedShapeUtil, HTMLContainer, type TLEmbedShape } from "tldraw";
import * as styles from "./content.css.ts";

/**
 * A page of elsewhere on a board, as boards that are brought from other places may have them. It is
 * shown as where it leads; a frame would let that page run here and see who looks at it.
 */
export class LinkedEmbedShapeUtil extends EmbedShapeUtil {
  override getEmbedDefinition(): undefined {
    return undefined;
  }

  override canEdit(): boolean {
    return false;
  }

  override component({ props }: TLEmbedShape) {
    return (
      <HTMLContainer className={styles.embed}>
        {props.url !== "" && (
          <a className={styles.embedLink} href={props.url} target="_blank" rel="noreferrer">
            {props.url}
          </a>
        )}
      </HTMLContainer>
    );
  }

  override toSvg(): null {
    return null;
  }
}

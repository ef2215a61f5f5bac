import { connectorPaint } from "../../../picture/connector-paint.ts";
import type { PictureConnector, PictureEnd, PictureWords } from "../../../picture/picture.ts";
import { element, type Xml } from "../../xml-element.ts";
import { siteNumber } from "./box-forms.ts";
import { type ConnectorEnd, connectorForm, connectorGeometry } from "./connector-geometry.ts";
import { placedFrame, placedPoint, siteHeading, sitePoint } from "./frame.ts";
import { pathHeadings, pathPoints } from "./path-points.ts";
import { fill, identity, outline, presetGeometry, transform } from "./shape-parts.ts";
import type { PictureGround } from "./slide-ground.ts";
import { shapeText } from "./text-body.ts";
import { roomForWords, wordsAsParagraphs } from "./words-in-box.ts";

/** An arrow as a connector, glued to what it joins; its words beside it. */
export function writeConnector(connector: PictureConnector, on: PictureGround): readonly Xml[] {
  const { words } = connector;
  return [writeLine(connector, on), ...(words === null ? [] : [writeLooseWords(words, on)])];
}

function writeLine(connector: PictureConnector, on: PictureGround): Xml {
  const points = pathPoints(connector.commands).map((point) => placedPoint(point, on.placement));
  const { leaving, arriving } = pathHeadings(points);
  const from = glued(connector.from, on);
  const to = glued(connector.to, on);
  const start = points[0] ?? { x: 0, y: 0 };
  const stop = points.at(-1) ?? start;
  const geometry = connectorGeometry(
    {
      from: from?.end ?? { point: start, heading: leaving },
      to: to === null ? { point: stop, heading: arriving } : arrivingAt(to.end),
    },
    { form: connectorForm(connector.commands), path: points },
  );
  const identified = {
    id: on.ground.newId(),
    name: connector.name || "Arrow",
    description: connector.name,
  };
  return element(
    "p:cxnSp",
    {},
    element(
      "p:nvCxnSpPr",
      {},
      identity(identified, connector.name === ""),
      element(
        "p:cNvCxnSpPr",
        {},
        from === null ? "" : element("a:stCxn", { id: from.id, idx: from.index }),
        to === null ? "" : element("a:endCxn", { id: to.id, idx: to.index }),
      ),
      element("p:nvPr", {}),
    ),
    element(
      "p:spPr",
      {},
      transform(geometry.frame, { ...geometry, degrees: geometry.quarters * 90 }),
      presetGeometry(
        geometry.preset,
        geometry.adjustments.map((value, index) => [`adj${index + 1}`, value]),
      ),
      outline(
        { ...connector.stroke, width: connectorPaint(connector).width },
        { ...connector, scale: on.placement.scale },
      ),
    ),
  );
}

interface Glue {
  readonly id: number;
  readonly index: number;
  readonly end: ConnectorEnd;
}

function glued(end: PictureEnd | null, { boxes }: PictureGround): Glue | null {
  const placed = end === null ? undefined : boxes.get(end.box);
  if (end === null || placed === undefined) return null;
  const { box, frame, id, hasOwnSites } = placed;
  return {
    id,
    index: hasOwnSites ? end.site : siteNumber(box.form, end.site),
    end: {
      point: sitePoint(frame, end.site, box.rotation),
      heading: siteHeading(end.site, box.rotation),
    },
  };
}

/** A line comes to a site against the way that the site looks. */
function arrivingAt({ point, heading }: ConnectorEnd): ConnectorEnd {
  return { point, heading: { x: -heading.x, y: -heading.y } };
}

/** Connectors hold no words: theirs are a box of their own. */
function writeLooseWords(words: PictureWords, on: PictureGround): Xml {
  const { scale } = on.placement;
  const room = roomForWords(words, { at: words.at, room: words.at, scale });
  const identified = { id: on.ground.newId(), name: "Words of an arrow", description: "" };
  return element(
    "p:sp",
    {},
    element(
      "p:nvSpPr",
      {},
      identity(identified),
      element("p:cNvSpPr", { txBox: 1 }),
      element("p:nvPr", {}),
    ),
    element(
      "p:spPr",
      {},
      transform(placedFrame(words.at, on.placement)),
      presetGeometry("rect", []),
      fill(null),
    ),
    shapeText(wordsAsParagraphs(words, scale), {
      room: { ...room, wraps: false },
      language: on.ground.language,
    }),
  );
}

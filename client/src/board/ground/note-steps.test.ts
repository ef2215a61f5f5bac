import { expect, test } from "vitest";
import { NoteSteps, type NoteHistory } from "./note-steps.ts";

/** A canvas and a note that say which of their steps went back. */
function open() {
  const told: string[] = [];
  let drawn: string[] = [];
  const written: string[] = [];
  const steps = new NoteSteps();
  steps.enter(
    {
      countUndo: () => drawn.length,
      countRedo: () => 0,
      mark: () => undefined,
      undo: () => told.push(drawn.pop() ?? "") > 0,
      redo: () => false,
    },
    () => undefined,
  );
  const history: NoteHistory = {
    undo: () => told.push(written.pop() ?? ""),
    redo: () => undefined,
    stopCapturing: () => undefined,
    forgetRedo: () => undefined,
    countUndo: () => written.length,
  };
  return {
    steps,
    told,
    draw: (what: string) => {
      drawn.push(what);
      steps.drawn();
    },
    write: (what: string) => {
      written.push(what);
      steps.add(history, null);
    },
    clearCanvas: () => {
      drawn = [];
      steps.forgetDrawn();
    },
  };
}

test("[KB13] what was drawn and written goes back in its order", () => {
  const { steps, told, draw, write } = open();
  draw("card");
  write("words");
  draw("arrow");
  for (let step = 0; step < 3; step += 1) steps.undo();
  expect(told).toEqual(["arrow", "words", "card"]);
});

test("[KB13] where the steps of the canvas stayed behind, what is drawn then goes back before what was written earlier", () => {
  const { steps, told, draw, write, clearCanvas } = open();
  draw("card");
  draw("arrow");
  write("words");
  clearCanvas();
  draw("another card");
  write("more words");
  for (let step = 0; step < 3; step += 1) steps.undo();
  expect(told).toEqual(["more words", "another card", "words"]);
});

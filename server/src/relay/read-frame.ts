import { decodeFrame, MalformedFrame, type Frame } from "@zentaikan/protocol";

/** The frame in a message; where there is none, why. */
export function readFrame(bytes: Uint8Array): Frame | string {
  try {
    return decodeFrame(bytes);
  } catch (error) {
    if (error instanceof MalformedFrame) return error.message;
    throw error;
  }
}

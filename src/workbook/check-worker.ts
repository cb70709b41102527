import { answerCheck } from "./answer-check";
import type { CheckRequest } from "./worker-messages";

/** The worker's entry: checks what it is sent, one sheet after the other. It is stopped by ending it. */
self.onmessage = ({ data }: MessageEvent<CheckRequest>): void =>
  answerCheck(data, (message) => postMessage(message));

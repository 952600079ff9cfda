/**
 * Keeps a page without React up to date. The page names its topics in `data-live`; when one of them changes the
 * page is fetched again, and every part marked `data-fresh` is replaced by its new self. Built as a file of its
 * own (root.tsx), a tenth of what hydrating the page would weigh.
 */
import { io } from "socket.io-client";
import { freshen } from "./fresh-parts";

/** A page asks again at most this often, and not all browsers at the same moment; in milliseconds. */
const QUIET_MS = 1500;
const SPREAD_MS = 1500;
/** How long until a topic that could not be joined is tried again. */
const JOIN_AGAIN_MS = 3000;
/** On pages that everybody reads nobody asks twice for what is hardly ever missed. */
const OF_EVERYBODY = /^seats:/;

const topics = [...document.querySelectorAll<HTMLElement>("[data-live]")].flatMap(
  ({ dataset }) => dataset.live?.split(" ").filter(Boolean) ?? [],
);

function listen() {
  const socket = io({ path: "/live", transports: ["websocket", "polling"] });
  let timer: number | undefined;
  let missed = false;
  const ask = () => {
    timer ??= window.setTimeout(
      () => {
        timer = undefined;
        void freshen();
      },
      QUIET_MS + Math.random() * SPREAD_MS,
    );
  };
  const join = (topic: string) =>
    socket.emit("join", topic, (answer: string) => {
      if (answer === "failed") window.setTimeout(join, JOIN_AGAIN_MS, topic);
      // What happened between the making of the page and this moment was told to others only.
      else if (answer === "joined" && !OF_EVERYBODY.test(topic)) ask();
    });
  socket.on("connect", () => {
    // After a reconnect the server knows nothing of us any more, and we may have missed something.
    topics.forEach(join);
    if (missed) ask();
    missed = true;
  });
  socket.on("changed", ask);
}

if (topics.length > 0) {
  const idle: (work: () => void) => unknown =
    "requestIdleCallback" in window
      ? (work) => window.requestIdleCallback(work)
      : (work) => setTimeout(work, 300);
  idle(listen);
}

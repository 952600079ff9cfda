import { useEffect, useRef, useState } from "react";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { openDetector } from "./detector";

const EVERY_MS = 180;
/** The same code in view counts once in this time. */
const SAME_CODE_MS = 4_000;

type CameraProps = { onCode: (text: string) => void; onClose: () => void };
type Trouble = "denied" | "none" | "reader" | null;

/** The picture of the camera; calls `onCode` with each QR code that comes into view. */
export function Camera({ onCode, onClose }: CameraProps) {
  const box = useRef<HTMLDivElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const [trouble, setTrouble] = useState<Trouble>(null);
  const handler = useRef(onCode);
  useEffect(() => {
    handler.current = onCode;
  }, [onCode]);
  useEffect(() => {
    box.current!.scrollIntoView({ block: "start" });
    const stop = watch(video.current!, (text) => handler.current(text), setTrouble);
    return stop;
  }, []);
  return (
    <div className="door-camera" ref={box}>
      {trouble ? (
        <Notice tone="warning" live>
          <p>{TROUBLES[trouble]}</p>
        </Notice>
      ) : (
        <p className="soft">Houd de QR-code voor de camera.</p>
      )}
      <video ref={video} className="door-camera__picture" muted playsInline hidden={trouble !== null} />
      <Button type="button" variant="secondary" block onClick={onClose}>
        Sluit de camera
      </Button>
    </div>
  );
}

const TROUBLES: Record<Exclude<Trouble, null>, string> = {
  denied: "De camera mag niet gebruikt worden. Geef toestemming in je browser, of zoek op naam.",
  none: "Dit toestel heeft geen camera die we kunnen gebruiken. Zoek op naam of typ de code.",
  reader: "De lezer is niet geladen. Zet je toestel één keer online, of zoek op naam.",
};

/** Starts the camera and looks for codes until the answer is called. */
function watch(
  video: HTMLVideoElement,
  found: (text: string) => void,
  fail: (why: Trouble) => void,
): () => void {
  let stopped = false;
  let stream: MediaStream | undefined;
  const seen = new Map<string, number>();
  const report = (text: string) => {
    const before = seen.get(text) ?? 0;
    seen.set(text, Date.now());
    if (Date.now() - before > SAME_CODE_MS) found(text);
  };
  const run = async () => {
    if (!navigator.mediaDevices) return fail("none");
    const constraints = { video: { facingMode: "environment", width: { ideal: 1280 } }, audio: false };
    stream = await navigator.mediaDevices.getUserMedia(constraints).catch((error: unknown) => {
      fail((error as Error).name === "NotAllowedError" ? "denied" : "none");
      return undefined;
    });
    if (!stream) return;
    if (stopped) return stream.getTracks().forEach((track) => track.stop());
    video.srcObject = stream;
    await video.play().catch(() => {});
    const detect = await openDetector().catch(() => undefined);
    if (!detect) return fail("reader");
    while (!stopped) {
      if (video.readyState >= 2) (await detect(video).catch(() => [])).forEach(report);
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  };
  void run();
  return () => {
    stopped = true;
    stream?.getTracks().forEach((track) => track.stop());
  };
}

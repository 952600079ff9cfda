import { useEffect, useRef, useState } from "react";
import { Notice } from "~/ui/notice";
import { watchForCodes, type Trouble } from "./watch-for-codes";

/** The picture of the camera; calls `onCode` with each QR code that comes into view. */
export function Camera({ onCode }: { onCode: (text: string) => void }) {
  const box = useRef<HTMLDivElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const handler = useRef(onCode);
  useEffect(() => {
    handler.current = onCode;
  }, [onCode]);
  useEffect(() => {
    box.current!.scrollIntoView({ block: "start" });
    return watchForCodes(video.current!, (text) => handler.current(text), setTrouble);
  }, []);
  return (
    <div className="door-camera" ref={box}>
      <div role="status">
        {trouble ? (
          <Notice tone="warning">
            <p>{TROUBLES[trouble]}</p>
          </Notice>
        ) : (
          <p className="soft">Houd de QR-code voor de camera.</p>
        )}
      </div>
      <video ref={video} className="door-camera__picture" muted playsInline hidden={trouble !== null} />
    </div>
  );
}

const TROUBLES: Record<Trouble, string> = {
  denied: "De camera mag niet gebruikt worden. Geef toestemming in je browser, of zoek op naam.",
  none: "Dit toestel heeft geen camera die we kunnen gebruiken. Zoek op naam of typ de code.",
  reader: "De lezer is niet geladen. Zet je toestel één keer online, of zoek op naam.",
};

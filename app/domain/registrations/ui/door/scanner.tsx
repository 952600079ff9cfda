import { useState } from "react";
import { Button } from "~/ui/button";
import { Camera } from "./camera";

/** The camera, and its button: under the thumb on a phone, wherever one is in the list. */
export function Scanner({ onCode }: { onCode: (text: string) => void }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className="door-scan">
        <Button
          type="button"
          block
          icon={open ? undefined : "ticket"}
          variant={open ? "secondary" : "primary"}
          onClick={() => setOpen(!open)}
        >
          {open ? "Sluit de camera" : "Scan een ticket"}
        </Button>
      </div>
      {open && <Camera onCode={onCode} />}
    </>
  );
}

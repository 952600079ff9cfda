import { useEffect, useRef, useState } from "react";
import { Button } from "~/ui/button";
import { Fold } from "~/ui/fold";
import { Notice } from "~/ui/notice";
import { DeviceName } from "./device-name";
import { forgetPage } from "./offline";
import type { Snapshot } from "./snapshot";
import type { Station } from "./station";

type SettingsProps = { station: Station; snapshot: Snapshot; path: string };

/** The device's name, its sound, and what it keeps. */
export function DoorSettings(props: SettingsProps) {
  const { station, snapshot } = props;
  if (snapshot.erased) return <Erased />;
  return (
    <Fold title={`Dit toestel${snapshot.device && `: ${snapshot.device}`}`}>
      <div className="stack">
        {snapshot.device && (
          <DeviceName
            key={snapshot.device}
            device={snapshot.device}
            onName={(device) => station.setDevice(device)}
          />
        )}
        <label className="door-switch">
          <input
            type="checkbox"
            checked={snapshot.sound}
            onChange={(event) => station.setSound(event.target.checked)}
          />
          <span>Geluid en trilling bij elke scan</span>
        </label>
        <h3>Wat bewaart dit toestel?</h3>
        <p>
          De namen, organisaties en tickets van vandaag, zodat je zonder internet kunt werken. Geen dieet of
          noden. Ze zijn niet versleuteld: laat het toestel niet onbewaakt. Na de dag wist deze pagina ze, ten
          laatste als je ze nog eens opent.
        </p>
        <EraseDevice {...props} />
      </div>
    </Fold>
  );
}

function EraseDevice({ station, snapshot, path }: SettingsProps) {
  const [asked, setAsked] = useState(false);
  const { unsent } = snapshot;
  const erase = async () => {
    await forgetPage(path).catch(() => {});
    await station.erase();
  };
  return (
    <>
      {asked && unsent > 0 && (
        <Notice tone="warning" live title={`${unsent} nog niet doorgestuurd`}>
          <p>Wis je nu, dan gaan die verloren. Zoek eerst verbinding.</p>
        </Notice>
      )}
      <div className="row">
        <Button
          type="button"
          variant={asked ? "danger" : "secondary"}
          onClick={() => (asked ? void erase() : setAsked(true))}
        >
          {asked ? "Ja, wis alles en meld af" : "Wis dit toestel en meld af"}
        </Button>
        {asked && (
          <Button type="button" variant="quiet" onClick={() => setAsked(false)}>
            Nee
          </Button>
        )}
      </div>
    </>
  );
}

/** Logs out too, at once where there is network: whoever borrows the phone next starts from nothing. */
function Erased() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (navigator.onLine) form.current!.submit();
  }, []);
  return (
    <form ref={form} method="post" action="/afmelden">
      <Notice tone="success" live title="Alles is van dit toestel gewist">
        <p>Je bent nog aangemeld. Meld je af zodra er verbinding is.</p>
        <Button>Meld af</Button>
      </Notice>
    </form>
  );
}

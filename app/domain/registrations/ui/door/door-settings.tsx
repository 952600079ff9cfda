import { useState } from "react";
import { Button } from "~/ui/button";
import { Fold } from "~/ui/fold";
import { Notice } from "~/ui/notice";
import { DeviceName } from "./device-name";
import { forgetDate } from "./offline";
import type { Snapshot, Station } from "./station";

type SettingsProps = { station: Station; snapshot: Snapshot; path: string; occurrenceId: string };

/** The device's name, its sound, and what it keeps. */
export function DoorSettings({ station, snapshot, path, occurrenceId }: SettingsProps) {
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
        <EraseDevice station={station} snapshot={snapshot} path={path} occurrenceId={occurrenceId} />
      </div>
    </Fold>
  );
}

function EraseDevice({ station, snapshot, path, occurrenceId }: SettingsProps) {
  const [asked, setAsked] = useState(false);
  const { unsent } = snapshot;
  const erase = async () => {
    await station.erase();
    await forgetDate(path, occurrenceId).catch(() => {});
    // Logs out too: whoever borrows the phone next starts from nothing.
    document.querySelector<HTMLFormElement>("#afmelden")?.submit();
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
      <form id="afmelden" method="post" action="/afmelden" hidden />
    </>
  );
}

import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Tag } from "~/ui/tag";
import { Time } from "~/ui/time";
import { phonePath } from "./paths";
import "./table.css";

export type DoorGuest = {
  id: string;
  name: string;
  joinedAt: Date | string;
  removedAt: Date | string | null;
};

export type TableDoorProps = {
  groupId: string;
  open: boolean;
  /** The day is near enough for phones to join. */
  near: boolean;
  code: string | null;
  /** The address that people type, without `https://`: "netwerf.example/tafel". */
  address: string;
  /** The QR code as SVG (qrSvg of the absolute address of `path` in `tableDoor`). */
  qr: string | null;
  mayBeAnonymous: boolean;
  guests: readonly DoorGuest[];
  /** The path where its buttons lead back to. */
  backTo: string;
  /** The page shows the code already. */
  codeless?: boolean;
};

/**
 * How phones come in at a table: the code and its QR code, open or shut, and who came in. For the page of who leads;
 * its data are those of `tableDoor`.
 */
export function TableDoor(door: TableDoorProps) {
  const { groupId, open, near, code, mayBeAnonymous, backTo, codeless } = door;
  const path = phonePath(groupId);
  const back = <input type="hidden" name="terug" value={backTo} />;
  return (
    <div className="table-door stack">
      {open && !near && (
        <Notice tone="info">
          <p>De code werkt vanaf een dag voor de bijeenkomst tot een dag erna.</p>
        </Notice>
      )}
      {open && code && !codeless && <CodeBlock {...door} code={code} />}
      {!open && <p>De tafel is gesloten. Open ze, dan doen deelnemers mee met hun telefoon.</p>}
      <div className="row">
        <AppForm stay action={open ? `${path}/sluiting` : `${path}/opening`}>
          {back}
          <SubmitButton small variant={open ? "secondary" : "primary"}>
            {open ? "Sluit de tafel" : "Open de tafel"}
          </SubmitButton>
        </AppForm>
        {open && (
          <>
            {!codeless && (
              <ButtonLink small variant="secondary" to={`${path}/code`}>
                Toon groot
              </ButtonLink>
            )}
            <ButtonLink small variant="secondary" icon="print" to={`${path}/kaart`}>
              Kaartje
            </ButtonLink>
            <AppForm stay action={`${path}/code`}>
              {back}
              <SubmitButton small variant="quiet">
                Maak een nieuwe code
              </SubmitButton>
            </AppForm>
          </>
        )}
      </div>
      <AppForm stay className="row" action={`${path}/anonimiteit`}>
        {back}
        {!mayBeAnonymous && <input type="hidden" name="allowed" value="on" />}
        <span>{mayBeAnonymous ? "Bijdragen mogen zonder naam." : "Bij elke bijdrage hoort een naam."}</span>
        <SubmitButton small variant="quiet">
          {mayBeAnonymous ? "Vraag altijd een naam" : "Laat ook zonder naam toe"}
        </SubmitButton>
      </AppForm>
      <Guests {...door} />
    </div>
  );
}

/** The code as large as it must be to be read, beside the QR code that holds it. */
export function CodeBlock({ code, address, qr }: { code: string; address: string; qr: string | null }) {
  return (
    <div className="table-code">
      {qr && <div className="table-code__qr" dangerouslySetInnerHTML={{ __html: qr }} />}
      <div className="table-code__words">
        <p>Scan de code, of ga naar</p>
        <p className="table-code__address">{address}</p>
        <p>en typ</p>
        <p className="table-code__letters">
          <span aria-hidden="true">{code}</span>
          <span className="visually-hidden">{[...code].join(" ")}</span>
        </p>
      </div>
    </div>
  );
}

function Guests({ groupId, guests, backTo }: TableDoorProps) {
  const here = guests.filter((guest) => !guest.removedAt).length;
  return (
    <details className="fold">
      <summary>{here === 1 ? "1 telefoon doet mee" : `${here} telefoons doen mee`}</summary>
      <div className="fold__body">
        {guests.length === 0 ? (
          <p className="soft">Nog niemand kwam binnen met de code.</p>
        ) : (
          <ul className="table-guests">
            {guests.map((guest, i) => (
              <GuestLine key={guest.id} {...{ groupId, guest, backTo }} number={i + 1} />
            ))}
          </ul>
        )}
        <p className="soft">
          Wie ingeschreven is, komt ook binnen met de link in de mail.{" "}
          <AppLink to={phonePath(groupId)}>Bekijk wat deelnemers zien</AppLink>
        </p>
      </div>
    </details>
  );
}

type GuestLineProps = { groupId: string; guest: DoorGuest; backTo: string; number: number };

function GuestLine({ groupId, guest, backTo, number }: GuestLineProps) {
  const name = guest.name || `Gast ${number}, zonder naam`;
  const path = `${phonePath(groupId)}/gasten/${guest.id}`;
  return (
    <li className="row row--apart">
      <span>
        {name} <span className="soft">sinds </span>
        <span className="soft">
          <Time at={guest.joinedAt} format="time" />
        </span>{" "}
        {guest.removedAt && <Tag tone="warn">weg</Tag>}
      </span>
      <AppForm stay action={guest.removedAt ? `${path}/terugkeer` : `${path}/verwijdering`}>
        <input type="hidden" name="terug" value={backTo} />
        <SubmitButton small variant="quiet">
          {guest.removedAt ? "Laat weer toe" : "Haal van tafel"}
          <span className="visually-hidden">{`: ${name}`}</span>
        </SubmitButton>
      </AppForm>
    </li>
  );
}

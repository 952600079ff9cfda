import { AppForm } from "~/ui/app-form";
import { Button } from "~/ui/button";
import { Icon } from "~/ui/icon";
import { Tag } from "~/ui/tag";
import type { NoteCondition } from "../../note/wire";
import { conditionWords, guestName, roomOf } from "./words";

type Guest = { id: string; name: string; mayWrite: boolean };
type KeepingProps = {
  group: { id: string };
  condition: NoteCondition;
  guests: Guest[];
  /** Who may write by their role, by name. */
  noteTakers: string[];
};

/** Who writes: the note open or closed, and the pen handed from one to another. */
export function NoteKeeping({ group, condition, guests, noteTakers }: KeepingProps) {
  const path = roomOf(group.id);
  const frozen = condition === "frozen" || condition === "correcting";
  return (
    <section className="leading__part" aria-labelledby="nota">
      <div className="row row--apart">
        <h2 id="nota">De nota</h2>
        <Tag tone={condition === "open" ? "good" : "warn"}>{conditionWords[condition].name}</Tag>
      </div>
      <p>{conditionWords[condition].means}</p>
      {!frozen && (
        <AppForm stay action={condition === "open" ? `${path}/slot` : `${path}/slot/opening`}>
          <Button variant="secondary">{condition === "open" ? "Sluit de nota" : "Open de nota weer"}</Button>
        </AppForm>
      )}
      {!frozen && <Pens path={path} guests={guests} noteTakers={noteTakers} />}
    </section>
  );
}

function Pens({ path, guests, noteTakers }: { path: string } & Pick<KeepingProps, "guests" | "noteTakers">) {
  return (
    <>
      <h3>Wie heeft een pen</h3>
      {noteTakers.length > 0 && (
        <ul className="pen-lines">
          {noteTakers.map((name) => (
            <li key={name}>
              <span>{name}</span>
              <span className="soft small">verslaggever, schrijft altijd mee</span>
            </li>
          ))}
        </ul>
      )}
      {guests.length === 0 ? (
        <p className="soft">
          {noteTakers.length === 0 && "Nog niemand. "}
          Wie met de tafelcode meedoet, komt hier in de lijst. Je kunt die persoon dan de pen geven.
        </p>
      ) : (
        <ul className="pen-lines">
          {guests.map((guest) => (
            <PenLine key={guest.id} path={path} guest={guest} />
          ))}
        </ul>
      )}
    </>
  );
}

function PenLine({ path, guest }: { path: string; guest: Guest }) {
  const { id, mayWrite } = guest;
  const name = guestName(guest.name);
  return (
    <li>
      <span>
        {name}
        {mayWrite && (
          <span className="pen-lines__holds">
            <Icon name="success" /> heeft een pen
          </span>
        )}
      </span>
      <AppForm stay action={`${path}/pennen/${id}${mayWrite ? "/terugname" : ""}`}>
        <Button variant="quiet" small>
          {mayWrite ? "Neem terug" : "Geef de pen"}
          <span className="visually-hidden">{`: ${name}`}</span>
        </Button>
      </AppForm>
    </li>
  );
}

import { AppForm } from "~/ui/app-form";
import { Button } from "~/ui/button";
import { formatMinutes } from "~/ui/dates";
import { fieldErrorTexts } from "~/ui/error-text";
import { Fold } from "~/ui/fold";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import type { DoorAnswer, Guest, GuestList } from "../../check-in";
import { boardOf } from "./board";
import { GuestTags, stayWords } from "./guest-row";
import { findGuests } from "./guest-search";
import { WalkInFields } from "./walk-in-form";
import { countWords, saidOf } from "./words";

export type PlainDoorProps = {
  list: GuestList;
  /** Address of the door's page. */
  path: string;
  query: string;
  itemId: string | null;
  /** What the last button did, and the reading that may be taken back. */
  last: { answer: DoorAnswer; scanId: string | null } | null;
  refused?: { errors: Record<string, string>; values: Record<string, string | string[]> };
};

/** Every phone gets this list first; with all of a thousand guests it would wait for it. */
const AT_MOST = 40;

/** The door without script: needs network, and asks the server at every button. */
export function PlainDoor({ list, path, query, itemId, last, refused }: PlainDoorProps) {
  const board = boardOf(list, [], 0);
  const item = list.items.find((one) => one.id === itemId);
  const found = findGuests(list.guests, query);
  const shown = found.slice(0, AT_MOST);
  const said = last && saidOf(last.answer, item?.title ?? "");
  return (
    <>
      <PageHeader narrow title={`Onthaal: ${list.date.eventTitle}`} lead={countWords(board)} />
      <Page narrow>
        <div className="stack stack--wide">
          {said && (
            <Notice tone={said.tone} title={said.title} live>
              <p>{said.detail}</p>
              {last.scanId && <UndoForm path={path} scanId={last.scanId} itemId={itemId} query={query} />}
            </Notice>
          )}
          <SearchForm list={list} query={query} itemId={itemId} />
          <p role="status">
            {found.length > shown.length
              ? `De eerste ${shown.length} van ${found.length}. Zoek om de anderen te zien.`
              : `${found.length} gevonden`}
          </p>
          <ul className="door-list">
            {shown.map((guest) => (
              <PlainRow key={guest.id} guest={guest} path={path} itemId={itemId} query={query} />
            ))}
          </ul>
          <Fold title="Nieuwe gast: niet ingeschreven" open={Boolean(refused)}>
            <AppForm action={path} className="stack">
              <WalkInFields
                errors={fieldErrorTexts(refused?.errors ?? {})}
                organisations={[]}
                values={(refused?.values ?? {}) as Record<string, string>}
              />
              <Button>Voeg toe en check in</Button>
            </AppForm>
          </Fold>
        </div>
      </Page>
    </>
  );
}

function SearchForm({ list, query, itemId }: Pick<PlainDoorProps, "list" | "query" | "itemId">) {
  const options = list.items.map((item) => ({
    value: item.id,
    label: `${formatMinutes(item.startMinute)} ${item.title}`,
  }));
  return (
    <AppForm method="get" role="search" className="stack">
      {options.length > 0 && (
        <SelectField
          name="waar"
          label="Waar check je in?"
          options={options}
          empty="Aan de ingang"
          defaultValue={itemId ?? ""}
        />
      )}
      <TextField
        name="zoek"
        type="search"
        label="Zoek op naam, organisatie of code"
        optional
        defaultValue={query}
      />
      <Button variant="secondary">Zoek</Button>
    </AppForm>
  );
}

type RowProps = { guest: Guest; path: string; itemId: string | null; query: string };

function PlainRow({ guest, path, itemId, query }: RowProps) {
  const stay = guest.presences.find((one) => one.itemId === itemId);
  const inside = stay !== undefined && stay.leftAt === null;
  const waits = guest.status === "WAITLISTED" || guest.status === "OFFERED";
  const noun = waits ? "toelatingen" : inside ? "vertrekken" : "aankomsten";
  const verb = waits ? "Laat binnen" : inside ? "Vertrekt" : "Check in";
  return (
    <li className="door-guest">
      <div className="door-guest__who">
        <p className="door-guest__name">{guest.name}</p>
        <p className="soft">{guest.organisation}</p>
        <GuestTags guest={guest} />
        {stay && <p className="door-guest__stay">{stayWords(stay)}</p>}
      </div>
      {guest.status !== "CANCELLED" && (
        <AppForm action={`${path}/${noun}`}>
          <input type="hidden" name="registrationId" value={guest.id} />
          <Where itemId={itemId} query={query} />
          <Button variant={inside ? "secondary" : "primary"} aria-label={`${verb}: ${guest.name}`}>
            {verb}
          </Button>
        </AppForm>
      )}
    </li>
  );
}

function UndoForm({ path, scanId, itemId, query }: Omit<RowProps, "guest"> & { scanId: string }) {
  return (
    <AppForm action={`${path}/herstellingen`}>
      <input type="hidden" name="scanId" value={scanId} />
      <Where itemId={itemId} query={query} />
      <Button variant="quiet" small>
        Maak ongedaan
      </Button>
    </AppForm>
  );
}

function Where({ itemId, query }: { itemId: string | null; query: string }) {
  return (
    <>
      <input type="hidden" name="waar" value={itemId ?? ""} />
      <input type="hidden" name="zoek" value={query} />
    </>
  );
}

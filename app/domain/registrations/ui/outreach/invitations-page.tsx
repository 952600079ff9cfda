import { participantTypeLabels, type ParticipantTypeName } from "~/domain/events/participant-types";
import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { DataTable, type Column } from "~/ui/data-table";
import { formatDeadline } from "~/ui/dates";
import { EmptyState } from "~/ui/empty-state";
import { Notice } from "~/ui/notice";
import { formatList } from "~/ui/numbers";
import { Page, PageHeader } from "~/ui/page";
import { Pager } from "~/ui/pager";
import { Tabs } from "~/ui/tabs";
import { Tag, type TagTone } from "~/ui/tag";
import { Time } from "~/ui/time";
import type { InvitationState } from "../../invitation";
import { InviteForm, Refusal, type RefusedForm } from "./invite-form";

type Moment = Date | string;
type Invited = {
  id: string;
  name: string;
  email: string;
  organisation: string;
  invitedAt: Moment;
  remindedAt: Moment | null;
  state: InvitationState;
};

export type InvitationsPageProps = {
  /** The address of this page. */
  path: string;
  invitations: Invited[];
  /** The state that is shown; null for all. */
  shown: InvitationState | null;
  page: number;
  pages: number;
  counts: Record<InvitationState, number>;
  toRemind: number;
  kept: { types: ParticipantTypeName[]; seats: number; until: Moment | null }[];
  /** How many letters went out a moment ago; null when one just comes to look. */
  sent: number | null;
  reminded: number | null;
  refused?: RefusedForm;
};

const STATES: Record<InvitationState, { label: string; tone: TagTone }> = {
  invited: { label: "Uitgenodigd", tone: "plain" },
  registered: { label: "Ingeschreven", tone: "good" },
  declined: { label: "Kan niet", tone: "warn" },
};

/** Who was invited and what they answered, and the form to invite more. */
export function InvitationsPage(props: InvitationsPageProps) {
  const { path, counts, sent, reminded, refused } = props;
  const all = counts.invited + counts.registered + counts.declined;
  return (
    <div lang="nl-BE">
      <PageHeader title="Uitnodigingen" lead="Nodig mensen uit voor deze dag en volg wie antwoordt." />
      <Page>
        <div className="stack stack--wide">
          <Refusal refused={refused} />
          {sent !== null && <Done text={sentWords(sent)} />}
          {reminded !== null && <Done text={remindedWords(reminded)} />}
          {all > 0 && <TheInvited {...props} all={all} />}
          {all === 0 && (
            <EmptyState title="Je hebt nog niemand uitgenodigd">
              Plak hieronder een lijst. Je ziet eerst wie een uitnodiging krijgt voor je iets verstuurt.
            </EmptyState>
          )}
          <section className="stack">
            <h2>Nodig mensen uit</h2>
            <Seats kept={props.kept} />
            <InviteForm action={`${path}/voorbeeld`} />
          </section>
        </div>
      </Page>
    </div>
  );
}

function Done({ text }: { text: string }) {
  return (
    <Notice tone="success" live>
      <p>{text}</p>
    </Notice>
  );
}

const sentWords = (count: number) => {
  if (count === 0) return "Iedereen op je lijst was al uitgenodigd of ingeschreven.";
  return count === 1 ? "1 uitnodiging is verstuurd." : `${count} uitnodigingen zijn verstuurd.`;
};

const remindedWords = (count: number) => {
  if (count === 0) return "Er was niemand meer om te herinneren.";
  return count === 1 ? "1 herinnering is verstuurd." : `${count} herinneringen zijn verstuurd.`;
};

/** Says what an invitation is not: a seat. */
export function Seats({ kept }: Pick<InvitationsPageProps, "kept">) {
  return (
    <Notice title="Een uitnodiging is nog geen plaats">
      <p>
        Wie je uitnodigt, schrijft zich in zoals iedereen. Is de dag volzet? Dan komt die persoon op de
        wachtlijst, achter wie al wacht.
      </p>
      {kept.map(({ types, seats, until }) => (
        <p key={types.join()}>
          Voor {formatList(types.map((type) => participantTypeLabels.nl[type]))} hou je wel {seats}{" "}
          {seats === 1 ? "plaats" : "plaatsen"} vrij{until && <> {formatDeadline(new Date(until))}</>}.
        </p>
      ))}
    </Notice>
  );
}

function TheInvited({
  path,
  invitations,
  shown,
  page,
  pages,
  counts,
  toRemind,
  all,
}: InvitationsPageProps & { all: number }) {
  const to = (state: InvitationState | null) => (state ? `${path}?staat=${STATE_PARAMS[state]}` : path);
  const tab = (state: InvitationState) => ({
    label: STATES[state].label,
    to: to(state),
    count: counts[state],
    current: shown === state,
  });
  return (
    <section className="stack">
      <h2>Wie is uitgenodigd</h2>
      <Tabs
        label="Toon op antwoord"
        tabs={[
          { label: "Iedereen", to: path, count: all, current: shown === null },
          tab("invited"),
          tab("registered"),
          tab("declined"),
        ]}
      />
      {invitations.length > 0 ? (
        <DataTable
          caption="Uitnodigingen"
          captionHidden
          columns={COLUMNS}
          rows={invitations}
          rowKey={(row) => row.id}
        />
      ) : (
        <p>Hier staat niemand.</p>
      )}
      <Pager page={page} pages={pages} to={(other) => `${to(shown)}${shown ? "&" : "?"}pagina=${other}`} />
      {counts.invited > 0 && <Reminding path={path} toRemind={toRemind} />}
    </section>
  );
}

/** As the address bar says it. */
export const STATE_PARAMS: Record<InvitationState, string> = {
  invited: "uitgenodigd",
  registered: "ingeschreven",
  declined: "kan-niet",
};

const COLUMNS: Column<Invited>[] = [
  { key: "name", header: "Naam", rowHeader: true, cell: ({ name, email }) => name || email },
  { key: "email", header: "E-mailadres", cell: ({ email }) => email },
  { key: "organisation", header: "Organisatie", cell: ({ organisation }) => organisation || "–" },
  {
    key: "state",
    header: "Antwoord",
    cell: ({ state }) => <Tag tone={STATES[state].tone}>{STATES[state].label}</Tag>,
  },
  {
    key: "last",
    header: "Laatste mail",
    cell: ({ invitedAt, remindedAt }) => <Time at={remindedAt ?? invitedAt} format="short" />,
  },
];

function Reminding({ path, toRemind }: { path: string; toRemind: number }) {
  if (toRemind === 0)
    return (
      <p className="soft">
        Wie niet antwoordde, kreeg vandaag al een mail of kreeg al drie herinneringen. Je kunt iemand één keer
        per dag herinneren.
      </p>
    );
  return (
    <AppForm action={`${path}/herinneringen`} className="row">
      <SubmitButton variant="secondary" busy="We versturen">
        {toRemind === 1 ? "Herinner 1 persoon" : `Herinner ${toRemind} mensen`}
      </SubmitButton>
      <span className="soft">Alleen wie nog niet antwoordde.</span>
    </AppForm>
  );
}

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
import type { CoreOnDate } from "../../core-on-date.server";
import {
  INVITATION_GROUNDS,
  invitationGroundLabels,
  type InvitationGroundName,
  type InvitationState,
} from "../../invitation";
import type { ProposedGuest } from "../../proposed-guests.server";
import { CorePart } from "../core/core-part";
import { InviteForm, Refusal, type RefusedForm } from "./invite-form";
import { ProposalsPart } from "./proposals-part";

type Moment = Date | string;
type Invited = {
  id: string;
  name: string;
  email: string;
  organisation: string;
  ground: InvitationGroundName | null;
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
  /** Only those invited for this; null for all. */
  ground: InvitationGroundName | null;
  page: number;
  pages: number;
  /** Of those invited for this ground, by how they answered. */
  counts: Record<InvitationState, number>;
  /** Of all, by why they were invited. */
  grounds: Record<InvitationGroundName, number>;
  total: number;
  toRemind: number;
  kept: { types: ParticipantTypeName[]; seats: number; until: Moment | null }[];
  /** Only at a regional session of a network with a fixed core. */
  core: CoreOnDate | null;
  proposed: ProposedGuest[];
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
  const { path, total, core, proposed, sent, reminded, refused } = props;
  return (
    <div lang="nl-BE">
      <PageHeader title="Uitnodigingen" lead="Nodig mensen uit voor deze dag en volg wie antwoordt." />
      <Page>
        <div className="stack stack--wide">
          <Refusal refused={refused} />
          {sent !== null && <Done text={sentWords(sent)} />}
          {reminded !== null && <Done text={remindedWords(reminded)} />}
          {core && <CorePart core={core} />}
          {total > 0 && <TheInvited {...props} />}
          {total === 0 && !core && (
            <EmptyState title="Je hebt nog niemand uitgenodigd">
              Plak hieronder een lijst. Je ziet eerst wie een uitnodiging krijgt voor je iets verstuurt.
            </EmptyState>
          )}
          {proposed.length > 0 && <ProposalsPart path={path} proposed={proposed} />}
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

/** The address of a part of the list. */
function partOf(path: string, state: InvitationState | null, ground: InvitationGroundName | null): string {
  const search = new URLSearchParams({
    ...(state && { staat: STATE_PARAMS[state] }),
    ...(ground && { waarom: GROUND_PARAMS[ground] }),
  }).toString();
  return search ? `${path}?${search}` : path;
}

function TheInvited(props: InvitationsPageProps) {
  const { path, invitations, shown, ground, page, pages, counts, toRemind } = props;
  const to = (state: InvitationState | null) => partOf(path, state, ground);
  const tab = (state: InvitationState) => ({
    label: STATES[state].label,
    to: to(state),
    count: counts[state],
    current: shown === state,
  });
  const all = counts.invited + counts.registered + counts.declined;
  return (
    <section className="stack">
      <h2>Wie is uitgenodigd</h2>
      <GroundTabs {...props} />
      <Tabs
        label="Toon op antwoord"
        tabs={[
          { label: "Iedereen", to: to(null), count: all, current: shown === null },
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
      <Pager
        page={page}
        pages={pages}
        to={(other) => `${to(shown)}${to(shown).includes("?") ? "&" : "?"}pagina=${other}`}
      />
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

export const GROUND_PARAMS: Record<InvitationGroundName, string> = {
  VASTE_KERN: "vaste-kern",
  STREEK: "streek",
  SECTOR: "sector",
};

/** Only where somebody was invited for a reason that is known. */
function GroundTabs({ path, shown, ground, grounds, total }: InvitationsPageProps) {
  const known = INVITATION_GROUNDS.filter((one) => grounds[one] > 0 || one === ground);
  if (known.length === 0) return null;
  return (
    <Tabs
      label="Toon op reden"
      tabs={[
        { label: "Alle redenen", to: partOf(path, shown, null), count: total, current: ground === null },
        ...known.map((one) => ({
          label: invitationGroundLabels[one],
          to: partOf(path, shown, one),
          count: grounds[one],
          current: ground === one,
        })),
      ]}
    />
  );
}

const COLUMNS: Column<Invited>[] = [
  { key: "name", header: "Naam", rowHeader: true, cell: ({ name, email }) => name || email },
  { key: "email", header: "E-mailadres", cell: ({ email }) => email },
  { key: "organisation", header: "Organisatie", cell: ({ organisation }) => organisation || "–" },
  {
    key: "ground",
    header: "Waarom",
    cell: ({ ground }) => (ground ? invitationGroundLabels[ground] : "–"),
  },
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

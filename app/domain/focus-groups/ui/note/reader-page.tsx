import { ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { AppLink } from "~/ui/app-link";
import { Live } from "~/ui/live";
import { Page, PageHeader } from "~/ui/page";
import { PersonLine } from "./person-words";
import { Time } from "~/ui/time";
import type { NotePage } from "../../note/reading.server";
import { freezePath, readerPath, versionsPath } from "./addresses";
import { ContributionsByKind } from "./contributions-by-kind";
import { NoteConditionNotice } from "./note-condition";

export type ReaderPageProps = Omit<NotePage, "markdown"> & {
  html: string;
  /** The contributions that have their place in the text itself. */
  linked: string[];
};

/**
 * A group's note for everybody of the group who does not write in it now. Brings no code of the editor; what is
 * marked `data-fresh` follows the note by itself.
 */
export function ReaderPage({ group, note, html, linked, contributions, may }: ReaderPageProps) {
  const { occurrence } = group;
  return (
    <div className="note-page" lang="nl-BE">
      <Live topics={[`note:${group.id}`, `group:${group.id}`]} />
      <PageHeader
        title={group.title}
        above={
          <p className="soft note-page__event">
            <AppLink to={`/evenementen/${occurrence.event.slug}`}>{occurrence.event.title}</AppLink>
            {", "}
            <Time at={occurrence.startsAt} format="day" />
          </p>
        }
      >
        {group.guidingQuestion && (
          <p className="guiding-question">
            <span className="guiding-question__label">Kernvraag</span> {group.guidingQuestion}
          </p>
        )}
        <PersonLine room={group.room} facilitator={group.facilitator} />
        <div data-fresh="doors" className="no-print">
          <Doors id={group.id} opened={group.tableOpenedAt !== null} may={may} />
        </div>
      </PageHeader>
      <Page>
        <div data-fresh="condition">
          <NoteConditionNotice groupId={group.id} note={note} organises={may.organise} />
        </div>
        <div className="note-page__columns">
          <section aria-labelledby="nota" className="note-page__text">
            <h2 id="nota" className="note-page__title">
              De nota
            </h2>
            <div data-fresh="note">
              <NoteText html={html} changedAt={note?.changedAt ?? null} />
            </div>
          </section>
          <section aria-labelledby="bijdragen" className="note-page__aside">
            <h2 id="bijdragen" className="note-page__title">
              Bijdragen
            </h2>
            <div data-fresh="contributions">
              <ContributionsByKind contributions={contributions} elsewhere={linked} />
            </div>
          </section>
        </div>
        <p className="row no-print note-page__files">
          <a href={`${readerPath(group.id)}/nota.docx`} download>
            Download voor Word
          </a>
          <a href={`${readerPath(group.id)}/nota.md`} download>
            Download als Markdown
          </a>
        </p>
      </Page>
    </div>
  );
}

function NoteText({ html, changedAt }: { html: string; changedAt: Date | null }) {
  if (html)
    return (
      <>
        <div className="note-text prose" dangerouslySetInnerHTML={{ __html: html }} />
        {changedAt && (
          <p className="soft small">
            Laatst gewijzigd op <Time at={changedAt} />.
          </p>
        )}
      </>
    );
  return (
    <EmptyState title="Er staat nog niets in de nota">
      Zodra iemand begint te schrijven, lees je het hier. Je hoeft de pagina niet te vernieuwen.
    </EmptyState>
  );
}

type DoorsProps = { id: string; opened: boolean; may: NotePage["may"] };

function Doors({ id, opened, may }: DoorsProps) {
  const path = readerPath(id);
  return (
    <p className="row note-page__doors">
      {may.write && <ButtonLink to={`${path}/nota`}>Schrijf mee</ButtonLink>}
      {may.lead && (
        <ButtonLink variant="secondary" to={`${path}/leiding`}>
          Leiding
        </ButtonLink>
      )}
      {opened && (
        <ButtonLink variant={may.write ? "secondary" : "primary"} to={`${path}/tafel`}>
          Tafel op je telefoon
        </ButtonLink>
      )}
      <ButtonLink variant="quiet" to={versionsPath(id)}>
        Versies
      </ButtonLink>
      {may.organise && (
        <ButtonLink variant="quiet" to={freezePath(id)}>
          Bevriezen en corrigeren
        </ButtonLink>
      )}
    </p>
  );
}

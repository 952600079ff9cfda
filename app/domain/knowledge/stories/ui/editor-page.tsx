import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Time } from "~/ui/time";
import type { EditorPage as Data } from "../editor-pages.server";
import type { ReadStory } from "../queries.server";
import { STORY_PARTS, storyPartLabels, type StoryPart } from "../story";
import { editorPath, readPath, shortTitle, storiesPath } from "./paths";
import { editorDesk } from "./picture-desk";
import { PictureLine } from "./pictures-form";
import { SourceList } from "./source-list";
import { StateTag } from "./state-tag";
import { StoryText } from "./story-text";
import "./story-writing.css";

type Html = Partial<Record<StoryPart, string>>;
type EditorPageProps = Data & {
  html: Html;
  acceptedHtml: Html | null;
  said: string | null;
  refusal: string | null;
};

/** A story before its editor: what it says, where it comes from, and what to decide. */
export function EditorPage(page: EditorPageProps) {
  const { story, revision, sources, may } = page;
  /** Nothing else is to be decided about. */
  const picturesFirst = may.decideOnChange && may.change;
  return (
    <>
      <PageHeader
        title={revision.title}
        crumbs={[{ label: "Verhalen", to: storiesPath }, { label: shortTitle(revision.title) }]}
        above={<StateTag state={story.state} />}
      />
      <Page>
        <div className="stack stack--wide">
          <Messages {...page} />
          <Decide {...page} />
          {picturesFirst && <Pictures {...page} />}
          <Words {...page} />
          {!picturesFirst && <Pictures {...page} />}
          <SourceList sources={sources} />
          <Author {...page} />
        </div>
      </Page>
    </>
  );
}

function Messages({ said, refusal, remark, heldBack, unconfirmed, incomplete, may, story }: EditorPageProps) {
  return (
    <>
      {said && (
        <Notice tone="success" live>
          <p>{said}</p>
        </Notice>
      )}
      {refusal && (
        <Notice tone="error" live>
          <p>{refusal}</p>
        </Notice>
      )}
      {remark && (
        <Notice title={heldBack ? "De expert vroeg dit aan de auteur" : "Dit zei je aan de auteur"}>
          <p className="pre-line">{remark}</p>
        </Notice>
      )}
      {incomplete && may.admit && (
        <Notice>
          <p>
            Dit ontwerp is nog niet klaar. Het kan in het netwerk zodra de organisatie, de situatie, de aanpak
            en het resultaat zijn ingevuld.
          </p>
        </Notice>
      )}
      {unconfirmed && (
        <Notice tone="warning" title="Niemand bevestigde dat het nog klopt">
          <p>
            De auteur antwoordde twee keer niet
            {story.reviewAskedAt && (
              <>
                , laatst gevraagd op <Time at={story.reviewAskedAt} format="day" />
              </>
            )}
            . Lezers zien dat het verhaal niet bevestigd is. Weet je dat het nog klopt? Bevestig het dan zelf.
          </p>
        </Notice>
      )}
    </>
  );
}

/** One button for each thing that can be done now; the most likely one first. */
function Decide({ story, may, seen, unconfirmed, incomplete }: EditorPageProps) {
  const path = editorPath(story.id);
  const isRead = story.state === "IN_NETWORK" || story.state === "SHARED";
  return (
    <div className="row">
      {may.admit && !incomplete && (
        <Press to={`${path}/toelating`} seen={seen} label="Zet het in het netwerk" />
      )}
      {may.decideOnChange && (
        <Press
          to={`${path}/wijziging`}
          seen={seen}
          label={may.change ? "Neem de foto's over" : "Neem de wijziging over"}
        />
      )}
      {may.decideOnChange && (
        <ButtonLink variant="secondary" to={`${path}/wijziging/weigering`}>
          Neem ze niet over
        </ButtonLink>
      )}
      {may.confirm && unconfirmed && <Press to={`${path}/bevestiging`} label="Het klopt nog" />}
      {may.change && (
        <ButtonLink variant={incomplete ? "primary" : "secondary"} to={`${path}/tekst`}>
          Bewerk
        </ButtonLink>
      )}
      {may.decline && (
        <ButtonLink variant="secondary" to={`${path}/afwijzing`}>
          Neem het niet op
        </ButtonLink>
      )}
      {isRead && <AppLink to={readPath(story.slug)}>Lees het zoals anderen</AppLink>}
      {may.withdraw && (
        <ButtonLink variant="quiet" to={`${path}/intrekking`}>
          Haal het weg
        </ButtonLink>
      )}
    </div>
  );
}

function Press({ to, seen, label }: { to: string; seen?: string; label: string }) {
  return (
    <AppForm action={to}>
      {seen && <input type="hidden" name="seen" value={seen} />}
      <SubmitButton>{label}</SubmitButton>
    </AppForm>
  );
}

/** The words; of a change that waits, beside what readers read now. */
function Words({ accepted, acceptedFigures, acceptedHtml, ...page }: EditorPageProps) {
  if (!accepted || !acceptedHtml)
    return (
      <section className="stack" aria-labelledby="tekst">
        <h2 id="tekst">Het verhaal</h2>
        <StoryText {...page} />
      </section>
    );
  const now: Pick<ReadStory, "revision" | "figures"> = { revision: accepted, figures: acceptedFigures };
  return (
    <div className="stack">
      <p>
        <strong>Veranderd:</strong> {changedParts(page, now).join(", ").toLowerCase() || "niets"}.
      </p>
      <div className="story-compare">
        <section className="stack card" aria-labelledby="voorstel">
          <h2 id="voorstel">De wijziging</h2>
          <p>
            <strong>{page.revision.title}</strong>
          </p>
          <StoryText {...page} />
        </section>
        <section className="stack card card--sunk" aria-labelledby="nu">
          <h2 id="nu">Zoals het nu online staat</h2>
          <p>
            <strong>{accepted.title}</strong>
          </p>
          <StoryText {...page} {...now} html={acceptedHtml} />
        </section>
      </div>
    </div>
  );
}

type Compared = Pick<ReadStory, "revision" | "figures">;

/** What differs, in words, so that nobody has to look for it in a long story. */
function changedParts(before: Compared, after: Compared): string[] {
  const differ = (key: keyof ReadStory["revision"]) => before.revision[key] !== after.revision[key];
  const figures = JSON.stringify(before.figures) !== JSON.stringify(after.figures);
  return [
    ...(differ("title") ? ["Titel"] : []),
    ...STORY_PARTS.filter(differ).map((part) => storyPartLabels.nl[part].replace(/\?$/, "")),
    ...(figures ? ["Cijfers"] : []),
    ...(differ("quote") || differ("quoteBy") ? ["Citaat"] : []),
  ];
}

/** What stands with the words; first what the author added and nobody else sees. */
function Pictures({ story, pictures, may }: EditorPageProps) {
  const desk = editorDesk(story.id);
  const waiting = pictures.filter((one) => one.waiting);
  const shown = pictures.length - waiting.filter((one) => one.waiting === "new").length;
  return (
    <section className="stack" aria-labelledby="fotos">
      <h2 id="fotos">Foto&apos;s</h2>
      {waiting.length > 0 && (
        <>
          <p>
            {may.decideOnChange
              ? "Dit stelt de auteur voor. Je neemt het over met de knop bovenaan, samen met de rest van de wijziging."
              : "Dit voegde de auteur toe. Zet je het verhaal in het netwerk, dan komt het mee."}{" "}
            Wil je een foto niet? Haal ze dan eerst weg, met de knop hieronder.
          </p>
          <ul className="line-list">
            {waiting.map((picture) => (
              <li key={picture.id}>
                <PictureLine desk={desk} picture={picture} large />
                {picture.waiting === "words" && <p className="soft small">Nu staat er: {picture.shownAlt}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
      {shown > 0 && (
        <p>
          {shown === 1 ? "Er staat 1 foto bij het verhaal." : `Er staan ${shown} foto's bij het verhaal.`}
        </p>
      )}
      <p>Een foto komt er alleen bij als iedereen die erop staat akkoord is.</p>
      <p>
        <ButtonLink variant="secondary" to={desk.path}>
          Bekijk of voeg foto&apos;s toe
        </ButtonLink>
      </p>
    </section>
  );
}

function Author({ author, may, story }: EditorPageProps) {
  return (
    <section className="stack" aria-labelledby="auteur">
      <h2 id="auteur">Auteur</h2>
      <p>
        {author
          ? `${author} schreef dit en krijgt een mail bij elke stap. Lezers zien die naam niet.`
          : "Dit verhaal heeft geen auteur. Vraag iemand van de organisatie om het na te kijken en te bewaren."}
      </p>
      {may.nameAuthor && (
        <p>
          <ButtonLink variant="secondary" to={`${editorPath(story.id)}/auteur`}>
            {author ? "Vraag het aan iemand anders" : "Vraag iemand om het te schrijven"}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

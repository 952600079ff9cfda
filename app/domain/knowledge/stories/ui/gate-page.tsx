import { filePath } from "~/domain/files/file";
import { AppForm } from "~/ui/app-form";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import type { GatePage as Data } from "../editor-pages.server";
import type { StoryPart } from "../story";
import { gatePath, gatesPath, shortTitle } from "./paths";
import { SourceList } from "./source-list";
import { StateTag } from "./state-tag";
import { StoryText } from "./story-text";
import "./story-writing.css";

type GatePageProps = Data & {
  html: Partial<Record<StoryPart, string>>;
  said: string | null;
  refusal: string | null;
};

/** A story before an expert: does it hold, so that everybody may learn from it? */
export function GatePage(page: GatePageProps) {
  const { story, revision, sources, pictures, said, refusal, remark, heldBack, own, may, seen } = page;
  const path = gatePath(story.id);
  return (
    <>
      <PageHeader
        title={revision.title}
        crumbs={[{ label: "Verhalen nakijken", to: gatesPath }, { label: shortTitle(revision.title) }]}
        above={<StateTag state={story.state} />}
      />
      <Page>
        <div className="stack stack--wide">
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
          {heldBack && remark && (
            <Notice title="Dit vroeg je aan de auteur">
              <p className="pre-line">{remark}</p>
            </Notice>
          )}
          {own && story.state === "IN_NETWORK" && (
            <Notice>
              <p>Dit is je eigen verhaal. Iemand anders van de expertengroep kijkt het na.</p>
            </Notice>
          )}
          <StoryText {...page} level={2} />
          <Pictures pictures={pictures} />
          <SourceList sources={sources} />
          {may.decide && (
            <section className="stack" aria-labelledby="beslis">
              <h2 id="beslis">Klopt dit?</h2>
              <p>Keur je het goed, dan kan iedereen het lezen. De auteur krijgt een mail.</p>
              <div className="row">
                <AppForm action={`${path}/goedkeuring`}>
                  <input type="hidden" name="seen" value={seen} />
                  <SubmitButton>Keur het goed voor iedereen</SubmitButton>
                </AppForm>
                <ButtonLink variant="secondary" to={`${path}/vraag`}>
                  Vraag eerst iets aan de auteur
                </ButtonLink>
              </div>
            </section>
          )}
        </div>
      </Page>
    </>
  );
}

/** What stands with the words, and the words that stand in for each. */
function Pictures({ pictures }: Pick<Data, "pictures">) {
  if (pictures.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="fotos">
      <h2 id="fotos">Foto&apos;s</h2>
      <ul className="grid grid--two story-gate-pictures">
        {pictures.map(({ id, alt, caption, file }) => (
          <li key={id}>
            <img
              src={filePath(file)}
              alt=""
              width={file.width ?? undefined}
              height={file.height ?? undefined}
              loading="lazy"
            />
            <p>{alt}</p>
            {caption && <p className="soft small">{caption}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

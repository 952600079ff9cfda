import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { Button, ButtonLink, SubmitButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { filledForm, type RefusedForm } from "~/ui/filled-form";
import { Fold } from "~/ui/fold";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Tag } from "~/ui/tag";
import type { EditedCollection } from "../../editing.server";
import { CollectedStories } from "./collected-stories";
import { CollectionFields, collectionsPath } from "./collection-fields";

type PageProps = EditedCollection & { saved: boolean; refused?: RefusedForm };

/** A collection for who edits it: its stories in order, its words, and whether everybody sees it. */
export function EditCollectionPage({ collection, items, others, choices, saved, refused }: PageProps) {
  const { id, slug, title, intro, networkId, publishedAt } = collection;
  const path = `${collectionsPath}/${id}`;
  const form = filledForm(refused, { title, intro, networkId: networkId ?? "" });
  const add = others.length > 0 && (
    <ButtonLink variant={items.length > 0 ? "secondary" : "primary"} to={`${path}/verhalen`} icon="plus">
      Voeg een verhaal toe
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[{ label: "Collecties", to: collectionsPath }, { label: title }]}
        above={publishedAt ? <Tag tone="good">online</Tag> : <Tag tone="warn">in de maak</Tag>}
        actions={
          <Publication path={path} slug={slug} online={publishedAt !== null} some={items.length > 0} />
        }
      />
      <Page>
        <div className="stack stack--wide">
          {saved && (
            <Notice tone="success" live>
              <p>Bewaard.</p>
            </Notice>
          )}
          <ErrorSummary errors={form.errors} />
          <section className="stack" aria-labelledby="verhalen">
            <h2 id="verhalen">Verhalen</h2>
            {items.length > 0 ? (
              <>
                <CollectedStories items={items} path={path} />
                {add && <p>{add}</p>}
              </>
            ) : (
              <EmptyState title="Er staat nog geen verhaal in" actions={add}>
                {others.length > 0
                  ? "Kies verhalen die bij elkaar horen."
                  : "Er is nog geen verhaal dat je kunt kiezen."}
              </EmptyState>
            )}
          </section>
          <Fold title="Titel, inleiding en netwerk" open={refused !== undefined}>
            <AppForm className="form">
              <CollectionFields form={form} choices={choices} />
              <div className="form__actions">
                <SubmitButton busy="Even geduld">Bewaar</SubmitButton>
              </div>
            </AppForm>
          </Fold>
        </div>
      </Page>
    </>
  );
}

function Publication({
  path,
  slug,
  online,
  some,
}: {
  path: string;
  slug: string;
  online: boolean;
  some: boolean;
}) {
  return (
    <>
      {(online || some) && (
        <AppForm action={`${path}/${online ? "offline" : "publicatie"}`} stay>
          <Button variant={online ? "secondary" : "primary"}>{online ? "Haal offline" : "Zet online"}</Button>
        </AppForm>
      )}
      <AppLink to={`/collecties/${slug}`}>{online ? "Bekijk de pagina" : "Bekijk hoe ze eruitziet"}</AppLink>
    </>
  );
}

import { organisationsFor } from "~/domain/people/known.server";
import { organisationKey } from "~/domain/people/organisation";
import { STANDING } from "~/domain/vocabulary/theme";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { Invalid } from "~/platform/errors";
import { firstFree, slugOf } from "~/platform/slug";
import type { StoryInput } from "../story-form";

/** The address of a new story, out of its title. It stays when the title changes. */
export async function freeStorySlug(tx: Tx, title: string): Promise<string> {
  const wanted = slugOf(title, "verhaal");
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('slug:story', 0))`;
  const where = { slug: { startsWith: wanted } };
  const rows = await tx.practiceStory.findMany({ where, select: { slug: true } });
  return firstFree(wanted, new Set(rows.map((row) => row.slug)));
}

/** Themes that a story can be about: those that everybody may know of, and those of its own network. */
export const offeredThemes = (networkId: string | null) => ({
  ...STANDING,
  OR: [
    { networkId: null },
    { network: { publishedAt: { not: null } } },
    ...(networkId ? [{ networkId }] : []),
  ],
});

type Facets = Pick<StoryInput, "organisation" | "province" | "measures" | "themeIds" | "sectorIds">;

/**
 * What a story is about, beside its words. A theme that was retired since it was chosen stays chosen.
 * @throws Invalid for a theme or sector that is not on offer.
 */
export async function facetsOf(tx: Tx, input: Facets, networkId: string | null, storyId: string | null) {
  const [themeIds, sectorIds] = [[...new Set(input.themeIds)], [...new Set(input.sectorIds)]];
  const before = storyId ? [{ stories: { some: { storyId } } }] : [];
  const themes = await tx.theme.count({
    where: { id: { in: themeIds }, OR: [offeredThemes(networkId), ...before] },
  });
  if (themes < themeIds.length) throw new Invalid({ themeIds: "theme-gone" });
  const sectors = await tx.sector.count({ where: { id: { in: sectorIds } } });
  if (sectors < sectorIds.length) throw new Invalid({ sectorIds: "invalid" });
  const known = await organisationsFor(tx, [input.organisation]);
  return {
    columns: {
      organisationName: input.organisation,
      organisationId: known.get(organisationKey(input.organisation)) ?? null,
      province: input.province,
      measures: [...new Set(input.measures)],
    },
    themes: themeIds.map((themeId) => ({ themeId })),
    sectors: sectorIds.map((sectorId) => ({ sectorId })),
  };
}

type Content = Omit<StoryInput, keyof Facets>;
type Before = { quote: string; quoteAgreedAt: Date | null } | null;

/** The columns of a revision. Who agreed to be quoted did so for those words and no others. */
export function contentOf(input: Content, before: Before) {
  const { title, situation, approach, result, again } = input;
  const { steps, people, money, partners, legalFrame, quote, quoteBy, quoteAgreed } = input;
  const agreedAt = !quote || !quoteAgreed ? null : before?.quote === quote ? before.quoteAgreedAt : null;
  return {
    ...{ title, situation, approach, result, again, steps, people, money, partners, legalFrame },
    ...{ quote, quoteBy: quote ? quoteBy : "" },
    quoteAgreedAt: quote && quoteAgreed ? (agreedAt ?? now()) : null,
  };
}

/** Figures in the order in which they were filled in. */
export const figuresOf = ({ figures }: Pick<StoryInput, "figures">) =>
  figures.map((figure, order) => ({ ...figure, order }));

import { z } from "zod";
import { absoluteUrl } from "~/platform/origin.server";

/** An organisation by name; its page when it chose to stand in the directory. */
export const openOrganisation = () => z.strictObject({ name: z.string(), url: z.url().nullable() });

export const ORGANISATION = { select: { name: true, slug: true, listedAt: true } } as const;

type Row = { name: string; slug: string | null; listedAt: Date | null };

export const organisationPath = (slug: string) => `/organisaties/${slug}`;

export const shownOrganisation = ({ name, slug, listedAt }: Row) => ({
  name,
  url: slug && listedAt ? absoluteUrl(organisationPath(slug)) : null,
});

export const storyPath = (slug: string) => `/verhalen/${slug}`;
export const questionPath = (slug: string) => `/vragen/${slug}`;
export const articlePath = (slug: string) => `/naslag/${slug}`;
export const collectionPath = (slug: string) => `/collecties/${slug}`;
export const contactCardPath = (slug: string) => `/contactpunten#${slug}`;

import { z } from "zod";
import { PARTICIPANT_TYPES, type ParticipantTypeName } from "~/domain/events/participant-types";
import { PROVINCES, type ProvinceName } from "~/domain/vocabulary/province";
import { line, optionalLine, optionalText } from "~/platform/http/fields";
import { optionalUrl } from "../articles/article";

const optionalOne = <T extends readonly [string, ...string[]]>(values: T) =>
  z.preprocess((value) => [value].flat()[0] || null, z.enum(values, "invalid").nullable());

/** What the directory says of an organisation. An empty slug is made out of the name. */
export const OrganisationForm = z.object({
  organisationName: line(160),
  slug: optionalLine(70).refine((text) => text === "" || /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text), "slug"),
  organisationKind: optionalOne(PARTICIPANT_TYPES),
  sectorId: optionalLine(100).transform((text) => text || null),
  municipality: optionalLine(80).transform((text) => text || null),
  province: optionalOne(PROVINCES),
  about: optionalText(5000),
  website: optionalUrl(),
});
export type OrganisationInput = z.output<typeof OrganisationForm>;

export const NewOrganisationForm = z.object({ organisationName: line(160) });

/** What narrows the directory. */
export type DirectoryFilter = {
  text: string;
  kind: ParticipantTypeName | null;
  sector: string | null;
  province: ProvinceName | null;
  page: number;
};

export const DIRECTORY_FACETS = ["kind", "sector", "province"] as const;
export type DirectoryFacet = (typeof DIRECTORY_FACETS)[number];

/** How they stand in the address. */
const PARAMS: Record<DirectoryFacet, string> = { kind: "soort", sector: "sector", province: "provincie" };

/** What an address asks for; what makes no sense is left out. */
export function readDirectory(params: URLSearchParams): DirectoryFilter {
  const value = (facet: DirectoryFacet) => params.get(PARAMS[facet])?.slice(0, 80) || null;
  const known = <T extends string>(values: readonly T[], one: string | null) =>
    values.find((each) => each === one) ?? null;
  const page = Number(params.get("pagina"));
  return {
    text: (params.get("zoek") ?? "").slice(0, 100).trim(),
    kind: known(PARTICIPANT_TYPES, value("kind")),
    sector: value("sector"),
    province: known(PROVINCES, value("province")),
    page: Number.isInteger(page) && page > 0 && page < 1000 ? page : 1,
  };
}

/** The address of a narrowed directory; the first page has no number. */
export function directoryAddress({ text, page, ...facets }: DirectoryFilter, path = "/organisaties"): string {
  const params = new URLSearchParams(text ? { zoek: text } : {});
  for (const facet of DIRECTORY_FACETS) if (facets[facet]) params.set(PARAMS[facet], facets[facet]);
  if (page > 1) params.set("pagina", String(page));
  const query = params.toString();
  return query ? `${path}?${query}` : path;
}

export const organisationPath = (slug: string) => `/organisaties/${slug}`;
export const editOrganisationsPath = "/beheer/kennis/organisaties";

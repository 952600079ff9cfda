import { z } from "zod";
import {
  emailField,
  line,
  oneOf,
  optionalDay,
  optionalEmail,
  optionalLine,
  optionalText,
} from "~/platform/http/fields";
import { NETWORK_GROUP_KINDS, PARTNER_PARTS, PHASE_KINDS } from "./network";
import { NETWORK_ROLES } from "./network-roles";

const MAX_FACTORS = 30;

/** What stands in the way, a line each; empty lines are nothing. */
const factorLines = () =>
  optionalText(6000)
    .transform((text) =>
      text
        .split("\n")
        .map((one) => one.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.string().max(300, "too-long")).max(MAX_FACTORS, "too-large"));

/** An end that comes after its begin, where both are known. */
const inOrder = ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) =>
  startsOn === null || endsOn === null || endsOn >= startsOn;
const ORDER = { path: ["endsOn"], message: "before-start" };

const period = { startsOn: optionalDay(), endsOn: optionalDay() };

/** What a network says of itself. */
export const NetworkForm = z
  .object({
    networkName: line(160),
    challenge: optionalText(10_000),
    hinderingFactors: factorLines(),
    approach: optionalText(20_000),
    ...period,
    fundingLine: optionalLine(400),
    contactName: optionalLine(120),
    contactEmail: optionalEmail(),
    contactPhone: optionalLine(40),
  })
  .refine(inOrder, ORDER);
export type NetworkInput = z.output<typeof NetworkForm>;

export const TEMPLATES = ["LDE", "VRIJ"] as const;
export type TemplateName = (typeof TEMPLATES)[number];

/** A new network: out of a template, with who leads it. Who leads it may be appointed later. */
export const StartForm = z
  .object({
    networkName: line(160),
    template: oneOf(TEMPLATES),
    startsOn: optionalDay(),
    leadName: optionalLine(120),
    leadEmail: optionalEmail(),
  })
  .refine((form) => form.leadEmail === "" || form.leadName !== "", {
    path: ["leadName"],
    message: "required",
  })
  .refine((form) => form.leadName === "" || form.leadEmail !== "", {
    path: ["leadEmail"],
    message: "required",
  });
export type StartInput = z.output<typeof StartForm>;

export const PhaseForm = z
  .object({ title: line(120), phaseKind: oneOf(PHASE_KINDS), goal: optionalText(1000), ...period })
  .refine(inOrder, ORDER);
export type PhaseInput = z.output<typeof PhaseForm>;

export const PhaseMoveForm = z.object({ to: oneOf(["earlier", "later"]) });

export const PartnerForm = z.object({ organisationName: line(160), part: oneOf(PARTNER_PARTS) });
export type PartnerInput = z.output<typeof PartnerForm>;

export const NewGroupForm = z.object({ groupKind: oneOf(NETWORK_GROUP_KINDS) });

export const NetworkGroupForm = z.object({ title: line(120), description: optionalText(1000) });
export type NetworkGroupInput = z.output<typeof NetworkGroupForm>;

/** Who sits in a group: an organisation, a person, or a person for an organisation. */
export const MemberForm = z
  .object({
    organisationName: optionalLine(160),
    personName: optionalLine(120),
    personEmail: optionalEmail(),
    roleTitle: optionalLine(80),
  })
  .superRefine(({ organisationName, personName, personEmail }, context) => {
    const missing = (field: string) =>
      context.addIssue({ code: "custom", path: [field], message: "required" });
    if (personName === "" && personEmail === "" && organisationName === "") missing("organisationName");
    if (personName === "" && personEmail !== "") missing("personName");
    if (personName !== "" && personEmail === "") missing("personEmail");
  });
export type MemberInput = z.output<typeof MemberForm>;

/** Who gets which role on a network. What comes with a group is given by sitting in it. */
export const NetworkRoleForm = z.object({ name: line(120), email: emailField(), role: oneOf(NETWORK_ROLES) });

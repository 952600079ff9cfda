import { CALLERS, type Caller, type RightsWorld } from "../support/rights-world";

/**
 * Who may come where. Every route states its policy here, that of its loader and that of its action; a route that
 * does not, fails the test.
 */
export type Policy =
  /** Anybody; it shows nobody's data. */
  | "public"
  /** Whoever is logged in, about themselves. */
  | "logged-in"
  /** Who checks people in on this date, and its organisers. */
  | "door"
  | "organiser"
  | "administrator"
  /** Whoever belongs to the group: sits at the table, joined it by its code, takes its notes, leads or organises. */
  | "group"
  /** Who may write in the group's note. */
  | "writes"
  /** Who leads the group, and the organisers. */
  | "leads"
  /** Who was asked to write in the report, and its organisers. */
  | "desk"
  /** Who reads along in the expert group's rounds: experts, the steering group, the organisers. */
  | "tests"
  | "expert"
  /** The experts of the network, and administrators: the second gate of a story. */
  | "validates"
  /** The steering group and the organisers. */
  | "decides"
  /** As group, and who tests the conclusions of its network: what was said is theirs to see. */
  | "said"
  /** Whoever organises something; what they see is theirs. */
  | "organises"
  /** Who brought it in, an organiser; not another one, and no administrator. */
  | "own"
  /** Who has the private link, whoever they are. */
  | "link"
  /** Nobody, unless this is the demo. */
  | "demo";

export type Form = (world: RightsWorld) => Record<string, string> | string;
export type Rules = {
  loader?: Policy;
  action?: Policy;
  /** A form that is accepted from who may send it. */
  form?: Form;
  /** Other statuses than success that who may come here can get in this world. */
  also?: number[];
  /** Whoever organises something else hears at the field that this is not theirs. */
  atField?: true;
  /** Which link the address holds, when it is not that of a registration. */
  link?:
    | "invitation"
    | "follower"
    | "series"
    | "network"
    | "network-role"
    | "report"
    | "question"
    | "asked"
    | "answer"
    | "story"
    | "read-story"
    | "article"
    | "organisation";
  /** Who reads there what others do not. */
  insiders?: Caller[];
  search?: (world: RightsWorld) => string;
};

const ALL: Caller[] = [...CALLERS];
export const MAY: Record<Exclude<Policy, "link">, Caller[]> = {
  public: ALL,
  "logged-in": ALL.filter((one) => one !== "visitor" && one !== "guest"),
  group: ["participant", "guest", "taker", "facilitator", "organiser", "administrator"],
  writes: ["taker", "facilitator", "organiser", "administrator"],
  leads: ["facilitator", "organiser", "administrator"],
  door: ["helper", "organiser", "administrator"],
  organiser: ["organiser", "administrator"],
  administrator: ["administrator"],
  tests: ["expert", "steering", "organiser", "administrator"],
  expert: ["expert"],
  validates: ["expert", "administrator"],
  decides: ["steering", "organiser", "administrator"],
  said: ["participant", "guest", "taker", "facilitator", "expert", "steering", "organiser", "administrator"],
  desk: ["taker", "organiser", "administrator"],
  own: ["organiser"],
  organises: ["stranger", "organiser", "administrator"],
  demo: [],
};

export const nothing: Form = () => ({});
export const both = (policy: Policy, form: Form = nothing, more: Partial<Rules> = {}): Rules => ({
  loader: policy,
  action: policy,
  form,
  ...more,
});
export const shows = (policy: Policy, more: Partial<Rules> = {}): Rules => ({ loader: policy, ...more });
export const does = (policy: Policy, form: Form = nothing, more: Partial<Rules> = {}): Rules => ({
  action: policy,
  form,
  ...more,
});

/** The same rules for several files of one area. */
export const all = (area: string, rules: Rules, names: string): Record<string, Rules> =>
  Object.fromEntries(names.split(" ").map((name) => [`${area}/${name}`, rules]));

import { onDisk, tool } from "./tools";

/** An object of a file as qpdf writes it down: names begin with a slash (keys lose it), texts with `u:`, `7 0 R` refers. */
type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
type Dict = { [key: string]: Value };

const isDict = (value: Value | undefined): value is Dict =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value: Value | undefined): Value[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** Which elements may stand directly in which. */
const PARENTS: Record<string, string[]> = {
  LI: ["L"],
  Lbl: ["LI"],
  LBody: ["LI"],
  TOCI: ["TOC"],
  THead: ["Table"],
  TBody: ["Table"],
  TR: ["Table", "THead", "TBody"],
  TH: ["TR"],
  TD: ["TR"],
};

export type TreeElement = {
  role: string;
  dict: Dict;
  ref: string;
  parent: TreeElement | null;
  children: TreeElement[];
  mcids: { page: string; mcid: number }[];
  annotations: { page: string; ref: string }[];
};

/** A file with its objects, read by qpdf. @throws when that finds anything wrong with it. */
export function pdfTree(file: Uint8Array) {
  return onDisk("file.pdf", file, ({ file: name }) => {
    const checked = tool("qpdf", ["--check", name]);
    if (checked.status !== 0 || /warning/i.test(checked.stdout + checked.stderr))
      throw new Error(`qpdf: ${checked.stdout}${checked.stderr}`);
    const written = tool("qpdf", ["--json=2", "--json-key=qpdf", name]).stdout;
    const json = JSON.parse(written.replace(/"\/([^"\s]+)":/g, '"$1":')) as {
      qpdf: [unknown, Record<string, { value?: Value; stream?: { dict: Dict } }>];
    };
    return new Tree(json.qpdf[1]);
  });
}

export class Tree {
  readonly elements: TreeElement[] = [];

  constructor(private readonly objects: Record<string, { value?: Value; stream?: { dict: Dict } }>) {
    const root = this.dict(this.root.StructTreeRoot);
    for (const kid of list(this.get(root.K))) this.walk(kid, null);
  }

  get root(): Dict {
    return this.dict(this.dict(this.objects.trailer?.value).Root);
  }

  get(value: Value | undefined): Value | undefined {
    if (typeof value !== "string" || !/^\d+ \d+ R$/.test(value)) return value;
    const found = this.objects[`obj:${value}`];
    return found?.value ?? found?.stream?.dict;
  }

  dict(value: Value | undefined): Dict {
    const found = this.get(value);
    return isDict(found) ? found : {};
  }

  private walk(value: Value, parent: TreeElement | null) {
    const dict = this.dict(value);
    const role = String(dict.S).slice(1);
    const element: TreeElement = {
      role,
      dict,
      ref: String(value),
      parent,
      children: [],
      mcids: [],
      annotations: [],
    };
    parent?.children.push(element);
    this.elements.push(element);
    for (const kid of list(this.get(dict.K))) {
      if (typeof kid === "number") element.mcids.push({ page: String(dict.Pg), mcid: kid });
      else if (isDict(kid) && kid.Type === "/MCR")
        element.mcids.push({ page: String(kid.Pg), mcid: Number(kid.MCID) });
      else if (isDict(kid) && kid.Type === "/OBJR")
        element.annotations.push({ page: String(kid.Pg), ref: String(kid.Obj) });
      else this.walk(kid, element);
    }
  }

  /** Every page with what it says of itself. */
  get pages(): { ref: string; dict: Dict }[] {
    return list(this.dict(this.root.Pages).Kids).map((ref) => ({ ref: String(ref), dict: this.dict(ref) }));
  }

  private get numbers(): Map<number, Value> {
    const nums = list(this.dict(this.dict(this.root.StructTreeRoot).ParentTree).Nums);
    return new Map(nums.flatMap((key, i) => (i % 2 === 0 ? [[Number(key), nums[i + 1]!] as const] : [])));
  }

  /** What keeps a screen reader from following the file; empty when nothing does. */
  faults(): string[] {
    return [
      ...this.facts(),
      ...this.elements.flatMap((one) => this.faultsOf(one)),
      ...this.headings(),
      ...this.links(),
    ];
  }

  private facts(): string[] {
    const { Lang, MarkInfo, ViewerPreferences } = this.root;
    const info = this.dict(this.dict(this.objects.trailer?.value).Info);
    return [
      ...(Lang === "u:nl-BE" ? [] : ["no language"]),
      ...(this.dict(MarkInfo).Marked === true ? [] : ["not marked"]),
      ...(this.dict(ViewerPreferences).DisplayDocTitle === true ? [] : ["the title is not shown"]),
      ...(String(info.Title ?? "").length > 2 ? [] : ["no title"]),
    ];
  }

  private faultsOf({ role, dict, ref, parent, children, mcids }: TreeElement): string[] {
    const allowed = PARENTS[role];
    const attributes = this.dict(dict.A);
    const numbers = this.numbers;
    return [
      ...(parent && dict.P !== parent.ref ? [`${role} ${ref} does not know its parent`] : []),
      ...(allowed && !allowed.includes(parent?.role ?? "") ? [`${role} in ${parent?.role}`] : []),
      ...(role === "TH" && !attributes.Scope ? ["TH without scope"] : []),
      ...(role === "Table" && !this.under(ref).some((one) => one.role === "TH") ? ["Table without TH"] : []),
      ...(role === "TR" && !sameLength(this.siblings(ref)) ? ["rows of different length"] : []),
      ...(role === "L" && !attributes.ListNumbering ? ["L without numbering"] : []),
      ...(role === "LI" && children.map((one) => one.role).join(" ") !== "Lbl LBody"
        ? ["LI without its parts"]
        : []),
      ...mcids.flatMap(({ page, mcid }) => {
        const owners = list(this.get(numbers.get(Number(this.dict(page).StructParents))));
        return owners[mcid] === ref
          ? []
          : [`${role} ${ref}: the page gives piece ${mcid} to ${String(owners[mcid])}`];
      }),
    ];
  }

  private under(ref: string): TreeElement[] {
    const found = this.elements.find((one) => one.ref === ref)!;
    return found.children.flatMap((child) => [child, ...this.under(child.ref)]);
  }

  /** All rows of the table that a row is in. */
  private siblings(ref: string): TreeElement[] {
    let table = this.elements.find((one) => one.ref === ref)!;
    while (table.role !== "Table" && table.parent) table = table.parent;
    return this.under(table.ref).filter(({ role }) => role === "TR");
  }

  private headings(): string[] {
    const levels = this.elements.flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role[1])] : []));
    return [
      ...(levels[0] === 1 ? [] : ["does not begin with H1"]),
      ...levels.flatMap((level, i) =>
        i > 0 && level > levels[i - 1]! + 1 ? [`H${levels[i - 1]} then H${level}`] : [],
      ),
    ];
  }

  private links(): string[] {
    const numbers = this.numbers;
    const held = new Map(
      this.elements.flatMap((element) =>
        element.annotations.map((one) => [one.ref, { element, page: one.page }]),
      ),
    );
    const onPages = this.pages.flatMap(({ ref: page, dict }) =>
      list(this.get(dict.Annots)).map((ref) => ({ page, ref: String(ref), tabs: dict.Tabs })),
    );
    return [
      ...this.elements.flatMap(({ role, annotations }) =>
        role === "Link" && annotations.length === 0 ? ["Link that leads nowhere"] : [],
      ),
      ...onPages.flatMap(({ page, ref, tabs }) => {
        const holder = held.get(ref);
        const { Contents, StructParent, A, Dest } = this.dict(ref);
        return [
          ...(holder?.element.role === "Link" ? [] : ["annotation outside a Link"]),
          ...(holder?.page === page ? [] : [`annotation of page ${page} said to be on ${holder?.page}`]),
          ...(numbers.get(Number(StructParent)) === holder?.element.ref
            ? []
            : ["annotation without way back"]),
          ...(String(Contents ?? "u:").length > 2 ? [] : ["annotation without words"]),
          ...(A || Dest ? [] : ["annotation without address"]),
          ...(tabs === "/S" ? [] : ["page whose tab order is not that of its structure"]),
        ];
      }),
    ];
  }
}

const sameLength = (rows: TreeElement[]) => new Set(rows.map(({ children }) => children.length)).size === 1;

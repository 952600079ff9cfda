import { isCommon } from "../dutch/common-words";
import { wordsOf } from "../dutch/fold";

const MOST_WORDS = 16;
const LONGEST = 120;

/** A title from each word on that says something, folded: `place` 0 is the whole of it. */
export function tailsOf(title: string): { place: number; tail: string }[] {
  const forms = wordsOf(title, MOST_WORDS).map(({ form }) => form);
  return forms.flatMap((form, place) =>
    place > 0 && isCommon(form) ? [] : [{ place, tail: forms.slice(place).join(" ").slice(0, LONGEST) }],
  );
}

import { RadioGroup } from "~/ui/choice-group";
import { Fold } from "~/ui/fold";
import { useText } from "~/ui/text/text-provider";
import { NEEDS_KEPT_DAYS, REGISTRATION_KEPT_MONTHS } from "../registration";
import { NeedsFields } from "./needs-fields";
import type { FieldsProps } from "./person-fields";

/** What one needs oneself, with why we ask and how long we keep it. */
export function OwnNeedsFields(props: FieldsProps) {
  const { needs } = useText("registration");
  return (
    <NeedsFields {...props} words={needs}>
      <p>{needs.why}</p>
      <p className="soft">{needs.keep(NEEDS_KEPT_DAYS)}</p>
    </NeedsFields>
  );
}

/** Photo consent. Nothing is chosen beforehand; who chooses nothing is not photographed recognisably. */
export function PhotoField({ text }: Pick<FieldsProps, "text">) {
  const { photo } = useText("registration");
  return (
    <Fold title={photo.title} open={text("photoConsent") !== undefined}>
      <p className="soft">
        {photo.why} {photo.keep(REGISTRATION_KEPT_MONTHS)}
      </p>
      <RadioGroup
        name="photoConsent"
        label={photo.title}
        optional
        plain
        options={[
          { value: "YES", label: photo.yes },
          { value: "ASK_ME", label: photo.askMe },
          { value: "NO", label: photo.no },
        ]}
        defaultValue={text("photoConsent")}
      />
    </Fold>
  );
}

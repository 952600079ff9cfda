import { ActionFrame } from "./action-frame";
import { fieldTexts, shownValue, type Refusal } from "./refusal";
import { AttendeeFields } from "./attendee-fields";

type CorrectionPageProps = {
  name: string;
  values: { name: string; email: string; organisation: string; participantType: string };
  path: string;
  refused?: Refusal;
};

/** Who somebody is, put right. */
export function CorrectionPage({ name, values, path, refused }: CorrectionPageProps) {
  return (
    <ActionFrame title="Verbeter de gegevens" name={name} path={path} refused={refused} button="Bewaar">
      <AttendeeFields
        text={shownValue(refused, values)}
        errors={fieldTexts(refused)}
        emailHint="Bij een ander e-mailadres werkt de oude link niet meer. De nieuwe link gaat naar het nieuwe adres."
        typeHint="Een andere soort kan alleen als daar nog een plaats voor is."
      />
    </ActionFrame>
  );
}

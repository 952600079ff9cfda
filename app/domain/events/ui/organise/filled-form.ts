export { filledForm, type FilledForm, type RefusedForm } from "~/ui/filled-form";

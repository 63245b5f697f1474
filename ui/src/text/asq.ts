// Words of ASQ-3 beside a review. A score is held against a cut-off; what it means for the child is the nurse's to say.
import type { AsqDomain, AsqForm } from "../ipc/bindings";
import { asqText } from "./programme";

export const asqFormText: Record<AsqForm, string> = {
  "24": "24 months",
  "27": "27 months",
  "30": "30 months",
};

function points(hundredths: number): string {
  return (hundredths / 100).toFixed(2);
}

export const asqFieldText = {
  title: "ASQ-3 scores",
  hint: "Points only, 0 to 60. Leave an area empty when it was not scored.",
  area: (area: AsqDomain): string => {
    const name = asqText.domain[area];
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  },
  form: "Form",
  byAge: (form: string): string => `The child's age that day asks for the form of ${form}.`,
  noForm: "No form of the two-year review is for this age. Choose the one that was filled in.",
  cutOff: (hundredths: number): string => `National cut-off ${points(hundredths)}`,
  below: (hundredths: number): string => `Below the national cut-off of ${points(hundredths)}`,
  atOrAbove: (hundredths: number): string => `At or above the national cut-off of ${points(hundredths)}`,
  source: "Cut-offs as NHS England counts them. A score is not a diagnosis.",
} as const;

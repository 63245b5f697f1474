// What the form of a health plan starts from: what the core fills in, or a draft.
import { readContents, writeContents } from "../../components/draftContents";
import { inFull, readDate, settle, type Direction } from "../../components/typedDate";
import type { HealthPlanForm, HealthPlanStart as Filled } from "../../ipc/bindings";

export type HealthPlanStart = {
  plan: HealthPlanForm;
  /** The plan that is amended or reviewed; `null` for a new one. */
  healthPlanId: string | null;
  review: boolean;
  fromRevision: number;
  amendReason: string;
};

const blank: HealthPlanStart = {
  plan: {
    childId: "", condition: "", needs: "", medication: "", emergency: "", placeId: null, writtenOn: "today", reviewOn: "", copies: [], training: [],
  },
  healthPlanId: null,
  review: false,
  fromRevision: 0,
  amendReason: "",
};

export function startFrom({ form, fromRevision }: Filled, healthPlanId: string | null, review: boolean, today: string): HealthPlanStart {
  const shown = (day: string, direction: Direction) => {
    const read = readDate(day, today, direction);
    return read === null ? day : inFull(read);
  };
  return { plan: days(form, shown), healthPlanId, review, fromRevision, amendReason: "" };
}

export function healthPlanContents(start: HealthPlanStart, today: string): string {
  return writeContents(start, today);
}

/** Reads a draft; dates typed on another day keep meaning that day. */
export function healthPlanFromContents(text: string, today: string): HealthPlanStart | null {
  const read = readContents<HealthPlanStart>(text, blank);
  if (read === null) return null;
  const { form, typedOn } = read;
  return typedOn === today ? form : { ...form, plan: days(form.plan, (day, direction) => settle(day, typedOn, direction)) };
}

/** The plan with each of its days put through `change`. */
function days(plan: HealthPlanForm, change: (day: string, direction: Direction) => string): HealthPlanForm {
  return {
    ...plan,
    writtenOn: change(plan.writtenOn, "past"),
    reviewOn: change(plan.reviewOn, "future"),
    copies: plan.copies.map((copy) => ({ ...copy, on: change(copy.on, "past") })),
    training: plan.training.map((one) => ({ ...one, on: change(one.on, "past"), renewOn: change(one.renewOn, "future") })),
  };
}

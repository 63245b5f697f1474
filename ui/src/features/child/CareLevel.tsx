// Level of care and place on the caseload, each with the days it needs, and what the programme goes by.
import { DateField } from "../../components/DateField";
import { FormPair } from "../../components/FormPage";
import { useFrame } from "../../components/frame";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import type { CaseloadStatus, Level, YesNoNotAsked } from "../../ipc/bindings";
import { caseloadStatusLabel, childFormText, yesNoLabel } from "../../text/child";
import type { PartProps } from "./AboutChild";
import { options } from "./options";

const words = childFormText;
const NOT_KNOWN = "not-known";
const deciles = [
  { value: NOT_KNOWN, label: words.notKnown },
  ...Array.from({ length: 10 }, (_, place) => String(place + 1)).map((value) => ({ value, label: words.decile(value) })),
];

/** The others are written where more is asked: a death, a transfer, two records joined. */
const TYPED: readonly CaseloadStatus[] = ["on-caseload", "moved-away", "discharged"];

type Props = PartProps & {
  /** The level on record; nothing when registering. */
  levelBefore: Level | null;
};

export function CareLevel({ form, set, errorOf, levelBefore }: Props) {
  const { levelNames } = useFrame();
  const changed = levelBefore !== null && form.level !== levelBefore;
  return (
    <>
      <FormPair>
        <Select<Level>
          name="level"
          label={words.level}
          options={options(levelNames)}
          value={form.level}
          onChange={(level) => set({ level, levelSince: levelBefore === null ? form.levelSince : level === levelBefore ? "" : "today" })}
          error={errorOf("level")}
        />
        {changed ? (
          <DateField
            name="levelSince"
            label={words.levelSince}
            value={form.levelSince}
            onChange={(levelSince) => set({ levelSince })}
            direction="past"
            error={errorOf("levelSince")}
          />
        ) : null}
      </FormPair>
      <FormPair>
        <Select<CaseloadStatus>
          name="caseloadStatus"
          label={words.status}
          hint={words.statusHint}
          options={options(caseloadStatusLabel).filter(({ value }) => TYPED.includes(value) || value === form.caseloadStatus)}
          value={form.caseloadStatus}
          onChange={(caseloadStatus) => set({ caseloadStatus })}
          error={errorOf("caseloadStatus")}
        />
        {form.caseloadStatus === "on-caseload" && form.leftOn === "" ? null : (
          <DateField
            name="leftOn"
            label={form.caseloadStatus === "died" ? words.diedOn : words.leftOn}
            value={form.leftOn}
            onChange={(leftOn) => set({ leftOn })}
            direction="past"
            error={errorOf("leftOn")}
          />
        )}
      </FormPair>
      <FormPair>
        <DateField
          name="joinedOn"
          label={words.joinedOn}
          hint={words.joinedOnHint}
          value={form.joinedOn}
          onChange={(joinedOn) => set({ joinedOn })}
          direction="past"
          error={errorOf("joinedOn")}
        />
        <Select
          name="imdDecile"
          label={words.imdDecile}
          hint={words.imdDecileHint}
          options={deciles}
          value={form.imdDecile === "" ? NOT_KNOWN : form.imdDecile}
          onChange={(decile) => set({ imdDecile: decile === NOT_KNOWN ? "" : decile })}
          error={errorOf("imdDecile")}
        />
      </FormPair>
      <Segmented<YesNoNotAsked>
        name="send"
        legend={words.send}
        options={options(yesNoLabel)}
        value={form.send}
        onChange={(send) => set({ send })}
        error={errorOf("send")}
      />
    </>
  );
}

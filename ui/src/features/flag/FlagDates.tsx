// Last column: since when, and when to look again.
import { DateField } from "../../components/DateField";
import { FormColumn } from "../../components/FormPage";
import { Notice } from "../../components/Notice";
import type { FlagTypesView } from "../../ipc/bindings";
import type { Query } from "../../ipc/useQuery";
import { flagText } from "../../text/flag";
import { FlagEvents } from "./FlagEvents";
import { brings, chosenType } from "./flagStart";
import type { PartProps } from "./FlagWhat";

type Props = PartProps & { types: Query<FlagTypesView> };

export function FlagDates({ flag, onChange, errorOf, types }: Props) {
  const table = types.state === "loaded" ? types.data : null;
  return (
    <FormColumn title={flagText.columns.look}>
      <DateField
        name="since"
        label={flagText.since}
        value={flag.since}
        onChange={(since) => onChange({ ...flag, since })}
        direction="past"
        error={errorOf("since")}
      />
      <DateField
        name="reviewOn"
        label={flagText.reviewOn}
        hint={flagText.reviewHint}
        value={flag.reviewOn}
        onChange={(reviewOn) => onChange({ ...flag, reviewOn })}
        direction="future"
        error={errorOf("reviewOn")}
      />
      <FlagEvents
        flag={flag}
        steps={brings(table, chosenType(flag))?.procedure?.steps ?? []}
        onChange={onChange}
        errorOf={errorOf}
      />
      <Notice kind="plain">{flagText.urgent}</Notice>
    </FormColumn>
  );
}

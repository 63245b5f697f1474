// Each fact on both records in a table; those that differ are marked in words and can be taken from either.
import { Segmented } from "../../components/Segmented";
import { Tag } from "../../components/Tag";
import type { ChildField, Comparison } from "../../ipc/bindings";
import { childFieldText, compareText as words } from "../../text/duplicate";

type Props = {
  comparison: Comparison;
  taken: readonly ChildField[];
  showSame: boolean;
  readOnly: boolean;
  onTake: (field: ChildField, take: boolean) => void;
};

export function ComparedFacts({ comparison, taken, showSame, readOnly, onTake }: Props) {
  const { kept, other } = comparison;
  return (
    <table className="table duplicate__facts" aria-label={words.facts}>
      <thead>
        <tr>
          <th scope="col">{words.fact}</th>
          <th scope="col">{`${words.kept}: ${kept.child}`}</th>
          <th scope="col">{`${words.other}: ${other.child}`}</th>
          <th scope="col">{words.differs}</th>
        </tr>
      </thead>
      <tbody>
        {comparison.fields
          .filter((fact) => showSame || !fact.same)
          .map((fact) => {
            const take = taken.includes(fact.field);
            const label = childFieldText[fact.field];
            return (
              <tr key={fact.field} className={fact.same ? undefined : "duplicate__differs"}>
                <th scope="row">{label}</th>
                <td className={!fact.same && take ? "duplicate__left" : undefined}>{fact.kept === "" ? words.unsaid : fact.kept}</td>
                <td className={!fact.same && !take ? "duplicate__left" : undefined}>{fact.other === "" ? words.unsaid : fact.other}</td>
                <td>
                  {fact.same ? (
                    words.same
                  ) : readOnly ? (
                    <Tag tone="amber">{words.differs}</Tag>
                  ) : (
                    <div className="duplicate__choice">
                      <Segmented
                        name={`take-${fact.field}`}
                        legend={words.choose(label)}
                        options={[
                          { value: "kept", label: words.kept },
                          { value: "other", label: words.other },
                        ]}
                        value={take ? "other" : "kept"}
                        onChange={(from) => onTake(fact.field, from === "other")}
                      />
                    </div>
                  )}
                </td>
              </tr>
            );
          })}
      </tbody>
    </table>
  );
}

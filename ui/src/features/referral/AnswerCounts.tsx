// What became of the referrals sent in a quarter, by service: a threshold nobody meets is seen in numbers.
import { Section } from "../../components/Section";
import { Select } from "../../components/Select";
import type { ReferralList } from "../../ipc/bindings";
import { referralListText as words, referralServiceText } from "../../text/referral";

export function AnswerCounts({ list, onQuarter }: { list: ReferralList; onQuarter: (quarter: string) => void }) {
  const { countColumns: columns } = words;
  return (
    <Section title={words.counts}>
      <Select
        name="quarter"
        label={words.quarter}
        options={list.quarters.map((value) => ({ value, label: value }))}
        value={list.quarter}
        onChange={onQuarter}
        width="short"
      />
      {list.counts.length === 0 ? (
        <p className="log__soft">{words.noCounts}</p>
      ) : (
        <div className="log__scroll">
          <table className="table" aria-label={words.counts}>
            <thead>
              <tr>
                {Object.values(columns).map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.counts.map((count) => (
                <tr key={count.service}>
                  <th scope="row">{referralServiceText[count.service]}</th>
                  <td>{count.sent}</td>
                  <td>{count.accepted}</td>
                  <td>{count.rejected}</td>
                  <td>{count.adviceOnly}</td>
                  <td>{count.withdrawn}</td>
                  <td>{count.waiting}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

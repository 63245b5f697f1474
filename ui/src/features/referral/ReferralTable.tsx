// The referrals as a table; the child's name opens the referral.
import { Button } from "../../components/Button";
import { useFrame } from "../../components/frame";
import { Icon } from "../../components/Icon";
import { useNavigate } from "../../components/navigation";
import { Tag } from "../../components/Tag";
import type { ReferralRow, ReferralView } from "../../ipc/bindings";
import { daysBetween, fullDate, shortDate } from "../../text/dates";
import { overText } from "../../text/due";
import { referralAnswerText, referralListText as words, referralServiceText, referralText, referralUrgencyText } from "../../text/referral";

export function ReferralTable({ rows }: { rows: readonly ReferralRow[] }) {
  const navigate = useNavigate();
  const { today } = useFrame();
  return (
    <div className="log__scroll">
      <table className="table" aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{words.columns.child}</th>
            <th scope="col">{words.columns.service}</th>
            <th scope="col">{words.columns.sent}</th>
            <th scope="col">{words.columns.answer}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ child, born, referral }) => (
            <tr key={referral.referralId}>
              <th scope="row">
                <Button kind="link" onPress={() => navigate({ screen: "referral", childId: referral.childId, referralId: referral.referralId })}>
                  {child}
                  <span className="visually-hidden">: {referralServiceText[referral.service]}</span>
                </Button>
                <div className="log__soft">{born === null ? words.notBorn : words.born(fullDate(born))}</div>
              </th>
              <td>
                {referralServiceText[referral.service]}
                <div className="log__soft">{[referralUrgencyText[referral.urgency], referral.to].filter((part) => part !== "").join(", ")}</div>
              </td>
              <td>{shortDate(referral.sentOn, today)}</td>
              <td>
                <Answer referral={referral} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Answer({ referral }: { referral: ReferralView }) {
  const { today } = useFrame();
  if (referral.answer !== null && referral.answeredOn !== null) {
    return (
      <>
        <Tag tone={referral.answer === "rejected" ? "red" : referral.answer === "accepted" ? "green" : "grey"}>{referralAnswerText[referral.answer]}</Tag>
        <div className="log__soft">{[shortDate(referral.answeredOn, today), referral.answerReason].filter((part) => part !== "").join(": ")}</div>
      </>
    );
  }
  if (referral.chaseOn === null) return null;
  return (
    <>
      {referral.overdue ? (
        <span className="over">
          <Icon name="warn" /> {overText(daysBetween(referral.chaseOn, today))}
        </span>
      ) : (
        referralText.waiting
      )}
      <div className="log__soft">{referralText.askOn(shortDate(referral.chaseOn, today))}</div>
      {referral.needsConfirming ? <div className="log__soft">{referralText.notConfirmed}</div> : null}
    </>
  );
}

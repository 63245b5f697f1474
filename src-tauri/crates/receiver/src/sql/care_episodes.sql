-- Episodes of the quarter ($1 to $2) by reason or by package ($3), and over all in the row without one. An episode that was
-- closed and opened again was closed, and was opened, each time.
with episode as (
    select episode.id, case when $3 then coalesce(episode.package, 'none') else coalesce(reason.reason, 'not-known') end as part,
        episode.since, episode.until
    from caseload.episode
    left join caseload.episode_reason reason using (id)
    where episode.status <> 'entered-in-error' and episode.since <= $2::date
), event as (
    select part, since as on_day, 1 as opened, 0 as closed from episode
    union all
    select part, until, 0, 1 from episode where until is not null
    union all
    select part, on_day, 1, 0 from episode join caseload.episode_reopened on episode_id = id
    union all
    select part, ended_on, 0, 1 from episode join caseload.episode_reopened on episode_id = id
)
select part,
    coalesce(sum(opened) filter (where on_day between $1::date and $2::date), 0)::bigint,
    coalesce(sum(closed) filter (where on_day between $1::date and $2::date), 0)::bigint,
    coalesce(sum(opened - closed) filter (where on_day <= $2::date), 0)::bigint
from event
group by grouping sets ((part), ())

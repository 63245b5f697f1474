-- Of the goals of episodes that closed in the quarter ($1 to $2) how many were scored at the close, and how they moved from
-- the start: further on, the same, further back; and by how many points in all, below 0 when more was lost than won.
select case when grouping(reason.reason) = 0 then coalesce(reason.reason, 'not-known') end as part,
    count(*),
    count(*) filter (where goal.latest > goal.baseline),
    count(*) filter (where goal.latest = goal.baseline),
    count(*) filter (where goal.latest < goal.baseline),
    coalesce(sum(goal.latest - goal.baseline), 0)::bigint
from caseload.goal
join caseload.episode on episode.id = goal.episode_id
left join caseload.episode_reason reason on reason.id = episode.id
where goal.status not in ('entered-in-error', 'cancelled') and goal.latest is not null and goal.baseline is not null
  and episode.status <> 'entered-in-error' and episode.until between $1::date and $2::date
group by grouping sets ((reason.reason), ())

/** Questions about units that rows name and nobody knows: which are meant, most likely. */
import { sqlRows } from '../serving';

export interface UnitProposal {
  /** The code or name that rows use. */
  alias: string;
  /** Null where no unit is near: a person writes the code. */
  unit_code: string | null;
  unit_name: string | null;
  /** The units above it. */
  parent: string | null;
  /** How many rows use it. */
  rows: number;
  first_file: string;
  first_line: number;
  /** 0–1, null without a unit. */
  similarity: number | null;
  /** The unit that was called so until it went into this one; null where the name is only like this one's. */
  former: string | null;
}

/** Less alike than this is no help. */
const LEAST = 0.6;
/** By a quicker and coarser measure: what is below it needs no closer look. */
const COARSE_LEAST = 0.65;
/** Units proposed for one way of naming. */
const MOST = 3;

/** A unit that is no more is surely meant, but not surely all of what it went into. */
const FORMER_LIKENESS = 0.95;

/**
 * Each way of naming a unit that could not be placed, with the units most like it: under the unit told above it
 * where there is one, valid on the last day its rows are of. A name of former times proposes what its unit went
 * into. Units beside those the same file names come first.
 */
export async function listUnitProposals(): Promise<UnitProposal[]> {
  return sqlRows<UnitProposal>(PROPOSALS);
}

const alike = (a: string, b: string) =>
  `(1 - damerau_levenshtein(${a}, ${b}) / greatest(length(${a}), length(${b}), 1))`;

const PROPOSALS = `
with recursive build as (
  select coalesce(max(as_of_on), date '9999-12-31') as as_of_on from staging.files where not reference
), waiting as (
  select distinct r.file, r.line, r.unit_code, r.unit_name, r.parent_name, r.province_name, f.name as file_name, f.added,
    coalesce(r.happened_on, c.period_to, f.as_of_on, b.as_of_on) as day
  from staging.unresolved u
  join staging.records r on r.file = u.file and r.line = u.line
  join staging.files f on f.file = u.file
  left join lake.assessments a on r.source = 'assessments' and a.file = u.file and a.line = u.line
  left join campaign.definitions c on c.campaign_id = a.campaign
  cross join build b
  where u.reason in ('unknown_unit', 'ambiguous_unit') and coalesce(r.unit_code, r.unit_name) is not null
), named as materialized (
  select row_number() over () as ref, *
  from (
    select coalesce(w.unit_code, w.unit_name) as alias, plain(n.key) as full_key, n.loose_keys[1] as bare_key, n.under,
      max(day) as day, count(*)::integer as rows, list(distinct file) as files,
      arg_min(file_name, (added, line)) as first_file, arg_min(line, (added, line)) as first_line
    from waiting w
    join staging.unit_ref_names n
      on (n.unit_code, n.unit_name, n.parent_name, n.province_name)
        is not distinct from (w.unit_code, w.unit_name, w.parent_name, w.province_name)
    group by all
  )
), beside as (
  -- what the same files name is most likely near
  select distinct n.ref, u.parent_code
  from named n, unnest(n.files) as t(file)
  join staging.unit_rows r on r.file = t.file
  join staging.units u on u.unit_id = r.unit_id
), known as materialized (
  select u.unit_id, u.unit_code, u.unit_name, u.parent_code, u.holds_from, u.holds_to, k.parents,
    plain(k.key) as full_key, k.loose_key as bare_key
  from staging.units u join staging.unit_names k on k.unit_id = u.unit_id
), coded as (
  select n.ref, k.unit_id, 1 as similarity
  from (select ref, day, unnest(whole_codes(alias)) as code from named) n
  join known k on k.unit_code = n.code and n.day between k.holds_from and k.holds_to
), worded as (
  select n.ref, k.unit_id,
    case
      -- an office of the unit: "Bộ phận Một cửa phường Hòa Bình"
      when contains(' ' || n.full_key || ' ', ' ' || k.full_key || ' ') and n.full_key <> k.full_key then 0.9
      else (${alike('n.full_key', 'k.full_key')} + ${alike('n.bare_key', 'k.bare_key')}) / 2
    end as similarity
  from named n
  join known k on n.day between k.holds_from and k.holds_to
    and (jaro_similarity(n.bare_key, k.bare_key) >= ${COARSE_LEAST}
      -- the kind of unit stuck to its name
      or jaro_similarity(n.full_key, k.full_key) >= 0.85
      or contains(n.full_key, k.full_key))
  where not regexp_full_match(n.full_key, '[0-9.]+')
), became as (
  -- the old name goes on being written: from the unit that had it to what it is part of now
  select n.ref, n.day, k.unit_id, k.unit_id as former_id, list_has_all(k.parents, n.under) as former_fits
  from named n join known k on k.holds_to < n.day
    and (k.full_key = n.full_key or k.bare_key = n.bare_key or k.unit_code = n.alias)
  union
  select b.ref, b.day, e.new_unit_id, b.former_id, b.former_fits
  from became b join staging.unit_edges e on e.old_unit_id = b.unit_id
), candidates as (
  select c.ref, c.similarity, c.former_id, c.former_fits, k.*
  from (
    select ref, unit_id, max(similarity) as similarity, null as former_id, false as former_fits
    from (from coded union all from worded) group by all
    union all
    select ref, unit_id, ${FORMER_LIKENESS}, former_id, former_fits from became
  ) c
  join named n using (ref)
  join known k on k.unit_id = c.unit_id and n.day between k.holds_from and k.holds_to
), near as (
  select c.*, c.former_fits or list_has_all(c.parents, n.under) as fits, b.ref is not null as is_beside
  from candidates c
  join named n using (ref)
  left join beside b on b.ref = c.ref and b.parent_code = c.parent_code
  where c.similarity >= ${LEAST}
  -- of the same unit the surer reason
  qualify row_number() over (partition by c.ref, c.unit_id order by fits desc, c.similarity desc, c.former_id) = 1
), best as (
  select * from near
  qualify fits = bool_or(fits) over (partition by ref)
), nearest as (
  select *, row_number() over (
    partition by ref order by similarity + case when is_beside then 0.1 else 0 end desc, unit_code
  ) as place
  from best
  qualify place <= ${MOST}
)
select n.alias, f.unit_code, f.unit_name, concat_ws(', ', m.parent_name, nullif(m.province_name, m.parent_name)) as parent,
  n.rows, n.first_file, n.first_line, round(f.similarity, 2)::double as similarity,
  o.unit_name || coalesce(' (' || o.unit_code || ', đến ' || strftime(o.holds_to, '%d/%m/%Y') || ')', '') as former
from named n
left join nearest f using (ref)
left join marts.units m on m.unit_id = f.unit_id
left join staging.units o on o.unit_id = f.former_id
order by n.rows desc, n.alias, n.first_file, n.first_line, f.place`;

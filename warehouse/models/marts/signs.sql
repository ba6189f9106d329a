-- view: one row an examined campaign, a unit and a sign with enough cases: what asks for a check. Officers only; never a finding
-- sign: its name; what it counts stands in models/signs/<name>.sql, its rule in scoring/signs.ts
-- version: of the rule
-- n: cases judged
-- k: cases found; null where nothing is counted
-- value: what is compared: k ÷ n where the sign says nothing else
-- expected: what the other units make one expect
-- compared_with: the block it was compared with; null: all units of the campaign
-- others: how many other units
-- p: probability of it by chance; null where the rule has none
-- q: p adjusted for all units and signs of the campaign (Benjamini & Hochberg 1995)
-- flagged: to be looked at
-- about: the measure it is about, where a sign looks at several
select j.campaign_id, j.unit_id, u.unit_code, u.unit_name, u.block, j.sign, j.version, j.n, j.k, j.value, j.expected,
  j.compared_with, j.others, j.p, j.q, j.flagged, j.about
from signs.judged j join staging.campaign_units u using (campaign_id, unit_id)

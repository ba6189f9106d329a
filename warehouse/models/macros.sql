-- Functions every model may use. One statement each, separated by a line of dashes.

-- a name without accents, case or the stroke of đ: what searches and loose matches compare
create or replace macro plain(name) as
  lower(replace(replace(strip_accents(name), 'đ', 'd'), 'Đ', 'D'));
----
-- the tone mark on the first vowel of oa, oe, uy, whichever way it was typed (Hoà, Hòa)
create or replace macro tone(name) as
  replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    name, 'oà', 'òa'), 'oá', 'óa'), 'oả', 'ỏa'), 'oã', 'õa'), 'oạ', 'ọa'),
    'oè', 'òe'), 'oé', 'óe'), 'oẻ', 'ỏe'), 'oẽ', 'õe'), 'oẹ', 'ọe'),
    'uỳ', 'ùy'), 'uý', 'úy'), 'uỷ', 'ủy'), 'uỹ', 'ũy'), 'uỵ', 'ụy');
----
-- a unit's name as it is compared: "UBND Phường  02" is "phường 2", "Lâm Viên – Đà Lạt" is "lâm viên - đà lạt"
create or replace macro unit_key(name) as
  trim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    tone(lower(nfc_normalize(name))),
    '\s+', ' ', 'g'),
    ' ?[-–—] ?', ' - ', 'g'),
    '^ *(ubnd|ủy ban nhân dân) +', ''),
    '^(p|x|tt|tx|q|h|tp)(\.|\. | )', '\1.'),
    '\b0+([1-9])', '\1', 'g'),
    '[''’`]', '', 'g'));
----
-- the parts of a name told with the units above it: "Phường 12, Quận 3", "Xã Vân Canh (tỉnh Gia Lai)"
create or replace macro unit_parts(name) as
  list_filter(string_split_regex(regexp_replace(name, '\)', '', 'g'), ' *[,;(] *| +[-–—] +'), lambda part: part <> '');
----
-- short forms spelled out
create or replace macro spelled(key) as
  case
    when key like 'p.%' then 'phường ' || trim(key[3:])
    when key like 'x.%' then 'xã ' || trim(key[3:])
    when key like 'tt.%' then 'thị trấn ' || trim(key[4:])
    when key like 'tx.%' then 'thị xã ' || trim(key[4:])
    when key like 'tp.%' then 'thành phố ' || trim(key[4:])
    when key like 'q.%' then 'quận ' || trim(key[3:])
    when key like 'h.%' then 'huyện ' || trim(key[3:])
    else key
  end;
----
-- the name without its type: "xã vân canh" is "vân canh"; a bare number keeps it ("phường 2")
create or replace macro bare(key) as
  case when regexp_full_match(key, '(phường|quận|xã) [0-9]+') then key
    else regexp_replace(key, '^(phường|xã|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tỉnh) ', '') end;
----
-- the codes that a spreadsheet, which drops leading zeros, may have cut to this one: 2 digits for a province, 3 for a
-- former district, 5 for a commune
create or replace macro whole_codes(code) as
  case when regexp_full_match(code, '[0-9]{1,4}')
    then list_transform(list_filter([2, 3, 5], lambda n: n > length(code)), lambda n: lpad(code, n, '0'))
    else [] end;
----
-- a field of one-stop dossiers; null where the row is the total of all fields. "Công chứng", "Tổng hợp" are fields
create or replace macro field_of(name) as
  case when plain(trim(name)) not in ('tong', 'tong cong', 'tong so', 'cong', 'total', 'tat ca', 'tat ca linh vuc')
    and not says_total(trim(name))
    then trim(name) end;
----
-- a sum of which every part is known, else null: null is never zero
create or replace macro sum_known(part) as
  case when count(part) = count(*) then sum(part)::integer end;
----
-- a label as it is compared: words without accents, case or signs: "Công khai, minh bạch" is "cong khai minh bach"
create or replace macro words(label) as
  trim(regexp_replace(plain(label), '[^a-z0-9]+', ' ', 'g'));
----
-- minutes of work up to a moment, counted from the first day of staging.working_days: 7:30–11:30 and 13:30–17:00, nights,
-- weekends and holidays not counted; number and is_working are those of the moment's day
create or replace macro working_minutes(number, is_working, moment) as
  number * 450 + case when is_working
    then least(greatest(hour(moment) * 60 + minute(moment) - 450, 0), 240)
      + least(greatest(hour(moment) * 60 + minute(moment) - 810, 0), 210)
    else 0 end;
----
-- a moment told to the minute: a bare date is midnight and says nothing of the time of day
create or replace macro has_time(moment) as coalesce(moment <> date_trunc('day', moment), false);

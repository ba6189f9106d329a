const reason = {
  too_few_cells: 'Fewer cells than headings. Check the delimiter, then send the row again.',
  too_many_cells:
    'More cells than headings. Where text holds the delimiter, put the cell in quotes.',
  broken_json: 'The line is not one whole JSON object. Export this line again.',
  hidden_row: 'A row hidden in the sheet; it was read like the others.',
  hidden_sheet: 'A sheet hidden in the file; it was read like the others.',
  broken_quote:
    'A quote is opened and not closed, or stands in the wrong place. Remove or close it.',
  bad_bytes: 'Characters that are not UTF-8. Save the file as "CSV UTF-8", then send it again.',
  line_too_long: 'The line is longer than 1 MB. Check whether line breaks were lost.',
  missing: '"{column}" is empty and must be filled.',
  rounded_code:
    '"{column}": Excel has turned the code into 2.5E+11, so the code itself is lost. Format the column as Text, then export again.',
  bad_date: '"{column}" is not a day that exists. Write it as 31/12/2025.',
  bad_number: '"{column}" is not a number. Write it as 4859 or 92,5.',
  bad_count: '"{column}" is not a count (a whole number, 0 or more).',
  bad_yes_no: '"{column}" takes yes or no only (1 or 0).',
  bad_word: '"{column}" has a value that is not known. Use one of those on the data page.',
  finished_before_received: 'Finished before it was received. Correct one of the two dates.',
  due_before_received: 'Due before it was received; the dossier still counts, please check.',
  after_arrival: '"{column}" is a day after the file arrived; the row still counts, please check.',
  finished_without_end:
    'The status says finished but there is no end date; the dossier counts as pending.',
  answered_before_received: 'Answered before it was received. Correct one of the two dates.',
  done_before_assigned: 'Done before it was assigned. Correct one of the two dates.',
  remedied_before_inspected: 'Remedied before the inspection. Correct one of the two dates.',
  due_before_start: '"{column}" is before the start; the row still counts, please check.',
  no_due_date:
    '"{column}" is blank: without a due date nothing can be late. Add it if there is one.',
  no_answer_date:
    '"{column}" is blank: the general limit of 15 working days from receipt is taken. Give the date if it is another.',
  judged_before_answer:
    'Satisfaction is told but no day of the answer; it does not count yet. Add the day.',
  remedy_of_nothing: 'A remedy without a finding; the row counts as nothing found.',
  no_counts: 'The row has none of the numbers of the form. Fill them in, 0 too, or delete the row.',
  received_not_sum:
    'Received differs from online + direct + carried over; the row still counts, please check.',
  resolved_not_sum:
    'Resolved differs from early + on time + late; the row still counts, please check.',
  pending_not_sum: 'Pending differs from in time + overdue; the row still counts, please check.',
  received_not_whole:
    'Received differs from resolved + pending; the row still counts, please check.',
  fields_not_total:
    "The fields add up to something else than the unit's total row; the fields count, please check.",
  repeated_row:
    'The row stands again further down the same file: the later one is used, this one is not counted again.',
  code_date_differs:
    'The date in the dossier code (six digits before the sequence: year, month, day) is not the day received, or is no day at all; the dossier counts by the day received, please check both.',
  code_without_sequence:
    'The dossier code has no sequence after its date, or a zero; the dossier still counts, please check the code.',
  supplement_out_of_order:
    'The supplement was requested before the dossier was received, or after it was handed in; the dossier still counts, please check these dates.',
  supplement_without_end:
    'The dossier went on or has ended, but the day the supplement was handed in is missing: the wait was not subtracted. Add that day.',
  validity_reversed: 'Valid to a day before it is valid from. Correct one of the two dates.',
  period_reversed: 'The first day of the period is after the last. Correct the period.',
  more_than_all:
    'The numerator is larger than the denominator; the row still counts, please check.',
  ambiguous_decimal:
    'No cell of "{column}" tells whether a dot or comma before three digits means thousands or decimals: it was read as decimals (4.859 and 4,859 alike). If thousands are meant, write 4859 and send the file again.',
  duplicate_code:
    'The dossier code stands in a later row too: the later one is used, this one is not counted again.',
  unknown_unit:
    'No such unit on the day of the row. Correct the code or name, or send the list of units or aliases.',
  ambiguous_unit: 'Several units have this name. Add the code, or the name of the unit above.',
  unknown_measure:
    'There is no measure "{value}", so this figure counts nowhere yet. Nearest: {nearest}. Correct the name and send it again, or use the measure in a campaign.',
  unknown_campaign: 'There is no campaign with this code.',
  outside_campaign: 'The unit is not within the scope of the campaign.',
  unknown_criterion: 'The campaign has no such criterion.',
  points_out_of_range: 'Appraised points outside 0 to the maximum of the criterion.',
  name_of_another_unit:
    'The code is of one unit, the name of another; the code counts. Check code and name.',
  corrects_nothing:
    'Original file and line name no row that was sent back; the row still counts. Check these two columns.',
};

export default reason;

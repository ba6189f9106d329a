/** A list whose first choice is to leave things as published. */
import { filled, type Words } from './words';

export function Choice({
  label,
  options,
  published,
  words,
  ...rest
}: {
  label: string;
  name: string;
  value: string;
  onChange: (event: { target: { value: string } }) => void;
  options: [string, string][];
  published: string;
  words: Words;
}) {
  return (
    <label>
      <span className="block text-[0.8125rem] text-soft">{label}</span>
      <select className="w-full" {...rest}>
        <option value="">{filled(words.asPublished, { value: published })}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

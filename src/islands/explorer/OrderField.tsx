interface Props<Key extends string> {
  readonly id: string;
  readonly label: string;
  readonly keys: readonly Key[];
  readonly names: Readonly<Record<Key, string>>;
  readonly value: Key;
  readonly onChoose: (key: Key) => void;
}

/** One of the ways to order or to group the duties. */
export function OrderField<Key extends string>(props: Props<Key>) {
  const { id, label, keys, names, value, onChoose } = props;
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <br />
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          const key = keys.find((one) => one === currentTarget.value);
          if (key !== undefined) onChoose(key);
        }}
      >
        {keys.map((key) => (
          <option key={key} value={key}>
            {names[key]}
          </option>
        ))}
      </select>
    </p>
  );
}

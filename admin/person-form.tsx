import { useState, type SubmitEvent } from 'react';
import { readAuthor } from '../src/core/editing/commit-author.ts';
import { person } from './person.ts';

/** Asks who is writing: every save carries the name. */
export function PersonForm({ submit, onDone, later }: PersonFormProps) {
  const known = person.get();
  const [name, setName] = useState(known?.name ?? '');
  const [email, setEmail] = useState(known?.email ?? '');
  const [problem, setProblem] = useState<{ field: string; message: string }>();
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const reading = readAuthor({ name, email });
    setProblem(reading.problem);
    if (!reading.author) return;
    person.keep(reading.author);
    onDone();
  };
  return (
    <form className="desk-person-form" noValidate onSubmit={onSubmit}>
      <Line
        label="Họ tên"
        value={name}
        autoComplete="name"
        change={setName}
        problem={wordsFor('name', problem)}
      />
      <Line
        label="Thư điện tử"
        type="email"
        value={email}
        autoComplete="email"
        change={setEmail}
        problem={wordsFor('email', problem)}
      />
      <p>Tên này đi cùng mỗi lần lưu, để biết ai đã sửa gì. Chỉ giữ trên máy này.</p>
      <div className="desk-row">
        <button type="submit" className="desk-primary">
          {submit}
        </button>
        {later ? (
          <button type="button" className="desk-small" onClick={onDone}>
            {later}
          </button>
        ) : null}
      </div>
    </form>
  );
}

function Line({ label, value, change, problem, type = 'text', autoComplete }: LineProps) {
  const id = `desk-person-${type}`;
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        autoComplete={autoComplete}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onChange={({ target }) => {
          change(target.value);
        }}
      />
      {problem === undefined ? null : (
        <span id={`${id}-problem`} role="alert" className="desk-problem">
          {problem}
        </span>
      )}
    </p>
  );
}

function wordsFor(
  field: string,
  problem: { field: string; message: string } | undefined,
): string | undefined {
  return problem?.field === field ? problem.message : undefined;
}

interface PersonFormProps {
  submit: string;
  onDone: () => void;
  /** The words of the way out without a name. */
  later?: string;
}

interface LineProps {
  label: string;
  value: string;
  change: (value: string) => void;
  problem: string | undefined;
  type?: 'text' | 'email';
  autoComplete: string;
}

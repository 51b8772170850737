import { Link, useLocation } from 'react-router-dom';
import { newsroom } from './newsroom.ts';
import { PersonPlate } from './person-plate.tsx';

/** Over lists and the board: where one is, what waits, who is writing, a new article, and the way to the site. */
export function DeskHeader() {
  const { pathname } = useLocation();
  return (
    <>
      <header className="desk-header">
        <Link to="/" className="desk-name">
          Bàn biên tập
        </Link>
        <nav aria-label="Việc chính">
          {newsroom.hasHistory ? (
            <Link to="/workflow" aria-current={pathname === '/workflow' ? 'page' : undefined}>
              Duyệt bài
            </Link>
          ) : null}
          <a href="/" target="_blank" rel="noreferrer">
            Xem trang
          </a>
          {newsroom.hasHistory ? <PersonPlate /> : null}
          <Link to="/collections/articles/new" className="desk-primary">
            Viết bài mới
          </Link>
        </nav>
      </header>
      {newsroom.notes.map((note) => (
        <p key={note} className="desk-note">
          {note}
        </p>
      ))}
    </>
  );
}

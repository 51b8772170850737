import { Link } from 'react-router-dom';
import { newsroom } from '../newsroom.ts';

/** Stands in for Decap's header: where one is, a new article, and the way to the site. */
export default function AppHeader() {
  return (
    <>
      <header className="desk-header">
        <Link to="/" className="desk-name">
          Bàn biên tập
        </Link>
        <nav aria-label="Việc chính">
          <a href="/" target="_blank" rel="noreferrer">
            Xem trang
          </a>
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

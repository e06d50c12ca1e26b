import { ButtonLink } from '../../ui/Button.tsx'
import '../../ui/card.css'
import './classes.css'

/** In Settings: the way to the classes, the timetable and the school year. */
export const TeachingCard = () => (
  <section className="card teaching" aria-labelledby="teaching-title">
    <h2 id="teaching-title" className="card-title">
      Classes and school year
    </h2>
    <p className="card-text muted">
      Entered once, class and lesson fill themselves in when you write. The names stay with you.
    </p>
    <ButtonLink href="#/classes" icon="people" fill>
      Your classes
    </ButtonLink>
    <ButtonLink href="#/timetable" icon="clock" fill>
      Timetable
    </ButtonLink>
    <ButtonLink href="#/calendar" icon="calendar" fill>
      School year
    </ButtonLink>
  </section>
)

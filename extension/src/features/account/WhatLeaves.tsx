import { Icon } from '../../ui/Icon.tsx'

interface Row {
  readonly what: string
  readonly where: string
  readonly who: string
}

/** What leaves this computer, when, and who can read it; without a server the answer is: nothing. */
export const WhatLeaves = ({ host }: { readonly host: string | undefined }) => {
  const server = host ?? 'The server you connect'
  const rows: readonly Row[] = [
    { what: 'Entries, drafts, names of classes', where: 'Nowhere', who: 'Only you, on this computer' },
    {
      what: 'Entries you share',
      where: server,
      who: 'The members of that space, and whoever runs the server; until you take them back',
    },
    {
      what: 'Web addresses of clips',
      where: 'Inside an entry you share',
      who: 'The same people as the entry',
    },
    { what: 'Pages you visit', where: 'Nowhere', who: 'Nobody. We look at a page only when you clip it' },
    {
      what: 'Your name and your spaces',
      where: server,
      who: 'The members of your spaces, and whoever runs the server',
    },
    { what: 'Your e-mail address', where: server, who: 'You, and whoever runs the server' },
    { what: 'When this browser asks for news', where: server, who: 'Whoever runs the server' },
  ]
  return (
    <section className="card card-gap" aria-labelledby="leaves">
      <h2 id="leaves">What leaves this computer</h2>
      {host === undefined && (
        <p className="card-words">No server is connected, so today nothing leaves it.</p>
      )}
      <table className="leaves">
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">What</span>
            </th>
            <th scope="col">Where it goes</th>
            <th scope="col">Who can read it</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, where, who }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td data-label="Where it goes">{where}</td>
              <td data-label="Who can read it">{who}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="leaves-note small muted">
        <Icon name="eye" />
        <span>
          Your head sees a space only as a member, or through whoever runs the server. Your school may monitor
          this computer; no extension can change that.
        </span>
      </p>
    </section>
  )
}

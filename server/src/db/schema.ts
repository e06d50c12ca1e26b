/** The data dictionary. Ids are text, instants are integer milliseconds UTC, columns are not null unless absence means something. */
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** People who can sign in. */
export const accounts = sqliteTable('accounts', {
  id: text('id').primaryKey(),
  /** As typed; shown to nobody else. */
  email: text('email').notNull(),
  /** What addresses are compared by: NFKC, small letters, domain in ASCII. */
  emailFolded: text('email_folded').notNull().unique(),
  name: text('name').notNull(),
  /** argon2id in PHC form. */
  passwordHash: text('password_hash').notNull(),
  createdAt: integer('created_at').notNull(),
})

/** Opaque tokens of web sessions (`web`), connected extensions (`device`) and the first owner's link (`setup`). */
export const tokens = sqliteTable(
  'tokens',
  {
    id: text('id').primaryKey(),
    /** SHA-256 of the token, in hex: a stolen file opens no door. */
    hash: text('hash').notNull().unique(),
    kind: text('kind', { enum: ['web', 'device', 'setup'] }).notNull(),
    /** Absent for a setup link. */
    account: text('account').references(() => accounts.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    createdAt: integer('created_at').notNull(),
    /** To the hour. */
    lastSeenAt: integer('last_seen_at').notNull(),
    /** Absent for devices, which live until they are disconnected. */
    expiresAt: integer('expires_at'),
    revokedAt: integer('revoked_at'),
  },
  // the list of an account's devices
  (t) => [index('tokens_by_account').on(t.account)],
)

/** Extensions that wait to be connected (the shape of RFC 8628). */
export const pairings = sqliteTable('pairings', {
  id: text('id').primaryKey(),
  /** SHA-256 of what only the waiting extension knows. */
  secretHash: text('secret_hash').notNull().unique(),
  /** SHA-256 of the code that both sides show. */
  codeHash: text('code_hash').notNull().unique(),
  deviceName: text('device_name').notNull(),
  askedAt: integer('asked_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
  state: text('state', { enum: ['waiting', 'approved', 'denied', 'collected'] }).notNull(),
  /** Who approved it. */
  account: text('account').references(() => accounts.id, { onDelete: 'cascade' }),
})

/** Private addresses that calendars subscribe to. Those that ended stay, so that a subscriber is told so. */
export const feeds = sqliteTable(
  'feeds',
  {
    id: text('id').primaryKey(),
    /** SHA-256 of the token in the address, in hex. */
    hash: text('hash').notNull().unique(),
    account: text('account')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    createdAt: integer('created_at').notNull(),
    revokedAt: integer('revoked_at'),
  },
  // one that holds for each account
  (t) => [uniqueIndex('feeds_now').on(t.account).where(sql`revoked_at is null`)],
)

/** One reader list each: a space. */
export const streams = sqliteTable('streams', {
  id: text('id').primaryKey(),
  /** Which life of the stream this is; a new one makes clients pull anew. */
  epoch: integer('epoch').notNull(),
  /** The highest seq given out. Taken in the same write as the row, so seq order is commit order. */
  head: integer('head').notNull(),
  createdAt: integer('created_at').notNull(),
})

/** Who is in a space, now or once. A person who comes back gets a new row. */
export const members = sqliteTable(
  'members',
  {
    /** Also the id of the member's record in the stream, and the `author` of what they write. */
    id: text('id').primaryKey(),
    stream: text('stream')
      .notNull()
      .references(() => streams.id, { onDelete: 'cascade' }),
    account: text('account')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    role: text('role', { enum: ['owner', 'facilitator', 'member', 'guest'] }).notNull(),
    joinedAt: integer('joined_at').notNull(),
    /** Reads posts first shared above this seq, with what belongs to them. 0 is everything. */
    readsFrom: integer('reads_from').notNull(),
    /** How often this account was in before; added to the stream's epoch, so that a returner pulls anew. */
    returns: integer('returns').notNull(),
    leftAt: integer('left_at'),
  },
  (t) => [
    // one membership at a time; the check of every request
    uniqueIndex('members_now').on(t.stream, t.account).where(sql`left_at is null`),
    // a person's spaces
    index('members_by_account').on(t.account),
  ],
)

/** Links that let people in. */
export const invites = sqliteTable(
  'invites',
  {
    id: text('id').primaryKey(),
    /** SHA-256 of the token in the link's fragment. */
    hash: text('hash').notNull().unique(),
    stream: text('stream')
      .notNull()
      .references(() => streams.id, { onDelete: 'cascade' }),
    role: text('role', { enum: ['facilitator', 'member', 'guest'] }).notNull(),
    /** A member id. */
    createdBy: text('created_by')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    maxUses: integer('max_uses').notNull(),
    uses: integer('uses').notNull(),
    revokedAt: integer('revoked_at'),
  },
  // the list of a space's invitations
  (t) => [index('invites_by_stream').on(t.stream)],
)

/** Links by which somebody outside reads one post or plan and answers once. */
export const voices = sqliteTable(
  'voices',
  {
    id: text('id').primaryKey(),
    /** SHA-256 of the token in the link's fragment. */
    hash: text('hash').notNull().unique(),
    stream: text('stream')
      .notNull()
      .references(() => streams.id, { onDelete: 'cascade' }),
    /** The id of the post or plan that it shows. */
    record: text('record').notNull(),
    /** A member id. */
    createdBy: text('created_by')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    /** What is asked, as typed; empty where nothing in particular is. */
    ask: text('ask').notNull(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    /** When it was answered. */
    usedAt: integer('used_at'),
    revokedAt: integer('revoked_at'),
  },
  // the list of a record's links
  (t) => [index('voices_by_record').on(t.stream, t.record)],
)

/** Everything that travels in a stream. */
export const records = sqliteTable(
  'records',
  {
    stream: text('stream')
      .notNull()
      .references(() => streams.id, { onDelete: 'cascade' }),
    id: text('id').notNull(),
    /** The stream's order. Cursors point at it; holes are harmless. */
    seq: integer('seq').notNull(),
    type: text('type').notNull(),
    /** Version of the body. */
    v: integer('v').notNull(),
    /** A member id; absent for what the server writes. Set by the server, never taken from a request. */
    author: text('author'),
    createdAt: integer('created_at').notNull(),
    editedAt: integer('edited_at').notNull(),
    /** A day, `YYYY-MM-DD`. */
    putAwayOn: text('put_away_on'),
    /** 1 for a tombstone, whose body is really gone. */
    removed: integer('removed').notNull(),
    /** JSON text; absent in a tombstone. */
    body: text('body'),
    /** Length of `body`, for cutting pages without reading it. */
    bytes: integer('bytes').notNull(),
    /** The record this one belongs to and is taken back with. */
    parent: text('parent'),
    /** The seq that the topmost parent was first written with: what a newcomer may read is decided by it. -1 is for everybody. */
    rootSeq: integer('root_seq').notNull(),
    /** What may exist once only per author, such as a thanks to one post. Absent where nothing is. */
    once: text('once'),
    /** What it is held back by until a reveal names the same; of a reveal, what it opened, for good. Absent where nothing is. */
    gate: text('gate'),
    /** The only member who reads it: its author until its gate opens, or whom it was handed to. Absent where everybody does. */
    reader: text('reader'),
    /** 1 where its author is told to nobody: a post without a name, and what the same person wrote under it. Its times are whole days. */
    unnamed: integer('unnamed').notNull().default(0),
    /** The token id and the number of the mutation that wrote this state: tells a resent batch what it did. */
    byDevice: text('by_device'),
    byN: integer('by_n'),
  },
  (t) => [
    primaryKey({ columns: [t.stream, t.id] }),
    // pull
    uniqueIndex('records_by_seq').on(t.stream, t.seq),
    // take back with everything that belongs to it
    index('records_by_parent').on(t.stream, t.parent).where(sql`parent is not null`),
    // open a gate, and see whether it is open
    index('records_by_gate').on(t.stream, t.gate).where(sql`gate is not null`),
    // twice is once
    uniqueIndex('records_once').on(t.stream, t.once).where(sql`once is not null and removed = 0`),
  ],
)

/** The last batch of each device in each stream, so that a resent one is answered and not repeated. */
export const pushes = sqliteTable(
  'pushes',
  {
    device: text('device')
      .notNull()
      .references(() => tokens.id, { onDelete: 'cascade' }),
    stream: text('stream')
      .notNull()
      .references(() => streams.id, { onDelete: 'cascade' }),
    firstN: integer('first_n').notNull(),
    lastN: integer('last_n').notNull(),
    /** SHA-256 of the batch's bytes: the same number with other bytes is a copied profile. */
    hash: text('hash').notNull(),
    /** JSON `[[n, seq], …]` of the mutations that were kept. */
    kept: text('kept').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.device, t.stream] })],
)

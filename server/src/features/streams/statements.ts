/**
 * The SQL of pushing and pulling, prepared once. It is written out because it is the hot path: prepared statements in a
 * group commit reached 0.37 of a bare JSON echo, statements built per request 0.15 to 0.24 (measured).
 * In all of them ?1 is the stream and ?2 the caller's account; only positions, never names.
 */
import { UNNAMED_MIN_MEMBERS } from '@whatworked/shared/records/space'

/**
 * The caller's membership, if this batch follows on: a live device of a member, with the next number. ?3 device, ?4 the
 * batch's first number. `closeBatch` moves that number on at the end of the same write, so a resent batch does nothing.
 */
const writer = `from members m
  where m.stream = ?1 and m.account = ?2 and m.left_at is null
    and exists (select 1 from tokens where id = ?3 and account = ?2 and revoked_at is null)
    and coalesce((select last_n from pushes where device = ?3 and stream = ?1), 0) = ?4 - 1`

const DAY_MS = 24 * 60 * 60 * 1000

/** Whether the group chose posts without a name, and is large enough for them. */
const offersUnnamed = `((select body ->> '$.agreements.postsWithoutName' from records where stream = ?1 and id = ?1) = 1
  and (select count(*) from members where stream = ?1 and left_at is null and role <> 'guest') >= ${UNNAMED_MIN_MEMBERS})`

/** Whether an activity has ended: it was ended, or its last day is over. */
const isEnded = (activity: string, day: string): string =>
  `(${activity}.body ->> '$.endedAt' is not null or coalesce(${activity}.body ->> '$.endsOn' <= ${day}, 0))`

/** A new record is without a name if it is such a post, or its author's own words under one. */
const isUnnamed = '(?24 = 1 or (above.unnamed = 1 and above.author = who.id))'
const dayIf = (condition: string, at: string): string => `${at} - iif(${condition}, ${at} % ${DAY_MS}, 0)`

/**
 * A new record. ?5 id, ?6 type, ?7 v, ?8 created, ?9 edited, ?10 put away on, ?11 body, ?12 its length, ?13 parent,
 * ?14 what may exist once, ?15 number, ?16 roles that may, ?17 1 if it is for everybody, ?18 types it may belong to,
 * ?19 path to a member who may too, ?20 path to the only member who may, ?21 gate, ?22 1 if it opens that, ?23 whom it is
 * handed to, ?24 1 if it is a post without a name, ?25 the last day that is over, for what is not written after an end. What it belongs to must be there, readable for everybody, and so for the author.
 */
export const createRecord = `
  insert into records (stream, id, seq, type, v, author, created_at, edited_at, put_away_on, removed, body, bytes,
    parent, root_seq, once, gate, reader, unnamed, by_device, by_n)
  select ?1, ?5, (select head from streams where id = ?1) + 1, ?6, ?7, who.id, ${dayIf(isUnnamed, '?8')},
    ${dayIf(isUnnamed, '?9')}, ?10, 0, ?11, ?12, ?13,
    iif(?17 = 1, -1, coalesce(nullif(above.root_seq, -1), (select head from streams where id = ?1) + 1)),
    who.id || ?14, ?21,
    iif(?21 is null or ?22 = 1 or exists (select 1 from records where stream = ?1 and gate = ?21 and type = 'reveal'),
      ?23, who.id),
    iif(${isUnnamed}, 1, 0), ?3, ?15
  from (select m.id, m.role, m.reads_from ${writer}) who
  left join records above on above.stream = ?1 and above.id = ?13 and above.removed = 0 and above.reader is null
    and above.type <> 'space' and (above.type <> 'member' or ?6 = 'thanks')
    and (?18 is null or instr(?18, ',' || above.type || ',') > 0)
    and (above.root_seq = -1 or above.root_seq > who.reads_from)
  where (instr(?16, who.role) > 0 or (who.role <> 'guest' and above.body ->> ?19 = who.id))
    and (?13 is null or above.id is not null)
    and (?20 is null or above.body ->> ?20 = who.id)
    and (?23 is null or exists (select 1 from members where id = ?23 and stream = ?1 and left_at is null))
    and (?24 = 0 or ${offersUnnamed})
    and (?25 is null or not ${isEnded('above', '?25')})
  on conflict do nothing`

/**
 * A change; its author stays. ?5 id, ?6 type, ?7 v, ?8 edited, ?9 put away on, ?10 body, ?11 its length, ?12 parent, ?13 once,
 * ?14 number, ?15 the seq it was made against, ?16 who may, ?17 gate, ?18 whom it is handed to,
 * ?19 1 if it is a post without a name: those are decided when it is new. ?20 the last day that is over, for what is not
 * changed after an end.
 */
export const editRecord = `
  update records set seq = (select head from streams where id = ?1) + 1, v = ?7, edited_at = ${dayIf('unnamed = 1', '?8')}, put_away_on = ?9,
    body = ?10, bytes = ?11, by_device = ?3, by_n = ?14
  where stream = ?1 and id = ?5 and seq = ?15 and type = ?6 and v <= ?7 and removed = 0 and parent is ?12
    and once is author || ?13 and gate is ?17 and ?18 is null
    and (type <> 'post' or unnamed = ?19)
    and (?20 is null or not exists (select 1 from records top where top.stream = ?1 and top.id = ?12 and ${isEnded('top', '?20')}))
    and exists (select 1 ${writer} and m.role <> 'guest' and coalesce(records.reader, m.id) = m.id
      and (instr(?16, m.role) > 0 or (m.id = records.author and instr(?16, 'author') > 0)))`

/**
 * A removal: the words are gone, a tombstone tells the others. ?5 id, ?6 type, ?7 edited, ?8 number, ?9 the seq it was made
 * against, ?10 who may, beside the one it was handed to.
 */
export const removeRecord = `
  update records set seq = (select head from streams where id = ?1) + 1, edited_at = ${dayIf('unnamed = 1', '?7')}, put_away_on = null, removed = 1,
    body = null, bytes = 0, by_device = ?3, by_n = ?8
  where stream = ?1 and id = ?5 and seq = ?9 and type = ?6 and removed = 0
    and exists (select 1 ${writer} and coalesce(records.reader, m.id) = m.id
      and (m.id = records.reader or instr(?10, m.role) > 0 or (m.id = records.author and instr(?10, 'author') > 0)))`

/**
 * What waited behind a gate that was just opened comes anew, for everybody, as if it were first shared now. ?2 gate,
 * ?3 device, ?4 number, ?5 id of the reveal.
 */
export const openGate = `
  with waiting as (
    select rowid as row, row_number() over (order by seq) as place from records
    where stream = ?1 and gate = ?2 and reader = author and removed = 0
      and exists (select 1 from records top
        where top.stream = ?1 and top.id = ?5 and top.type = 'reveal' and top.by_device = ?3 and top.by_n = ?4))
  update records set reader = null, seq = (select head from streams where id = ?1) + waiting.place,
    root_seq = (select head from streams where id = ?1) + waiting.place
  from waiting where records.rowid in (select row from waiting) and records.rowid = waiting.row`

/**
 * Everything that belongs to a record that was just removed goes with it. ?2 id, ?3 device, ?4 number, ?5 edited. What the
 * same batch wrote under it is not told as kept: its device is shown the tombstone instead.
 * The cross join and the list of row ids keep the planner from reading the whole stream.
 */
export const removeBelow = `
  with recursive under (row, id, seq) as (
    select rowid, id, seq from records where stream = ?1 and parent = ?2 and removed = 0
      and exists (select 1 from records top
        where top.stream = ?1 and top.id = ?2 and top.removed = 1 and top.by_device = ?3 and top.by_n = ?4)
    union select r.rowid, r.id, r.seq from under cross join records r
      on r.stream = ?1 and r.parent = under.id and r.removed = 0)
  update records set removed = 1, body = null, bytes = 0, put_away_on = null, edited_at = ?5, by_device = null,
    seq = (select head from streams where id = ?1) + below.place
  from (select row, row_number() over (order by seq) as place from under) below
  where records.rowid in (select row from under) and records.rowid = below.row`

/** Moves the stream's head to the one record that was written, if it was, in the same write. A store with several writers would need the row lock that this update takes. */
export const moveHeadByOne = `
  update streams set head = head + 1
  where id = ?1 and exists (select 1 from records where stream = ?1 and seq = head + 1)`

/** The same for any number of records. */
export const moveHead = `
  update streams set head = (select max(seq) from records where stream = ?1)
  where id = ?1 and head < (select max(seq) from records where stream = ?1)`

const outcome = `returning kept, (select head from streams where id = ?1),
  (select s.epoch + m.returns from streams s join members m on m.stream = s.id
    where s.id = ?1 and m.account = ?2 and m.left_at is null)`

/**
 * Keeps what became of a batch, if it was let in. ?5 last number, ?6 its ids as JSON, ?7 hash, ?8 now. Answers with the kept
 * pairs of number and seq, the head, and the caller's epoch.
 */
export const closeBatch = `
  insert into pushes (device, stream, first_n, last_n, hash, kept, at)
  select ?3, ?1, ?4, ?5, ?7, (
    select json_group_array(json_array(r.by_n, r.seq)) from records r
    where r.stream = ?1 and r.id in (select value from json_each(?6)) and r.by_device = ?3 and r.by_n between ?4 and ?5),
    ?8 ${writer}
  on conflict (device, stream) do update set first_n = excluded.first_n, last_n = excluded.last_n, hash = excluded.hash,
    kept = excluded.kept, at = excluded.at ${outcome}`

/** The same for the commonest batch, one mutation and not a device's first, in half the time (measured). ?6 is its id. */
export const closeSingle = `
  update pushes set first_n = ?4, last_n = ?5, hash = ?7, at = ?8, kept = coalesce(
    (select '[[' || by_n || ',' || seq || ']]' from records
      where stream = ?1 and id = ?6 and by_device = ?3 and by_n = ?4), '[]')
  where device = ?3 and stream = ?1 and exists (select 1 ${writer}) ${outcome}`

/** The columns of a record that travel, in the order of row.ts; the last stays here: who wrote what has no name. */
const columns = `r.id, r.seq, r.type, r.v, iif(r.unnamed = 1, null, r.author), r.created_at, r.edited_at, r.put_away_on,
  r.removed, r.body, iif(r.unnamed = 1, r.author, null)`

const readable = `m.stream = ?1 and m.account = ?2 and m.left_at is null
  and (r.root_seq = -1 or r.root_seq > m.reads_from) and (r.reader is null or r.reader = m.id)`

/** A page of what the caller may read. ?3 after, ?4 rows at most, ?5 bytes at most; the lengths are summed before bodies are read. */
export const readPage = `
  select ${columns} from (
    select seq, sum(bytes) over (order by seq rows unbounded preceding) - bytes as before from (
      select r.seq, r.bytes from members m join records r on r.stream = m.stream
      where ${readable} and r.seq > ?3 order by r.seq limit ?4)) page
  join records r on r.stream = ?1 and r.seq = page.seq
  where page.before < ?5 order by r.seq`

/** Records by id, as far as the caller may read them. ?3 ids as JSON. */
export const readByIds = `
  select ${columns} from members m join records r on r.stream = m.stream
  where ${readable} and r.id in (select value from json_each(?3))`

/** The caller's place in the stream: epoch, head. */
export const readPlace = `
  select s.epoch + m.returns, s.head, m.id from members m join streams s on s.id = m.stream
  where m.stream = ?1 and m.account = ?2 and m.left_at is null`

/** Whether the caller was in the stream before: the epoch to say good-bye with. */
export const readFormerPlace = `
  select s.epoch + max(m.returns) from members m join streams s on s.id = m.stream
  where m.stream = ?1 and m.account = ?2 group by s.epoch`

/** The last batch of a device. ?2 device. */
export const readBatch = 'select first_n, last_n, hash, kept from pushes where stream = ?1 and device = ?2'

/** Whether what a record belongs to has ended. ?2 its id, ?3 the last day that is over. */
export const readEnded = `
  select 1 from records top where top.stream = ?1 and top.id = ?2 and ${isEnded('top', '?3')}`

/**
 * Why a new record was not taken, or that it was and is no longer its author's. ?2 parent, ?3 once, with the author in front,
 * ?4 whom it is handed to, ?5 id, ?6 author,
 * ?7 1 if it is a post without a name.
 */
export const readReasons = `
  select ?2 is null or exists (select 1 from records where stream = ?1 and id = ?2 and removed = 0),
    exists (select 1 from records where stream = ?1 and once = ?3 and removed = 0),
    ?4 is null or exists (select 1 from members where id = ?4 and stream = ?1 and left_at is null),
    (select seq from records where stream = ?1 and id = ?5 and author = ?6 and reader <> author),
    ?7 = 0 or ${offersUnnamed}`

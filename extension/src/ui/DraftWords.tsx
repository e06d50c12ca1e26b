/** Says beside Save whether the words of a form are kept while one writes. */
export const DraftWords = ({ state }: { readonly state: 'kept' | 'lost' }) =>
  state === 'kept' ? (
    <span className="small faint">Every word is kept as a draft.</span>
  ) : (
    <span className="small" role="alert">
      This browser can’t keep a draft just now. Your words are on this page only until you save.
    </span>
  )

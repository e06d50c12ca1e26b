import type { Post } from '@whatworked/shared/records/post'

/** What a post is called where a meeting leans on it: its work, its technique, or its first words. */
export const postTitle = (
  post: Pick<Post, 'source' | 'techniques' | 'quote' | 'tried' | 'worked'>,
): string => {
  const named = post.source?.title ?? post.techniques[0]?.name
  if (named) return named
  const words = post.quote?.exact ?? post.tried ?? post.worked ?? ''
  return words.length > 80 ? `${words.slice(0, 79).trimEnd()}…` : words || 'A post'
}

import { type Acquired, captured, refused, warned } from './acquired.ts'
import { feedItems } from './feed-items.ts'
import { readMetadata } from './metadata.ts'

interface Place {
  readonly input: string
  /** ISO 8601 in UTC. */
  readonly capturedAt: string
  /** Whether the user named this very file: not all XML in a folder is a feed. */
  readonly named: boolean
}

const TAGS = /<\/?[a-z][^<>]{0,500}>|&(?:[a-z]{2,10}|#\d{1,6});/iu

/** Takes in the items of a feed that was saved, a capture each: what the feed has of their words, and of who, where and when. */
export function* acquireFeed(content: Uint8Array, { input, capturedAt, named }: Place): Generator<Acquired> {
  const items = feedItems(content)
  if (items === null) {
    const message = 'It is no RSS or Atom feed that can be read. Save the feed again, or leave the file out.'
    yield (named ? refused : warned)('acquire/no-feed', input, message)
    return
  }
  if (items.length === 0) yield refused('acquire/empty', input, 'The feed has no items. Get it again, or leave it out.')
  for (const [at, item] of items.entries()) {
    const place = `${input}:${at + 1}`
    const { metadata, doubts } = readMetadata(item.metadata)
    if (item.content.trim() === '') {
      yield refused('acquire/empty', place, 'The item has no words. Save its page and add the file.')
      continue
    }
    for (const doubt of doubts) yield warned('acquire/bad-metadata', place, `${doubt}.`)
    const mediaType = `text/${TAGS.test(item.content) ? 'html' : 'plain'}; charset=utf-8`
    yield captured(Buffer.from(item.content), { input: place, mediaType, metadata, capturedAt })
  }
}

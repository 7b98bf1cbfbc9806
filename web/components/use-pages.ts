import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Page } from '../../src/http/api.ts'

/** A long list, page by page. `key`: what it is a list of; `ask` is given where the next page begins. What stood stays until it comes. */
export function usePages<Row>(key: readonly unknown[], ask: (cursor: string | undefined) => Promise<Page<Row>>) {
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => ask(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  })
}

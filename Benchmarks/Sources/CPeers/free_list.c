#include "CPeers.h"

#include <stdlib.h>

/// A block that is free, or holds a number.
union block {
  union block *next;
  uint64_t number;
};

/// Blocks of one chunk that were given back, and the rest of the chunk.
struct free_list {
  union block *free;
  union block *cursor;
  union block *end;
};

__attribute__((noinline)) static union block *cut(struct free_list *list) {
  return list->cursor == list->end ? NULL : list->cursor++;
}

void peer_free_list_numbers(intptr_t count) {
  enum { blocks = 64 };
  union block *chunk = malloc(blocks * sizeof *chunk);
  if (!chunk) abort();
  struct free_list list = {NULL, chunk, chunk + blocks};
  peer_escape(&list);
  for (intptr_t number = 0; number < count; number++) {
    union block *block = list.free;
    if (block) {
      list.free = block->next;
    } else {
      block = cut(&list);
      if (!block) abort();
    }
    block->number = (uint64_t)number;
    peer_escape(block);
    block->next = list.free;
    list.free = block;
  }
  free(chunk);
}

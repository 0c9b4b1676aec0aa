#include "CPeers.h"

#include <stdlib.h>

void peer_heap_numbers(intptr_t count) {
  for (intptr_t number = 0; number < count; number++) {
    uint64_t *pointer = malloc(sizeof *pointer);
    if (!pointer) abort();
    *pointer = (uint64_t)number;
    peer_escape(pointer);
    free(pointer);
  }
}

void peer_heap_numbers_unchecked(intptr_t count) {
  for (intptr_t number = 0; number < count; number++) {
    uint64_t *pointer = malloc(sizeof *pointer);
    *pointer = (uint64_t)number;
    peer_escape(pointer);
    free(pointer);
  }
}

// What a C programmer would write instead of AllocatorCore, to be measured beside it.

#ifndef CPEERS_H
#define CPEERS_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// Does nothing, in a file of its own: the compiler has to believe that the memory is used.
void peer_escape(const void *pointer);

/// A number in a block of its own, made and freed; ends the program without memory.
void peer_heap_numbers(intptr_t count);

/// The same, but without looking whether there was memory.
void peer_heap_numbers_unchecked(intptr_t count);

/// What stands at the beginning of an arena's chunk.
struct peer_chunk {
  struct peer_chunk *_Nullable previous;
  size_t size;
};

/// An arena that hands out blocks upwards, from chunks that double.
struct peer_bump {
  uintptr_t cursor;
  uintptr_t end;
  struct peer_chunk *_Nullable newest;
};

/// Makes an arena whose first chunk has room for a number of bytes, or one without a chunk for zero.
struct peer_bump peer_bump_make(size_t size);

/// Gives all chunks back.
void peer_bump_destroy(struct peer_bump *arena);

/// Stores a number in an arena; null without memory. Not inlined.
uint64_t *_Nullable peer_bump_place(uint64_t number, struct peer_bump *arena);

/// Stores one number after another in an arena by calls of `peer_bump_place`.
void peer_bump_calls(intptr_t count);

/// Stores one number after another in a fresh arena, with the fast path inlined.
void peer_bump_fill(intptr_t count);

/// Appends numbers to an array that grows by `realloc`.
void peer_vector_append(intptr_t count);

/// A number in a block of a free list, made and given back.
void peer_free_list_numbers(intptr_t count);

#pragma clang assume_nonnull end

#endif

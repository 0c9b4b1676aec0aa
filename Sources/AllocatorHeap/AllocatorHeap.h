// The part of <stdlib.h> that AllocatorCore calls, for Embedded Swift, which has no module of the C
// library. The program that links AllocatorCore supplies the functions: a C library has them all, and
// the linker asks for none that is not called. `aligned_alloc` is called for alignments above two words
// only.

#ifndef ALLOCATOR_HEAP_H
#define ALLOCATOR_HEAP_H

#include <stddef.h>

void *_Nullable malloc(size_t size);
void *_Nullable calloc(size_t count, size_t size);
void *_Nullable realloc(void *_Nullable block, size_t size);
void *_Nullable aligned_alloc(size_t alignment, size_t size);
void free(void *_Nullable block);

#endif

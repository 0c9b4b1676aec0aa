// A heap that counts, for a program without a C library.

#ifndef HEAP_H
#define HEAP_H

/// The number of blocks that were handed out.
int heap_allocations(void);

/// The number of blocks that were taken back.
int heap_frees(void);

/// The number of the largest alignment that was asked for by `aligned_alloc`; zero if it never was.
int heap_alignment(void);

#endif

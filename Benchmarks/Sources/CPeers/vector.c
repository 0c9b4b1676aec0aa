#include "CPeers.h"

#include <stdlib.h>

struct vector {
  intptr_t *elements;
  intptr_t capacity;
  intptr_t count;
};

__attribute__((noinline)) static void grow(struct vector *vector) {
  intptr_t capacity = vector->capacity ? vector->capacity * 2 : 4;
  intptr_t *elements = realloc(vector->elements, (size_t)capacity * sizeof *elements);
  if (!elements) abort();
  vector->elements = elements;
  vector->capacity = capacity;
}

static inline void append(struct vector *vector, intptr_t element) {
  if (vector->count == vector->capacity) grow(vector);
  vector->elements[vector->count++] = element;
}

void peer_vector_append(intptr_t count) {
  struct vector vector = {NULL, 0, 0};
  for (intptr_t number = 0; number < count; number++) append(&vector, number);
  peer_escape(vector.elements);
  free(vector.elements);
}

// Functions that allocate in every way that C programs do, for mutants.
//
// Each takes three numbers and ends by returning or by `abort`. None keeps anything from call to call.
// A block that nobody else has to know is passed to `use`, so that no call is optimised away.
typedef unsigned long size_t;

void *malloc(size_t), *calloc(size_t, size_t), *realloc(void *, size_t);
void free(void *);
void *aligned_alloc(size_t, size_t);
void use(void *);
__attribute__((noreturn)) void abort(void);
#define OUTLINE __attribute__((noinline))

// Straight lines.

int one(long a, long b, long c) { void *p = malloc(24); use(p); free(p); return 0; }
int two(long a, long b, long c) { void *p = malloc(16), *q = malloc(40); use(p); use(q); free(p); free(q); return 0; }
int crossed(long a, long b, long c) { void *p = malloc(8), *q = malloc(8); use(p); use(q); free(q); free(p); return 0; }
int zeroed(long a, long b, long c) { void *p = calloc(3, 8); use(p); free(p); return 0; }
int grown(long a, long b, long c) { void *p = malloc(8); use(p); p = realloc(p, 32); use(p); free(p); return 0; }
int aligned(long a, long b, long c) { void *p = aligned_alloc(64, 128); use(p); free(p); return 0; }
void *leaked(long a, long b, long c) { return malloc(48); }
int nothing(long a, long b, long c) { return (int)(a * 3 + b); }

// Sizes.

int scaled(long a, long b, long c) { void *p = malloc((size_t)a * 8 + 16); use(p); free(p); return 0; }
int product(long a, long b, long c) { void *p = malloc((size_t)(a * b)); use(p); free(p); return 0; }
int rounded(long a, long b, long c) { void *p = malloc(((size_t)a + 15) & ~(size_t)15); use(p); free(p); return 0; }
int chosen(long a, long b, long c) { void *p = malloc(a > 3 ? 64 : 32); use(p); free(p); return 0; }
int counted(long a, long b, long c) { void *p = calloc((size_t)a & 7, 12); use(p); free(p); return 0; }
int small(long a, long b, long c) { void *p = malloc((unsigned char)b + 1); use(p); free(p); return 0; }
int table(long a, long b, long c) {
  size_t n;
  switch (a & 7) {
  case 0: n = 8; break;
  case 1: n = 24; break;
  case 2: n = 40; break;
  case 3: n = 104; break;
  case 4: n = 72; break;
  default: n = 200;
  }
  void *p = malloc(n);
  use(p);
  free(p);
  return 0;
}

// Conditions.

int maybe(long a, long b, long c) { if (a > 2) { void *p = malloc(16); use(p); free(p); } return 0; }
int either(long a, long b, long c) {
  void *p = a == b ? malloc(16) : calloc(2, 16);
  if (!p) return 1;
  use(p);
  if (c > 0) free(p);
  return 0;
}
int correlated(long a, long b, long c) {
  void *p = 0;
  if (a > 0) p = malloc(32);
  use(&p);
  if (a > 0) free(p);
  return 0;
}
int kept(long a, long b, long c) {
  void *p = malloc(24);
  if (!p) return -1;
  use(p);
  if (b < 5) { free(p); return 1; }
  void *q = malloc(56);
  if (!q) { free(p); return -1; }
  use(q);
  free(q);
  free(p);
  return 2;
}
int checked(long a, long b, long c) { void *p = malloc(40); if (!p) abort(); use(p); free(p); return 0; }
int limited(long a, long b, long c) { if (a < 0 || a > 100) abort(); void *p = malloc(8 * (size_t)a + 8); if (!p) abort(); use(p); free(p); return 0; }
int chain(long a, long b, long c) {
  void *p = malloc(8), *q = 0, *r = 0;
  int result = -1;
  if (!p) goto done;
  q = malloc(16);
  if (!q) goto done;
  r = malloc(24);
  if (!r) goto done;
  use(p); use(q); use(r);
  result = 0;
done:
  free(r);
  free(q);
  free(p);
  return result;
}
int ranked(long a, long b, long c) {
  void *p = malloc(64), *q = malloc(32);
  use(p); use(q);
  if (a < b) { free(p); free(q); } else { free(q); free(p); }
  return 0;
}
int swapped(long a, long b, long c) {
  void *p = malloc(24), *q = malloc(24);
  use(p); use(q);
  if (c & 1) { void *t = p; p = q; q = t; }
  free(p);
  if (c & 2) free(q);
  return 0;
}

// Loops.

int fixed(long a, long b, long c) { for (int i = 0; i < 3; i++) { void *p = malloc(16); use(p); free(p); } return 0; }
int repeated(long a, long b, long c) { for (long i = 0; i < (a & 3); i++) { void *p = malloc(32); if (!p) break; use(p); free(p); } return 0; }
int growing(long a, long b, long c) {
  size_t capacity = 4;
  char *p = malloc(capacity);
  if (!p) return -1;
  for (long i = 0; i < (a & 31); i++) {
    if ((size_t)i == capacity) {
      capacity *= 2;
      char *q = realloc(p, capacity);
      if (!q) { free(p); return -1; }
      p = q;
    }
    p[i] = (char)i;
  }
  use(p);
  free(p);
  return 0;
}
struct node { struct node *next; long value; };
static OUTLINE void release(struct node *list) { while (list) { struct node *next = list->next; free(list); list = next; } }
static OUTLINE struct node *pushed(struct node *list, long value) {
  struct node *node = malloc(sizeof *node);
  if (!node) return list;
  node->next = list;
  node->value = value;
  return node;
}
int list(long a, long b, long c) {
  struct node *list = 0;
  for (long i = 0; i < (a & 3); i++) list = pushed(list, i);
  use(list);
  release(list);
  return 0;
}
int popped(long a, long b, long c) {
  struct node *list = pushed(pushed(0, a), b);
  if (list && list->value > 3) { struct node *next = list->next; free(list); list = next; }
  release(list);
  return 0;
}

// Helpers and owners.

struct buffer { char *start; size_t size, capacity; };
static OUTLINE int reserve(struct buffer *buffer, size_t size) {
  if (size <= buffer->capacity) return 1;
  char *start = realloc(buffer->start, size * 2);
  if (!start) return 0;
  buffer->start = start;
  buffer->capacity = size * 2;
  return 1;
}
static OUTLINE void finish(struct buffer *buffer) { free(buffer->start); buffer->start = 0; buffer->capacity = 0; }
int buffered(long a, long b, long c) {
  struct buffer buffer = {0, 0, 0};
  if (!reserve(&buffer, 8)) return -1;
  if (b > 3 && !reserve(&buffer, 20)) { finish(&buffer); return -1; }
  use(buffer.start);
  finish(&buffer);
  return 0;
}
OUTLINE void *made(long n) { return n & 1 ? malloc(8 * ((size_t)n & 7) + 8) : 0; }
OUTLINE void end(void **slot) { if (*slot) { free(*slot); *slot = 0; } }
OUTLINE void renew(void **slot, long n) { end(slot); if (n > 1) *slot = malloc(24); }
int helped(long a, long b, long c) { void *p = made(a); if (!p) p = malloc(80); renew(&p, b); end(&p); return 0; }
int slots(long a, long b, long c) {
  void *slot[2] = {0, 0};
  slot[a & 1] = malloc(16);
  if (b > 2) slot[1] = slot[1] ? slot[1] : malloc(48);
  use(slot);
  end(&slot[0]);
  end(&slot[1]);
  return 0;
}
int retried(long a, long b, long c) { void *p = malloc(128); if (!p) p = malloc(32); if (!p) return -1; use(p); free(p); return 0; }
int late(long a, long b, long c) { void *p = 0; if (a & 1) p = malloc(8); if (b & 1) { free(p); p = malloc(16); } free(p); return 0; }
long recursive(long a, long b, long c) {
  if (a <= 0 || a > 3) return b;
  void *p = malloc(16);
  use(p);
  long result = recursive(a - 1, b + 1, c) + 1;
  free(p);
  return result;
}
int matrix(long a, long b, long c) {
  void *rows[3] = {0, 0, 0};
  int count = 0;
  for (; count < 3; count++) {
    rows[count] = malloc(8 * (size_t)(count + 1));
    if (!rows[count]) break;
  }
  use(rows);
  while (count > 0) free(rows[--count]);
  return 0;
}
int several(long a, long b, long c) {
  switch (a & 3) {
  case 0: { void *p = malloc(8); use(p); free(p); break; }
  case 1: { void *p = calloc(1, 8); use(p); free(p); break; }
  case 2: use(malloc(16)); break;
  default: abort();
  }
  return 0;
}
int reused(long a, long b, long c) {
  void *p = malloc(32);
  for (int i = 0; p && i < 2; i++) { use(p); if (i == 1 && a > 1) { free(p); p = malloc(64); } }
  free(p);
  return 0;
}

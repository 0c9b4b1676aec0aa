// Functions of every kind of code that AArch64 listings hold, for mutants.
#include <stddef.h>
#include <stdint.h>

extern int take(int), give(void *), report(const char *, ...);
extern void *get(size_t);
extern int counters[16];
extern const uint8_t table[256];

static const char *const names[] = {"spring", "summer", "autumn", "winter", "harvest"};
static const uint32_t primes[] = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37};
static const double weights[] = {0.5, 1.25, -3.75, 1e9, 2.718281828};
static const float small[] = {1.5f, 2.5f, 1e-3f};
static int state;
static struct { int a; long b; char c[24]; } record = {3, 4, "record"};

int dense(int a, int b) {
  switch (a) {
  case 0: return take(b);
  case 1: return b * 3;
  case 2: return take(b + 1) - 1;
  case 3: return give(&state);
  case 4: return b / 7;
  case 5: return report("five");
  case 6: return report("six %d", b);
  case 7: return take(a) + take(b);
  case 8: return counters[b & 15];
  default: return -1;
  }
}
int sparse(long a) {
  switch (a) {
  case 1: return 10;
  case 100: return take(1);
  case 10000: return take(2);
  case 99999: return take(3);
  case -7: return 77;
  }
  return 0;
}
const char *name(unsigned k) { return k < 5 ? names[k] : "never"; }
const char *greeting(int k) { return k == 1 ? "hello" : k == 2 ? "good bye" : k > 9 ? "many" : ""; }
unsigned prime(unsigned k) { return k < 12 ? primes[k] : 0; }
double weight(unsigned k, double x) { return weights[k % 5] * x + 6.0221e23; }
float smaller(unsigned k, float x) { return small[k % 3] / x - 1.7f; }
double polynomial(double x) { return ((x * 3.1 + 2.2) * x - 7.7) * x + 1e-9; }
int compare(double a, double b) { return a < b ? -1 : a > b ? 1 : 0; }
long rounded(double x) { return (long)(x * 1000.0 + 0.5); }
double fromInteger(long a, unsigned b) { return (double)a / (double)b; }
void store(int *p, long *q, char *r, short *s, int v) { p[1] = v; q[2] = v; r[3] = (char)v; s[4] = (short)v; }
long load(const int8_t *a, const uint8_t *b, const int16_t *c, const uint16_t *d, const int32_t *e) {
  return a[1] + b[2] + c[3] + d[4] + e[5];
}
int indexed(const int *p, size_t i, int j) { return p[i] + p[j] + p[i * 2 + 1]; }
uint64_t shifts(uint64_t a, unsigned n) { return (a << n) ^ (a >> 3) ^ (uint64_t)((int64_t)a >> (n & 7)); }
uint32_t rotate(uint32_t a, unsigned n) { return (a << 5 | a >> 27) + (a << (n & 31) | a >> (-n & 31)); }
uint64_t masks(uint64_t a) { return ((a & 0xff00ff00ff00ff00) >> 8) | ((a & 0x00ff00ff00ff00ff) << 8); }
uint32_t fields(uint32_t a) { return (a >> 5 & 0x1f) | (a & 7) << 20; }
int64_t signedFields(int64_t a) { return (a << 40) >> 50; }
int bits(uint64_t a) { return __builtin_clzll(a | 1) + __builtin_ctzll(a | 2) + __builtin_popcountll(a); }
int tests(uint64_t a) { return (a & 8 ? take(1) : take(2)) + (a & 1ull << 40 ? take(3) : 4); }
long select(long a, long b, long c) { return a < b ? c + 1 : a == c ? ~b : -a; }
unsigned long divide(unsigned long a, unsigned long b, long c) { return a / b + a % b + (unsigned long)(c / 3); }
__int128 wide(__int128 a, long b) { return a * b + b; }
unsigned __int128 wider(unsigned long a, unsigned long b) { return (unsigned __int128)a * b; }
int overflow(int a, int b, int *r) { return __builtin_add_overflow(a, b, r) || __builtin_mul_overflow(a, b, r + 1); }
int atomic(int *p) { return __atomic_fetch_add(p, 2, __ATOMIC_SEQ_CST) + __atomic_load_n(p + 1, __ATOMIC_ACQUIRE); }
int exchange(int *p, int *q) { return __atomic_compare_exchange_n(p, q, 3, 0, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED); }
int loop(const int *p, int n) { int s = 0; for (int i = 0; i < n; i++) s += p[i] * 3; return s; }
long nested(const int *p, int n, int m) {
  long s = 0;
  for (int i = 0; i < n; i++) for (int j = i; j < m; j++) if (p[i] > p[j]) s += p[i * m + j]; else s ^= j;
  return s;
}
void copy(char *to, const char *from, size_t n) { for (size_t i = 0; i < n; i++) to[i] = from[i]; }
void fill(float *p, int n, float x) { for (int i = 0; i < n; i++) p[i] = p[i] * x + 0.25f; }
size_t length(const char *s) { size_t n = 0; while (s[n]) n++; return n; }
int parse(const char *s) {
  int sign = 1, v = 0;
  while (*s == ' ' || *s == '\t') s++;
  if (*s == '-') { sign = -1; s++; }
  for (; *s >= '0' && *s <= '9'; s++) v = v * 10 + (*s - '0');
  return *s == 'k' ? sign * v * 1000 : sign * v;
}
uint32_t hash(const uint8_t *p, size_t n) {
  uint32_t h = 2166136261u;
  for (size_t i = 0; i < n; i++) h = (h ^ table[p[i]]) * 16777619u;
  return h;
}
void sort(int *p, int n) {
  for (int i = 1; i < n; i++) {
    int v = p[i], j = i;
    while (j > 0 && p[j - 1] > v) { p[j] = p[j - 1]; j--; }
    p[j] = v;
  }
}
int search(const int *p, int n, int v) {
  int low = 0, high = n - 1;
  while (low <= high) {
    int middle = (low + high) / 2;
    if (p[middle] == v) return middle;
    if (p[middle] < v) low = middle + 1; else high = middle - 1;
  }
  return -1;
}
struct node { struct node *next; long value; };
long sum(const struct node *p) { long s = 0; for (; p; p = p->next) s += p->value; return s; }
struct node *reverse(struct node *p) { struct node *r = 0; while (p) { struct node *n = p->next; p->next = r; r = p; p = n; } return r; }
struct node *push(struct node *p, long v) { struct node *n = get(sizeof *n); if (!n) return p; n->next = p; n->value = v; return n; }
int globals(int a) { state += a; counters[a & 15]++; record.b -= a; return state ^ counters[3]; }
char character(int k) { return record.c[k]; }
long manyArguments(long a, long b, long c, long d, long e, long f, long g, long h, long i, char j) { return a - b + c - d + e - f + g - h + i * j; }
long manyCalls(int a) { int x = take(a), y = take(x), z = take(y); return report("%d %d %d", x, y, z) + take(x + y) + z; }
int throughPointer(int (*f)(int, long), int a) { return f(a, 7) + f(a + 1, 8); }
int (*choose(int k))(int) { return k ? take : 0; }
int recursive(int n) { return n < 2 ? n : recursive(n - 1) + recursive(n - 2); }
long stack(int n) { long a[32]; for (int i = 0; i < 32; i++) a[i] = i * n; give(a); return a[n & 31]; }
void trap(int a) { if (a == 3) __builtin_trap(); take(a); }
int tail(int a) { return take(a + 1); }
int wrap(int a) { return take(a); }
struct pair { long first, second; };
struct pair swapped(struct pair p) { return (struct pair){p.second, p.first}; }
struct big { long v[6]; };
struct big bigger(long a) { return (struct big){{a, 2, a + 3, 4, a * 5, 6}}; }
long smallest(long a, long b, long c) { long m = a < b ? a : b; return m < c ? m : c; }
uint16_t bytes(uint32_t a) { return (uint16_t)(__builtin_bswap32(a) >> 8) ^ __builtin_bswap16((uint16_t)a); }
_Bool logic(int a, int b, int c) { return (a && b) || (!c && a > 3); }

// Runs functions on many inputs, and prints the allocation sequences that they had.
//
// The functions come from a listing, and call the routines below: the linker's `--wrap` sees to that.
// A block is named by its age: 0 is the newest one. What a run writes stays in memory that is set
// back before each run; a run that faults, or goes on for too long, is told apart from one that ends.
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

typedef long (*function)(long, long, long);
extern const function functions[];
long call(function, long, long, long);

enum { EVENTS = 48, BLOCKS = 64, ARENA = 1 << 20, TEXT = 4096 };
static char arena[ARENA] __attribute__((aligned(4096)));
static char *blocks[BLOCKS], text[TEXT];
static size_t used, length;
static int block_count, events, asked, failing;
static sigjmp_buf end;
enum { STOPPED = 1, ENDLESS, FAULT };

static void put(const char *word) {
  size_t n = strlen(word);
  if (events >= EVENTS || length + n + 2 > TEXT) siglongjmp(end, ENDLESS);
  memcpy(text + length, word, n);
  length += n;
  text[length++] = ' ';
  text[length] = 0;
  events++;
}

/* The age of a block, `null`, or `other` for what no routine gave. */
static const char *named(char *name, const void *pointer) {
  strcpy(name, pointer ? "other" : "null");
  for (int i = 0; i < block_count; i++)
    if (blocks[i] == pointer) sprintf(name, "%d", block_count - 1 - i);
  return name;
}

static void *block(size_t size) {
  if (++asked == failing) return 0;
  /* More than there is, as for any machine. */
  if (size > ARENA / 4 || used + size + 64 > ARENA || block_count == BLOCKS) return 0;
  char *start = arena + used;
  used += (size + 79) & ~(size_t)63;
  return blocks[block_count++] = start;
}

#define EVENT(...) do { char word[160]; snprintf(word, sizeof word, __VA_ARGS__); put(word); } while (0)

void *__wrap_malloc(size_t n) { EVENT("malloc(%zu)", n); return block(n); }
void *__wrap_valloc(size_t n) { EVENT("valloc(%zu)", n); return block(n); }
void *__wrap_calloc(size_t n, size_t m) {
  EVENT("calloc(%zu,%zu)", n, m);
  size_t size;
  if (__builtin_mul_overflow(n, m, &size)) { asked++; return 0; }
  void *p = block(size);
  return p ? memset(p, 0, size) : p;
}
void *__wrap_aligned_alloc(size_t a, size_t n) { EVENT("aligned_alloc(%zu,%zu)", a, n); return block(n); }
void *__wrap_realloc(void *p, size_t n) {
  char name[16];
  EVENT("realloc(%s,%zu)", named(name, p), n);
  void *q = block(n);
  if (q && p && (char *)p >= arena && (char *)p < arena + ARENA) {
    size_t rest = (size_t)(arena + ARENA - (char *)p);
    memmove(q, p, n < rest ? n : rest);
  }
  return q;
}
void __wrap_free(void *p) { char name[16]; EVENT("free(%s)", named(name, p)); }
void __wrap_cfree(void *p) { char name[16]; EVENT("cfree(%s)", named(name, p)); }
void use(void *p) {}
void __wrap_abort(void) { siglongjmp(end, STOPPED); }

static void fault(int signal) { siglongjmp(end, FAULT); }

/* A run that goes on from one tick to the next does not end. */
static volatile uint64_t run_number, last_tick;
static volatile int is_running;
static void tick(int signal) {
  if (is_running && run_number == last_tick) siglongjmp(end, ENDLESS);
  last_tick = run_number;
}

/* The seen sequences, and whether they were seen on the inputs that come first. */
static struct { char *text; int is_narrow; } seen[65536];
static size_t seen_count;

static void record(const char *how, int is_narrow) {
  char whole[TEXT + 16];
  snprintf(whole, sizeof whole, "%s%s", text, how);
  for (size_t i = 0; i < seen_count; i++)
    if (strcmp(seen[i].text, whole) == 0) { seen[i].is_narrow |= is_narrow; return; }
  if (seen_count == sizeof seen / sizeof *seen) _exit(3);
  seen[seen_count].text = strdup(whole);
  seen[seen_count++].is_narrow = is_narrow;
}

static int endless;

static void run(function f, long a, long b, long c, int fails, int is_narrow) {
  memset(arena, 0xa5, used + 4096 < ARENA ? used + 4096 : ARENA);
  used = length = 0;
  text[0] = 0;
  block_count = events = asked = 0;
  failing = fails;
  run_number++;
  int how = sigsetjmp(end, 0);
  if (how == 0) {
    is_running = 1;
    call(f, a, b, c);
  }
  is_running = 0;
  if (how == ENDLESS) endless++;
  record(how == 0 ? "return" : how == STOPPED ? "abort" : how == FAULT ? "fault" : "endless", is_narrow);
}

static const long values[] = {
  0, 1, 2, 3, 4, 5, 7, 8, 100, -1, INT64_MIN, INT64_MAX, /* the narrow ones end here */
  INT64_MIN + 1, INT64_MIN + 2, INT64_MAX - 1, INT32_MIN, INT32_MAX, 1l << 32, 6, 9, 10, 12, 15, 16, 17, 20, 24, 31, 32, 33, 50, 99, 101, 127, 128, 200, 255, 256, 1000, -2, -3, -8, -100,
};
enum { NARROW = 12, WIDE = sizeof values / sizeof *values };

static void try(function f) {
  for (int i = 0; i < WIDE; i++)
    for (int j = 0; j < WIDE; j++)
      for (int k = 0; k < WIDE; k += i < NARROW && j < NARROW ? 1 : 5)
        for (int fails = 0; fails < 6; fails++) {
          int is_narrow = i < NARROW && j < NARROW && k < NARROW && fails < 4;
          run(f, values[i], values[j], values[k], fails, is_narrow);
          if (endless > 20) return;
        }
}

/* TRACER NUMBER...: the sequences of functions, a line each, between lines that name the function. */
int main(int argc, char **argv) {
  static char stack[1 << 16];
  stack_t alternative = {.ss_sp = stack, .ss_size = sizeof stack};
  for (int i = 1; i < argc; i++) {
    printf("function %s\n", argv[i]);
    fflush(stdout);
    pid_t child = fork();
    if (child < 0) return 2;
    if (child == 0) {
      struct sigaction action = {.sa_handler = fault, .sa_flags = SA_ONSTACK | SA_NODEFER};
      sigaltstack(&alternative, 0);
      int signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT};
      for (size_t s = 0; s < sizeof signals / sizeof *signals; s++) sigaction(signals[s], &action, 0);
      action.sa_handler = tick;
      sigaction(SIGVTALRM, &action, 0);
      struct itimerval ticks = {{0, 10000}, {0, 10000}};
      setitimer(ITIMER_VIRTUAL, &ticks, 0);
      alarm(60);
      try(functions[atoi(argv[i])]);
      for (size_t s = 0; s < seen_count; s++)
        printf("%s %s\n", seen[s].is_narrow ? "narrow" : "wide", seen[s].text);
      printf("done\n");
      fflush(stdout);
      _exit(0);
    }
    int status;
    waitpid(child, &status, 0);
    if (status) printf("broken %d\n", status);
  }
  return 0;
}

/* Calls with every register that a function has to keep saved: a mutant may not keep it. */
__asm__(
  "\t.text\n\t.globl\tcall\ncall:\n"
  "\tpushq\t%rbp\n\tpushq\t%rbx\n\tpushq\t%r12\n\tpushq\t%r13\n\tpushq\t%r14\n\tpushq\t%r15\n"
  "\tmovq\t%rsp, saved(%rip)\n\tsubq\t$8, %rsp\n"
  "\tmovq\t%rdi, %rax\n\tmovq\t%rsi, %rdi\n\tmovq\t%rdx, %rsi\n\tmovq\t%rcx, %rdx\n"
  "\tcallq\t*%rax\n"
  "\tmovq\tsaved(%rip), %rsp\n"
  "\tpopq\t%r15\n\tpopq\t%r14\n\tpopq\t%r13\n\tpopq\t%r12\n\tpopq\t%rbx\n\tpopq\t%rbp\n\tretq\n"
  "\t.local\tsaved\n\t.comm\tsaved,8,8\n");

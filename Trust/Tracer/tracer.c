/* Runs functions of a listing and writes down each call that leaves the listing.
 *
 * It is linked with the assembled listing by --wrap, so that every reference of the listing to a
 * routine of elsewhere comes to a door of doors.S. Each run is a process of its own, forked from one
 * that has run nothing. It shares no code with the package that it helps to test.
 *
 *   tracer PLAN TRACES
 *
 * PLAN has nine words for each run: the function's number, six arguments, which request fails, the
 * limit of events. TRACES gets, for each run, four words (how it ended, the signal, the result, how
 * many calls there were) and nine for each call: the routine's number, six arguments, the result,
 * whether it came back. A word has 64 bits, in the machine's order.
 *
 * It is compiled with -mgeneral-regs-only: the doors save no vector registers.
 */
#include <fcntl.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PLAN_WORDS = 9, HEAD_WORDS = 4, CALL_WORDS = 9, MOST_CALLS = 4096, SECONDS = 5 };
enum { RETURNED = 1, SIGNALLED = 2, EXITED = 3, TOO_MANY = 4 };

/* What a door saved; `slot` is the routine's number, and later where the door goes on. */
struct saved {
  uint64_t padding, r11, r10, r9, r8, rdi, rsi, rdx, rcx, rax, slot, address;
};

/* Kinds of routines, as the plan's maker tells them apart. */
enum { CAN_FAIL = 1, CAN_FAIL_BY_STATUS = 2, WRITES_BLOCK = 4 };

extern const uint64_t tracer_functions[], tracer_targets[], tracer_kinds[];
extern char tracer_return[], tracer_null[], tracer_no_memory[];
uint64_t tracer_call(uint64_t function, const uint64_t *arguments);

static volatile uint64_t *head;
static volatile uint64_t *calls;
static uint64_t requests, failing, most, outside, caller;
static int is_traced;

/* An unknown routine, for programs that call one. */
void note(uint64_t number) { (void)number; }

/* A door is passed: gives the address to go to. */
uint64_t tracer_entered(struct saved *saved) {
  uint64_t number = saved->slot, target = tracer_targets[number], kind = tracer_kinds[number];
  if (!is_traced || outside) return target;
  if (head[3] == most) {
    head[0] = TOO_MANY;
    _exit(0);
  }
  volatile uint64_t *call = calls + CALL_WORDS * head[3]++;
  call[0] = number;
  call[1] = saved->rdi;
  call[2] = saved->rsi;
  call[3] = saved->rdx;
  call[4] = saved->rcx;
  call[5] = saved->r8;
  call[6] = saved->r9;
  if ((kind & (CAN_FAIL | CAN_FAIL_BY_STATUS)) && ++requests == failing) {
    call[8] = 1;
    return (uint64_t)(kind & CAN_FAIL ? tracer_null : tracer_no_memory);
  }
  /* What the routine itself calls, even of the listing, is its own affair. */
  outside = 1;
  caller = saved->address;
  saved->address = (uint64_t)tracer_return;
  return target;
}

/* A routine came back: gives the address to return to. */
uint64_t tracer_left(uint64_t result) {
  volatile uint64_t *call = calls + CALL_WORDS * (head[3] - 1);
  if (tracer_kinds[call[0]] & WRITES_BLOCK) result = result ? 0 : *(uint64_t *)call[1];
  call[7] = result;
  call[8] = 1;
  outside = 0;
  return caller;
}

static void limit(int resource, uint64_t bound) {
  struct rlimit bounds = {bound, bound};
  setrlimit(resource, &bounds);
}

static void run(const uint64_t *plan) {
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_CPU, SECONDS);
  alarm(2 * SECONDS);
  failing = plan[7];
  most = plan[8] < MOST_CALLS ? plan[8] : MOST_CALLS;
  is_traced = 1;
  uint64_t result = tracer_call(tracer_functions[plan[0]], plan + 1);
  is_traced = 0;
  head[2] = result;
  head[0] = RETURNED;
  _exit(0);
}

static void put(int file, const volatile uint64_t *words, uint64_t count) {
  const char *bytes = (const char *)words;
  for (uint64_t left = count * 8; left > 0;) {
    ssize_t written = write(file, bytes, left);
    if (written <= 0) _exit(74);
    bytes += written;
    left -= (uint64_t)written;
  }
}

int main(int argc, char **argv) {
  struct stat status;
  if (argc != 3) return 64;
  int plan_file = open(argv[1], O_RDONLY);
  int traces = open(argv[2], O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (plan_file < 0 || traces < 0 || fstat(plan_file, &status) != 0) return 66;
  uint64_t size = (HEAD_WORDS + CALL_WORDS * MOST_CALLS) * 8;
  const uint64_t *plan = mmap(0, (uint64_t)status.st_size, PROT_READ, MAP_PRIVATE, plan_file, 0);
  head = mmap(0, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  int nowhere = open("/dev/null", O_RDWR);
  if (plan == MAP_FAILED || head == MAP_FAILED || nowhere < 0) return 71;
  dup2(nowhere, 0);
  dup2(nowhere, 1);
  dup2(nowhere, 2);
  calls = head + HEAD_WORDS;
  uint64_t runs = (uint64_t)status.st_size / (8 * PLAN_WORDS);
  for (uint64_t index = 0; index < runs; index++) {
    for (uint64_t word = 0; word < HEAD_WORDS + CALL_WORDS * head[3]; word++) {
      if (word != 3) head[word] = 0;
    }
    head[3] = 0;
    int how = 0;
    pid_t child = fork();
    if (child < 0) return 71;
    if (child == 0) run(plan + PLAN_WORDS * index);
    if (waitpid(child, &how, 0) != child) return 71;
    if (WIFSIGNALED(how)) {
      head[0] = SIGNALLED;
      head[1] = (uint64_t)WTERMSIG(how);
    } else if (head[0] == 0) {
      head[0] = EXITED;
    }
    put(traces, head, HEAD_WORDS + CALL_WORDS * head[3]);
  }
  return 0;
}

/// The runtime of a traced program, in C.
///
/// It is a program of its own: it limits itself, calls one function once, and writes what happens into a
/// file that it shares with whoever looks, so that nothing is lost when it dies.
enum TracerSource {
  /// The source text; its records are what `TraceFile` reads.
  static let text = """
    #include <fcntl.h>
    #include <stdint.h>
    #include <sys/mman.h>
    #include <sys/resource.h>
    #include <unistd.h>

    enum { STARTING, RUNNING, RETURNED, TOO_MANY_EVENTS, UNDEFINED, FAILED };
    enum { CAN_FAIL = 1, IS_LOCAL = 2, MAXIMUM_DEPTH = 65536 };

    struct record {
      uint32_t symbol, is_closed;
      uint64_t end;
      uint64_t arguments[6];
      uint64_t result;
    };

    struct frame { uint64_t address, record; };

    /* The registers that a door saved; `slot` is the door's number, and then where to go on. */
    struct registers {
      uint64_t padding, r11, r10, r9, r8, rdi, rsi, rdx, rcx, rax, slot, address;
    };

    extern const uint64_t asmdiff_targets[], asmdiff_flags[], asmdiff_entries[];
    extern char asmdiff_leave[], asmdiff_fail[];
    uint64_t asmdiff_call(uint64_t function, const uint64_t *arguments, void *result);

    static pid_t traced_process;
    static volatile uint64_t *header;
    static struct record *records;
    static struct frame frames[MAXIMUM_DEPTH];
    static uint64_t count, maximum, depth, outside, allocations, failing;
    /* Other threads, and what runs before and after the function, are not traced. */
    static _Thread_local int is_traced;
    /* Where a result is written that does not fit into registers. */
    static char result_memory[1 << 16];

    /* A process that the function forked shares the file, but has no say in it. */
    static void stop(uint64_t state) {
      if (getpid() == traced_process) header[0] = state;
      _exit(0);
    }

    uint64_t asmdiff_entered(struct registers *saved) {
      uint64_t number = saved->slot, target = asmdiff_targets[number];
      if (!is_traced || outside || getpid() != traced_process) {
        if (!target) stop(UNDEFINED);
        return target;
      }
      if (count == maximum || depth == MAXIMUM_DEPTH) stop(TOO_MANY_EVENTS);
      struct record *record = &records[count];
      record->symbol = (uint32_t)number;
      record->arguments[0] = saved->rdi;
      record->arguments[1] = saved->rsi;
      record->arguments[2] = saved->rdx;
      record->arguments[3] = saved->rcx;
      record->arguments[4] = saved->r8;
      record->arguments[5] = saved->r9;
      record->end = count + 1;
      header[1] = ++count;
      if (!target) stop(UNDEFINED);
      if ((asmdiff_flags[number] & CAN_FAIL) && ++allocations == failing) {
        record->is_closed = 1;
        return (uint64_t)asmdiff_fail;
      }
      frames[depth].address = saved->address;
      frames[depth++].record = count - 1;
      if (!(asmdiff_flags[number] & IS_LOCAL)) outside = 1;
      saved->address = (uint64_t)asmdiff_leave;
      return target;
    }

    uint64_t asmdiff_left(struct registers *saved) {
      struct frame *frame = &frames[--depth];
      struct record *record = &records[frame->record];
      outside = 0;
      if (getpid() != traced_process) return frame->address;
      record->result = saved->rax;
      record->end = count;
      record->is_closed = 1;
      return frame->address;
    }

    static void limit(int resource, uint64_t most) {
      struct rlimit bounds = {most, most};
      if (setrlimit(resource, &bounds) != 0) stop(FAILED);
    }

    static uint64_t number(const char *digits) {
      uint64_t value = 0;
      for (; *digits; digits++) value = value * 10 + (uint64_t)(*digits - '0');
      return value;
    }

    /* TRACE FOLDER ENTRY FAILING EVENTS SECONDS BYTES ARGUMENT... */
    int main(int argc, char **argv) {
      uint64_t arguments[6] = {0};
      if (argc < 8 || argc > 14) return 64;
      maximum = number(argv[5]);
      uint64_t size = 32 + maximum * sizeof(struct record);
      int file = open(argv[1], O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
      if (file < 0 || ftruncate(file, (off_t)size) != 0) return 65;
      void *memory = mmap(0, size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
      if (memory == MAP_FAILED) return 65;
      close(file);
      header = memory;
      traced_process = getpid();
      records = (struct record *)((char *)memory + 32);
      failing = number(argv[4]);
      for (int index = 8; index < argc; index++) arguments[index - 8] = number(argv[index]);
      uint64_t entry = asmdiff_entries[number(argv[3])];
      int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
      if (nowhere < 0 || chdir(argv[2]) != 0) stop(FAILED);
      if (dup2(nowhere, 0) < 0 || dup2(nowhere, 1) < 0 || dup2(nowhere, 2) < 0) stop(FAILED);
      limit(RLIMIT_CORE, 0);
      limit(RLIMIT_FSIZE, 0);
      limit(RLIMIT_CPU, number(argv[6]));
      limit(RLIMIT_AS, number(argv[7]));
      header[0] = RUNNING;
      is_traced = 1;
      header[2] = asmdiff_call(entry, arguments, result_memory);
      is_traced = 0;
      stop(RETURNED);
    }

    """
}

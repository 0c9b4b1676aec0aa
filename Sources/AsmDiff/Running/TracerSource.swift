/// The runtime of a traced program, in C.
///
/// It is a program of its own, started by the launcher with its limits set: it calls one function once, and
/// writes what happens into a file that it shares with whoever looks, so that nothing is lost when it dies.
enum TracerSource {
  /// The source text; its records are what `TraceFile` reads.
  static let text =
    LauncherSource.filterMacros + """
      #include <fcntl.h>
      #include <signal.h>
      #include <sys/mman.h>
      #include <sys/stat.h>

      enum { STARTING, RUNNING, RETURNED, TOO_MANY_EVENTS, UNDEFINED, REFUSED };
      enum { TRACE = 3 };
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

      static volatile uint64_t *header;
      static struct record *records;
      static struct frame frames[MAXIMUM_DEPTH];
      static uint64_t count, maximum, depth, outside, allocations, failing;
      /* Other threads, and what runs before and after the function, are not traced. */
      static _Thread_local int is_traced;
      /* Where a result is written that does not fit into registers. */
      static char result_memory[1 << 16];

      static void stop(uint64_t state) {
        header[0] = state;
        _exit(0);
      }

      uint64_t asmdiff_entered(struct registers *saved) {
        uint64_t number = saved->slot, target = asmdiff_targets[number];
        if (!is_traced || outside) {
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
        record->result = saved->rax;
        /* A block's address may be where an argument points, and the result a status. */
        uint64_t argument = asmdiff_flags[record->symbol] >> 8;
        if (argument) {
          record->result = saved->rax ? 0 : *(uint64_t *)record->arguments[argument - 1];
        }
        record->end = count;
        record->is_closed = 1;
        return frame->address;
      }

      /* What a system call that was refused would have done; `TraceFile` knows the numbers. */
      static uint64_t purpose(int call) {
        switch (call) {
        case SYS_open: case SYS_openat: case SYS_openat2: case SYS_creat: case SYS_mkdir:
        case SYS_mkdirat: case SYS_rmdir: case SYS_unlink: case SYS_unlinkat: case SYS_rename:
        case SYS_renameat: case SYS_renameat2: case SYS_link: case SYS_linkat: case SYS_symlink:
        case SYS_symlinkat: case SYS_mknod: case SYS_mknodat: case SYS_chmod: case SYS_fchmod:
        case SYS_fchmodat: case SYS_chown: case SYS_fchown: case SYS_lchown: case SYS_fchownat:
        case SYS_truncate: case SYS_ftruncate: case SYS_fallocate: case SYS_utime:
        case SYS_utimes: case SYS_futimesat: case SYS_utimensat: case SYS_setxattr:
        case SYS_lsetxattr: case SYS_fsetxattr: case SYS_memfd_create: case SYS_mq_open:
          return 1;
        case SYS_fork: case SYS_vfork: case SYS_clone: case SYS_execve: case SYS_execveat: return 2;
        case SYS_socket: case SYS_socketpair: return 3;
        case SYS_kill: case SYS_tkill: case SYS_tgkill: case SYS_rt_sigqueueinfo: case SYS_ptrace:
        case SYS_process_vm_writev: case SYS_pidfd_open: return 4;
        default: return 0;
        }
      }

      static void refused(int signal, siginfo_t *information, void *context) {
        header[2] = (uint64_t)information->si_syscall;
        header[3] = purpose(information->si_syscall);
        stop(REFUSED);
      }

      /* Runs before every constructor: from here on nothing can become another program, or keep the trap of
         a refused call from ending this one. */
      static void prepare(int argc, char **argv, char **environment) {
        struct sock_filter steps[] = {
          LOAD(nr), IS(execve, TRAP), IS(seccomp, TRAP), EQUAL(rt_sigaction, 0, SIGSYS, TRAP, ALLOW),
          ALLOW,
        };
        struct sigaction action = {.sa_sigaction = refused, .sa_flags = SA_SIGINFO};
        struct stat status;
        if (fstat(TRACE, &status) != 0) _exit(65);
        void *memory = mmap(0, (size_t)status.st_size, PROT_READ | PROT_WRITE, MAP_SHARED, TRACE, 0);
        if (memory == MAP_FAILED || close(TRACE) != 0) _exit(65);
        header = memory;
        records = (struct record *)((char *)memory + 32);
        if (sigaction(SIGSYS, &action, 0) != 0) _exit(67);
        if (install(steps, sizeof steps / sizeof *steps) != 0) _exit(67);
      }

      __attribute__((section(".preinit_array"), used))
      static void (*const preparation)(int, char **, char **) = prepare;

      static uint64_t number(const char *digits) {
        uint64_t value = 0;
        for (; *digits; digits++) value = value * 10 + (uint64_t)(*digits - '0');
        return value;
      }

      /* ENTRY FAILING EVENTS ARGUMENT... */
      int main(int argc, char **argv) {
        uint64_t arguments[6] = {0};
        if (argc < 4 || argc > 10) return 64;
        failing = number(argv[2]);
        maximum = number(argv[3]);
        for (int index = 4; index < argc; index++) arguments[index - 4] = number(argv[index]);
        uint64_t entry = asmdiff_entries[number(argv[1])];
        header[0] = RUNNING;
        is_traced = 1;
        header[2] = asmdiff_call(entry, arguments, result_memory);
        is_traced = 0;
        stop(RETURNED);
      }

      """
}

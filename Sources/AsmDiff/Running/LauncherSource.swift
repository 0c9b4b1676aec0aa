/// The program that starts a traced program, in C.
///
/// It holds no code of whoever is traced. It gives up what a run has no use for, and then becomes the
/// traced program, which cannot take anything of it back: neither its own code, nor that of its libraries
/// and their constructors, ever runs without the limits. Where one of them cannot be set, nothing is run.
enum LauncherSource {
  /// How filters of system calls are written; an address is compared in two halves.
  static let filterMacros = """
    #include <linux/audit.h>
    #include <linux/filter.h>
    #include <linux/seccomp.h>
    #include <stddef.h>
    #include <stdint.h>
    #include <sys/syscall.h>
    #include <unistd.h>

    #define STEP(code, k) {(code), 0, 0, (uint32_t)(k)}
    #define TEST(code, k, yes, no) {BPF_JMP | (code) | BPF_K, (yes), (no), (uint32_t)(k)}
    #define LOAD(field) STEP(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
    #define GIVE(result) STEP(BPF_RET | BPF_K, (result))
    #define ALLOW GIVE(SECCOMP_RET_ALLOW)
    #define TRAP GIVE(SECCOMP_RET_TRAP)
    #define FAIL(error) GIVE(SECCOMP_RET_ERRNO | (error))
    #define IS(call, result) TEST(BPF_JEQ, SYS_##call, 0, 1), result
    /* The call with an argument whose lower half is `value`, or has a bit of `mask`. */
    #define EQUAL(call, n, value, yes, no) \\
      TEST(BPF_JEQ, SYS_##call, 0, 4), LOAD(args[n]), TEST(BPF_JEQ, value, 0, 1), yes, no
    #define ANY_BIT(call, n, mask, yes, no) \\
      TEST(BPF_JEQ, SYS_##call, 0, 4), LOAD(args[n]), TEST(BPF_JSET, mask, 0, 1), yes, no

    static int install(struct sock_filter *steps, unsigned short count) {
      struct sock_fprog program = {count, steps};
      return (int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program);
    }

    """

  /// The source text.
  static let text =
    filterMacros + """
      #include <errno.h>
      #include <fcntl.h>
      #include <linux/prctl.h>
      #include <sys/ioctl.h>
      #include <sys/prctl.h>
      #include <sys/resource.h>

      #ifndef __x86_64__
      #error "system calls are filtered by the numbers that they have on x86-64"
      #endif

      /* What `TracedProgram` knows the exit statuses by. */
      enum { MISUSED = 64, NO_FILE, NO_LIMIT, NO_FILTER, NO_PROGRAM };
      enum { TRACE = 3 };

      static uint64_t number(const char *digits) {
        uint64_t value = 0;
        for (; *digits; digits++) value = value * 10 + (uint64_t)(*digits - '0');
        return value;
      }

      static void limit(int resource, uint64_t most) {
        struct rlimit bounds = {most, most};
        if (setrlimit(resource, &bounds) != 0) _exit(NO_LIMIT);
      }

      /* Everything that is not listed traps: it ends the run, and the trace says so. */
      static int confine(uint64_t program, uint32_t process) {
        const uint32_t writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;
        struct sock_filter steps[] = {
          LOAD(arch), TEST(BPF_JEQ, AUDIT_ARCH_X86_64, 1, 0), GIVE(SECCOMP_RET_KILL_PROCESS),
          LOAD(nr),
          /* Memory and threads. */
          IS(brk, ALLOW), IS(mmap, ALLOW), IS(munmap, ALLOW), IS(mprotect, ALLOW),
          IS(mremap, ALLOW), IS(madvise, ALLOW), IS(mincore, ALLOW), IS(futex, ALLOW),
          IS(set_robust_list, ALLOW), IS(get_robust_list, ALLOW), IS(rseq, ALLOW),
          IS(set_tid_address, ALLOW), IS(membarrier, ALLOW), IS(arch_prctl, ALLOW),
          IS(sched_yield, ALLOW), IS(sched_getaffinity, ALLOW), IS(getcpu, ALLOW),
          IS(exit, ALLOW), IS(exit_group, ALLOW), IS(restart_syscall, ALLOW),
          /* Its flags are in memory, where a filter cannot look; the C library falls back on `clone`. */
          IS(clone3, FAIL(ENOSYS)),
          ANY_BIT(clone, 0, 0x10000 /* CLONE_THREAD */, ALLOW, TRAP),
          /* What reads, and what writes to a file that is open. */
          IS(read, ALLOW), IS(readv, ALLOW), IS(pread64, ALLOW), IS(preadv, ALLOW),
          IS(write, ALLOW), IS(writev, ALLOW), IS(pwrite64, ALLOW), IS(lseek, ALLOW),
          IS(close, ALLOW), IS(close_range, ALLOW), IS(dup, ALLOW), IS(dup2, ALLOW),
          IS(dup3, ALLOW), IS(pipe, ALLOW), IS(pipe2, ALLOW), IS(eventfd2, ALLOW),
          IS(poll, ALLOW), IS(ppoll, ALLOW), IS(select, ALLOW), IS(pselect6, ALLOW),
          IS(epoll_create1, ALLOW), IS(epoll_ctl, ALLOW), IS(epoll_wait, ALLOW),
          IS(epoll_pwait, ALLOW), IS(stat, ALLOW), IS(lstat, ALLOW), IS(fstat, ALLOW),
          IS(newfstatat, ALLOW), IS(statx, ALLOW), IS(access, ALLOW), IS(faccessat, ALLOW),
          IS(faccessat2, ALLOW), IS(readlink, ALLOW), IS(readlinkat, ALLOW),
          IS(getdents64, ALLOW), IS(getcwd, ALLOW), IS(chdir, ALLOW), IS(fadvise64, ALLOW),
          ANY_BIT(open, 1, writing, TRAP, ALLOW), ANY_BIT(openat, 2, writing, TRAP, ALLOW),
          TEST(BPF_JEQ, SYS_fcntl, 0, 5), LOAD(args[1]), TEST(BPF_JGT, F_SETFL, 0, 1),
          TEST(BPF_JEQ, F_DUPFD_CLOEXEC, 0, 1), ALLOW, TRAP,
          EQUAL(ioctl, 1, TCGETS, ALLOW, FAIL(ENOTTY)),
          /* Signals, to itself. */
          IS(rt_sigaction, ALLOW), IS(rt_sigprocmask, ALLOW), IS(rt_sigreturn, ALLOW),
          IS(rt_sigpending, ALLOW), IS(rt_sigtimedwait, ALLOW), IS(rt_sigsuspend, ALLOW),
          IS(sigaltstack, ALLOW), IS(pause, ALLOW), IS(alarm, ALLOW), IS(setitimer, ALLOW),
          IS(getitimer, ALLOW), EQUAL(kill, 0, process, ALLOW, TRAP),
          EQUAL(tgkill, 0, process, ALLOW, TRAP),
          /* Questions, and time. */
          IS(getpid, ALLOW), IS(gettid, ALLOW), IS(getppid, ALLOW), IS(getpgrp, ALLOW),
          IS(getuid, ALLOW), IS(geteuid, ALLOW), IS(getgid, ALLOW), IS(getegid, ALLOW),
          IS(uname, ALLOW), IS(sysinfo, ALLOW), IS(getrandom, ALLOW), IS(getrusage, ALLOW),
          IS(getrlimit, ALLOW), IS(times, ALLOW), IS(time, ALLOW), IS(gettimeofday, ALLOW),
          IS(clock_gettime, ALLOW), IS(clock_getres, ALLOW), IS(nanosleep, ALLOW),
          IS(clock_nanosleep, ALLOW), IS(wait4, ALLOW), IS(waitid, ALLOW),
          EQUAL(prctl, 0, PR_SET_NAME, ALLOW, FAIL(EPERM)),
          /* Limits may be asked for, not set: the new ones stand nowhere. */
          TEST(BPF_JEQ, SYS_prlimit64, 0, 6), LOAD(args[2]), TEST(BPF_JEQ, 0, 0, 3),
          STEP(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[2]) + 4),
          TEST(BPF_JEQ, 0, 0, 1), ALLOW, TRAP,
          /* A filter is only ever added to the others. */
          IS(seccomp, ALLOW),
          /* This program becomes the other one; nobody else can name it by this address. */
          TEST(BPF_JEQ, SYS_execve, 0, 6), LOAD(args[0]), TEST(BPF_JEQ, program, 0, 3),
          STEP(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[0]) + 4),
          TEST(BPF_JEQ, program >> 32, 0, 1), ALLOW, TRAP,
          TRAP,
        };
        if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
        return install(steps, sizeof steps / sizeof *steps);
      }

      /* TRACE SIZE FOLDER SECONDS BYTES PROGRAM ARGUMENT... */
      int main(int argc, char **argv, char **environment) {
        if (argc < 7) return MISUSED;
        char *program = argv[6];
        int file = open(argv[1], O_RDWR | O_CREAT | O_EXCL, 0600);
        if (file < 0 || ftruncate(file, (off_t)number(argv[2])) != 0) return NO_FILE;
        int nowhere = open("/dev/null", O_RDWR);
        if (nowhere < 0 || chdir(argv[3]) != 0) return NO_FILE;
        for (int stream = 0; stream < 3; stream++) {
          if (dup2(nowhere, stream) < 0) return NO_FILE;
        }
        if (file != TRACE && dup2(file, TRACE) < 0) return NO_FILE;
        if (syscall(SYS_close_range, TRACE + 1, ~0U, 0) != 0) return NO_LIMIT;
        limit(RLIMIT_CORE, 0);
        limit(RLIMIT_FSIZE, 0);
        limit(RLIMIT_CPU, number(argv[4]));
        limit(RLIMIT_AS, number(argv[5]));
        if (confine((uint64_t)program, (uint32_t)getpid()) != 0) return NO_FILTER;
        syscall(SYS_execve, program, argv + 6, environment);
        return NO_PROGRAM;
      }

      """
}

// Loaded into the program before the C library (LD_PRELOAD): counts the calls that change the file
// system, and at the one numbered FAULT_AT kills the process (FAULT=kill) or lets the call fail, it
// and all that need room after it (FAULT=full). With FAULT_COUNT=path the number of calls is written
// there at the end. Calls on the standard streams do not count.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static long at = -1, count;
static int kills, fills;

__attribute__((constructor)) static void begin(void) {
  const char *number = getenv("FAULT_AT"), *fault = getenv("FAULT");
  if (number) at = atol(number);
  kills = fault && !strcmp(fault, "kill");
  fills = fault && !strcmp(fault, "full");
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("FAULT_COUNT");
  FILE *file = path ? fopen(path, "w") : NULL;
  if (!file) return;
  fprintf(file, "%ld\n", count);
  fclose(file);
}

// Whether the call must fail. `grows`: whether it needs room on the disk.
static int fails(int grows) {
  long number = ++count;
  if (kills && number == at) kill(getpid(), SIGKILL);
  if (!fills || number < at || !grows) return 0;
  errno = ENOSPC;
  return 1;
}

#define REAL(name) ((typeof(&name))dlsym(RTLD_NEXT, #name))
#define CALL(result, name, parameters, arguments, grows)  \
  result name parameters {                                \
    static typeof(&name) real;                            \
    if (!real) real = REAL(name);                         \
    return fails(grows) ? -1 : real arguments;            \
  }
#define CALL_ON(result, name, parameters, arguments)                    \
  result name parameters {                                             \
    static typeof(&name) real;                                         \
    if (!real) real = REAL(name);                                      \
    return file > STDERR_FILENO && fails(1) ? -1 : real arguments;     \
  }

CALL_ON(ssize_t, write, (int file, const void *from, size_t size), (file, from, size))
CALL_ON(ssize_t, pwrite, (int file, const void *from, size_t size, off_t to), (file, from, size, to))
CALL_ON(ssize_t, pwrite64, (int file, const void *from, size_t size, off64_t to),
        (file, from, size, to))
CALL_ON(int, ftruncate, (int file, off_t size), (file, size))
CALL_ON(int, ftruncate64, (int file, off64_t size), (file, size))
CALL_ON(int, fsync, (int file), (file))
CALL_ON(int, fdatasync, (int file), (file))
CALL(int, rename, (const char *from, const char *to), (from, to), 0)
CALL(int, renameat, (int a, const char *from, int b, const char *to), (a, from, b, to), 0)
CALL(int, link, (const char *from, const char *to), (from, to), 1)
CALL(int, linkat, (int a, const char *from, int b, const char *to, int flags),
     (a, from, b, to, flags), 1)
CALL(int, unlink, (const char *path), (path), 0)
CALL(int, unlinkat, (int folder, const char *path, int flags), (folder, path, flags), 0)
CALL(int, mkdir, (const char *path, mode_t mode), (path, mode), 1)
CALL(int, fchmod, (int file, mode_t mode), (file, mode), 0)

#define OPEN(name, parameters, arguments)                                  \
  int name parameters {                                                    \
    static int (*real)(int, const char *, int, ...);                       \
    mode_t mode = 0;                                                       \
    if (flags & O_CREAT) {                                                 \
      va_list rest;                                                        \
      va_start(rest, flags);                                               \
      mode = va_arg(rest, mode_t);                                         \
      va_end(rest);                                                        \
      if (fails(1)) return -1;                                             \
    }                                                                      \
    if (!real) real = (int (*)(int, const char *, int, ...))dlsym(RTLD_NEXT, "openat"); \
    return real arguments;                                                 \
  }

OPEN(open, (const char *path, int flags, ...), (AT_FDCWD, path, flags, mode))
OPEN(open64, (const char *path, int flags, ...), (AT_FDCWD, path, flags, mode))
OPEN(openat, (int folder, const char *path, int flags, ...), (folder, path, flags, mode))
OPEN(openat64, (int folder, const char *path, int flags, ...), (folder, path, flags, mode))

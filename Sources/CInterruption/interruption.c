// sigaction and unlinkat, in strict C.
#define _POSIX_C_SOURCE 200809L

#include "interruption.h"

#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

// Everything the handler touches is here, static and of fixed size: it may run between any two
// instructions, and only calls what POSIX allows there (unlinkat, kill, write, _exit).

enum { SLOTS = 64, LONGEST_NAME = 256 };

static struct {
  volatile sig_atomic_t is_used;
  int folder;
  char name[LONGEST_NAME];
} slots[SLOTS];

static volatile sig_atomic_t workers[SLOTS];
static volatile sig_atomic_t line_is_drawn;

static void interrupted(int number) {
  for (int i = 0; i < SLOTS; i++) {
    if (slots[i].is_used) unlinkat(slots[i].folder, slots[i].name, 0);
  }
  for (int i = 0; i < SLOTS; i++) {
    if (workers[i] > 0) kill((pid_t)workers[i], SIGTERM);
  }
  if (line_is_drawn) {
    ssize_t ignored = write(STDERR_FILENO, "\r\033[2K", 5);
    (void)ignored;
  }
  _exit(128 + number);
}

void cinterruption_prepare(void) {
  static const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
  struct sigaction action = {.sa_handler = interrupted};
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) sigaddset(&action.sa_mask, numbers[i]);
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    struct sigaction old;
    if (sigaction(numbers[i], NULL, &old) == 0 && old.sa_handler == SIG_IGN) continue;
    sigaction(numbers[i], &action, NULL);
  }
}

int cinterruption_keep(int folder, const char *name) {
  if (strlen(name) >= LONGEST_NAME) return -1;
  for (int i = 0; i < SLOTS; i++) {
    if (slots[i].is_used) continue;
    slots[i].folder = folder;
    strcpy(slots[i].name, name);
    slots[i].is_used = 1;
    return i;
  }
  return -1;
}

void cinterruption_forget(int slot) {
  if (slot >= 0) slots[slot].is_used = 0;
}

// Replaces the first `from` among the workers.
static void set_worker(pid_t from, pid_t to) {
  for (int i = 0; i < SLOTS; i++) {
    if (workers[i] != from) continue;
    workers[i] = to;
    return;
  }
}

void cinterruption_begin_worker(pid_t process) { set_worker(0, process); }

void cinterruption_end_worker(pid_t process) { set_worker(process, 0); }

void cinterruption_line(int is_drawn) { line_is_drawn = is_drawn; }

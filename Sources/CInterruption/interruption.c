// sigaction and unlinkat, in strict C.
#define _POSIX_C_SOURCE 200809L

#include "interruption.h"

#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// Everything the handler touches is here, static and of fixed size: it may run between any two
// instructions, and only calls what POSIX allows there (unlinkat, kill, write, tcsetattr, raise, _exit).

enum { SLOTS = 64, LONGEST_NAME = 256 };

static struct {
  volatile sig_atomic_t is_used;
  int folder;
  char name[LONGEST_NAME];
} slots[SLOTS];

static volatile sig_atomic_t workers[SLOTS];
static volatile sig_atomic_t line_is_drawn;

// Whether the first Ctrl-C only asks for the best there is, and whether it came.
static volatile sig_atomic_t is_soft, was_asked;

// The terminal while it shows a screen of ours.
static struct termios modes_before, modes_of_screen;
static volatile sig_atomic_t screen_is_on, screen_has_changed;

// The terminal while what is typed on it is not shown.
static struct termios modes_of_typing;
static volatile sig_atomic_t typing_is_hidden;

static void put(const char *text) {
  ssize_t ignored = write(STDOUT_FILENO, text, strlen(text));
  (void)ignored;
}

// The other screen, without cursor and without the wrapping of lines.
static void enter_screen(void) {
  tcsetattr(STDIN_FILENO, TCSANOW, &modes_of_screen);
  put("\033[?1049h\033[?25l\033[?7l");
  screen_is_on = 1;
}

static void leave_screen(void) {
  if (!screen_is_on) return;
  screen_is_on = 0;
  put("\033[?7h\033[?25h\033[?1049l");
  tcsetattr(STDIN_FILENO, TCSANOW, &modes_before);
}

static void show_typing(void) {
  if (!typing_is_hidden) return;
  typing_is_hidden = 0;
  tcsetattr(STDIN_FILENO, TCSAFLUSH, &modes_of_typing);
}

static void interrupted(int number) {
  if (number == SIGINT && is_soft && !was_asked) {
    was_asked = 1;
    return;
  }
  leave_screen();
  show_typing();
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

static void crashed(int number) {
  leave_screen();
  // The system's own end follows: the handler is gone (SA_RESETHAND).
  raise(number);
}

static void resized(int number) {
  (void)number;
  screen_has_changed = 1;
}

// Stops like any program, with the terminal given back meanwhile.
static void stopped(int number) {
  (void)number;
  leave_screen();
  raise(SIGSTOP);
  enter_screen();
  screen_has_changed = 1;
}

static void take_over(int number, void (*handler)(int), int flags) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

int cinterruption_begin_screen(void) {
  if (tcgetattr(STDIN_FILENO, &modes_before) != 0) return -1;
  modes_of_screen = modes_before;
  modes_of_screen.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
  modes_of_screen.c_cc[VMIN] = 1;
  modes_of_screen.c_cc[VTIME] = 0;
  static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGQUIT};
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) {
    take_over(crashes[i], crashed, (int)(SA_RESETHAND | SA_NODEFER));
  }
  take_over(SIGWINCH, resized, 0);
  take_over(SIGTSTP, stopped, 0);
  atexit(leave_screen);
  enter_screen();
  return 0;
}

void cinterruption_end_screen(void) { leave_screen(); }

int cinterruption_hide_typing(void) {
  if (tcgetattr(STDIN_FILENO, &modes_of_typing) != 0) return -1;
  struct termios hidden = modes_of_typing;
  hidden.c_lflag &= ~(tcflag_t)ECHO;
  // The end of a line is shown, so that the next thing said stands on a line of its own.
  hidden.c_lflag |= (tcflag_t)ECHONL;
  typing_is_hidden = 1;
  return tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
}

void cinterruption_show_typing(void) { show_typing(); }

int cinterruption_take_resize(void) {
  int has_changed = screen_has_changed;
  screen_has_changed = 0;
  return has_changed;
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

void cinterruption_soften(int is_on) {
  was_asked = 0;
  is_soft = is_on;
}

int cinterruption_was_asked(void) { return was_asked; }

void cinterruption_line(int is_drawn) { line_is_drawn = is_drawn; }

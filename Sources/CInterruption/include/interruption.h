#pragma once

#include <sys/types.h>

/// Prepares this process to be interrupted: SIGINT, SIGTERM and SIGHUP then take away what is
/// half-made and end it with 128 + the signal's number. What is ignored stays ignored.
void cinterruption_prepare(void);

/// Has an interruption remove a file of an open folder. The name is copied.
///
/// Returns a slot to be given back, or -1 when all are taken (the file is then left on an
/// interruption).
int cinterruption_keep(int folder, const char *name);

/// Gives back a slot; -1 is allowed.
void cinterruption_forget(int slot);

/// Has an interruption end a process that works for this one, as long as it does.
void cinterruption_begin_worker(pid_t process);
void cinterruption_end_worker(pid_t process);

/// Takes the terminal for a screen of ours: keys come one by one and unseen. It is given back at the end of the
/// program, whatever ends it, and while the program is stopped. Returns -1 where standard input is no terminal.
int cinterruption_begin_screen(void);
void cinterruption_end_screen(void);

/// Has the terminal not show what is typed, for a password, or show it again; an interruption has it shown again, too.
/// Returns -1 where standard input is no terminal.
int cinterruption_hide_typing(void);
void cinterruption_show_typing(void);

/// Whether the terminal has another size than when this was asked last, or came back to us.
int cinterruption_take_resize(void);

/// Has the first SIGINT from now on only note that it came, so that work can end with what it has; a second one ends the
/// program. Or has it end the program again.
void cinterruption_soften(int is_on);

/// Whether a SIGINT came since it was softened.
int cinterruption_was_asked(void);

/// Says whether a line is drawn on the terminal that an interruption must wipe.
void cinterruption_line(int is_drawn);

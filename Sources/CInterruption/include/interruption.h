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

/// Says whether a line is drawn on the terminal that an interruption must wipe.
void cinterruption_line(int is_drawn);

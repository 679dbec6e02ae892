import CInterruption

/// What happens when a person or the system ends the program (SIGINT, SIGTERM, SIGHUP).
///
/// Drafts are removed, a drawn line is wiped from the terminal, a program that works for this one is
/// ended, and the exit status is 128 + the signal: 130 for Ctrl-C. A plan file needs no care: what was
/// not committed never happened.
public enum Interruption {
  /// Takes over the signals; once, at the start.
  public static func prepare() { cinterruption_prepare() }

  /// Says that a process works for this one from now on.
  public static func begin(worker: Int32) { cinterruption_begin_worker(worker) }

  /// Says that a process has ended.
  public static func end(worker: Int32) { cinterruption_end_worker(worker) }

  /// Takes the terminal for a screen of ours; returns whether there is one to take.
  ///
  /// It is given back whatever ends the program, and while it is stopped.
  public static func beginScreen() -> Bool { cinterruption_begin_screen() == 0 }

  /// Gives the terminal back.
  public static func endScreen() { cinterruption_end_screen() }

  /// Does something while the terminal does not show what is typed.
  public static func hidingTyping<Result>(_ work: () -> Result) -> Result {
    _ = cinterruption_hide_typing()
    defer { cinterruption_show_typing() }
    return work()
  }

  /// Whether the screen has to be drawn anew, since its size changed or it came back.
  public static func takeResize() -> Bool { cinterruption_take_resize() != 0 }

  /// Does work that the first Ctrl-C only asks to end with the best it has; a second one ends the program.
  ///
  /// - Parameter work: Is given what tells whether it was asked.
  public static func softly<Result>(_ work: (@escaping () -> Bool) throws -> Result) rethrows
    -> Result
  {
    cinterruption_soften(1)
    defer { cinterruption_soften(0) }
    return try work { cinterruption_was_asked() != 0 }
  }

  /// Says whether a line is drawn on the terminal.
  public static func wipesLine(_ isDrawn: Bool) { cinterruption_line(isDrawn ? 1 : 0) }
}

/// Which commands are in force: what follows from reading the journal in order.
struct History {
  /// The commands in force, oldest first; the last is the next to be undone.
  private(set) var done: [Int] = []
  /// The commands that can be redone; the last is the next.
  private(set) var undone: [Int] = []

  init(_ entries: [JournalEntry]) {
    for entry in entries { add(entry.number, entry.kind) }
  }

  /// Takes in the next entry.
  ///
  /// A command after an undo leaves what was undone behind for good.
  private mutating func add(_ number: Int, _ kind: JournalEntry.Kind) {
    switch kind {
    case .command:
      done.append(number)
      undone = []
    case .undo(let command):
      if done.last == command { done.removeLast() }
      undone.append(command)
    case .redo(let command):
      if undone.last == command { undone.removeLast() }
      done.append(command)
    }
  }

  /// Returns the entries with their states.
  func marking(_ entries: [JournalEntry]) -> [JournalEntry] {
    let done = Set(done)
    let undone = Set(undone)
    return entries.map { entry in
      guard entry.kind == .command else { return entry }
      var entry = entry
      if undone.contains(entry.number) {
        entry.state = .undone
      } else if !done.contains(entry.number) {
        entry.state = .abandoned
      }
      return entry
    }
  }
}

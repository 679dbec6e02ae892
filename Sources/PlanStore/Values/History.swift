/// Which commands are in force: what follows from reading the journal in order.
struct History {
  /// The commands in force, in the order in which they came into it; the last is the next to be undone.
  private(set) var done: [Int] = []
  /// The commands that `redo` puts back, the last first.
  private(set) var undone: [Int] = []

  init(_ entries: [JournalEntry]) {
    for entry in entries { add(entry.number, entry.kind) }
  }

  /// Takes in the next entry.
  ///
  /// A command after an undo leaves what was undone behind: it is put back by its number alone.
  private mutating func add(_ number: Int, _ kind: JournalEntry.Kind) {
    switch kind {
    case .command:
      done.append(number)
      undone = []
    case .undo(let command):
      Self.take(command, outOf: &done)
      undone.append(command)
    case .redo(let command):
      Self.take(command, outOf: &undone)
      done.append(command)
    }
  }

  private static func take(_ command: Int, outOf list: inout [Int]) {
    if list.last == command {
      list.removeLast()
    } else if let index = list.lastIndex(of: command) {
      list.remove(at: index)
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

/// What became of other commands since one was last done or undone.
struct Interval {
  /// The commands that are in force and were not.
  private(set) var came: [Int] = []
  /// The commands that were in force and are not.
  private(set) var went: [Int] = []

  init(since command: Int, in entries: [JournalEntry]) {
    var came: Set<Int> = []
    var went: Set<Int> = []
    func put(_ other: Int, into one: inout Set<Int>, unlessOutOf reverse: inout Set<Int>) {
      if reverse.remove(other) == nil { one.insert(other) }
    }
    for entry in entries where entry.number >= command {
      let (other, isDone) = entry.step
      if other == command {
        (came, went) = ([], [])
      } else if isDone {
        put(other, into: &came, unlessOutOf: &went)
      } else {
        put(other, into: &went, unlessOutOf: &came)
      }
    }
    self.came = came.sorted()
    self.went = went.sorted()
  }
}

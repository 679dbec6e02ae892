import CSQLite
import Glibc

/// The copy that is kept before a plan file is changed as a whole.
enum SafetyCopy {
  /// Copies the database to a new file beside it and returns the copy's path.
  ///
  /// The copy is named for what comes next, `plan.db.before-0008_cost`, never replaces another, and
  /// appears whole or not at all. It is taken through SQLite, so it holds what the write-ahead log
  /// holds.
  static func make(of path: String, before step: String) throws(PlanFileError) -> String {
    let source = try Connection(
      Connection.name(for: path), for: path, flags: SQLITE_OPEN_READWRITE, patience: 0)
    while true {
      let copy = unused("\(path).before-\(step)")
      do throws(PlanFileError) {
        try Connection.makingFile(at: copy, isNew: true) { target throws(PlanFileError) in
          try source.copy(to: target)
        }
        return copy
      } catch .alreadyExists(_) {
        // Somebody took the name meanwhile.
      }
    }
  }

  /// The first name that nothing has: the one given, or with a number.
  static func unused(_ name: String) -> String {
    var candidate = name
    var number = 2
    var status = stat()
    while lstat(candidate, &status) == 0 {
      candidate = "\(name).\(number)"
      number += 1
    }
    return candidate
  }
}

import Glibc
import PlanStore
import Planning

/// Which plan file is meant, and who is at work on it: what the environment and the clock say.
enum PlanChoice {
  /// The plan file asked for, or the nearest `plan.db` here or in a folder above.
  static func path(_ given: String?) throws(CommandFailure) -> String {
    if let path = given ?? Environment["SCHEDCTL_FILE"] { return path }
    var folder = ""
    // A folder above for every level of the current one.
    let depth = getcwd(nil, 0).map { pointer in
      defer { free(pointer) }
      return String(cString: pointer).split(separator: "/").count
    }
    for _ in 0...(depth ?? 0) {
      if Files.exists(folder + "plan.db") { return folder + "plan.db" }
      folder += "../"
    }
    throw .plan(.missing("plan.db"))
  }

  /// A name that no other plan has, of 32 hexadecimal digits.
  static var newIdentifier: String {
    (0..<32).map { _ in String(Int.random(in: 0..<16), radix: 16) }.joined()
  }

  /// When, who, and the command in words.
  ///
  /// - Parameter name: Who, where the command line says so; it is not said twice.
  static func signature(as name: String?) -> JournalLine {
    // A trial tells the words that doing it would leave.
    var words = Run.current.words.filter { $0 != "--dry-run" }
    if let name {
      words.removeAll { $0 == "--as=\(name)" }
      if let option = words.indices.dropLast().first(where: {
        words[$0] == "--as" && words[$0 + 1] == name
      }) {
        words.removeSubrange(option...option + 1)
      }
    }
    // The log is no place for a password.
    words = words.map { word in
      let option = "--file="
      guard word.hasPrefix(option) else { return PlanFile.shown(word) }
      return option + PlanFile.shown(String(word.dropFirst(option.count)))
    }
    return JournalLine(
      when: Clock.now, who: (name ?? Environment.user) + Run.current.authorSuffix,
      command: Run.line(words))
  }
}

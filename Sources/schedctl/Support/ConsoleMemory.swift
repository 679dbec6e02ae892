import PlanStore

/// What was said and asked while a change was made, so that one that is made anew does not say it twice.
final class ConsoleMemory {
  private var said: [String: Int] = [:]
  private var repeated: [String: Int] = [:]
  private var agreed: Set<String> = []
  /// The plan file that a change is made to once more.
  private var path: String?

  /// A change of a plan file is made once more from the beginning.
  func beginAnew(_ path: String) {
    self.path = path
    repeated = said
  }

  /// Whether lines were not said before the change was made anew.
  func isNews(_ lines: String) -> Bool {
    if let left = repeated[lines], left > 0 {
      repeated[lines] = left - 1
      return false
    }
    said[lines, default: 0] += 1
    return true
  }

  /// Asks for leave, once.
  ///
  /// - Throws: When the answer is no; and where another matter has come up while others wait for the
  ///   plan, which is no time to think about it.
  func agree(
    to matter: String, _ ask: () throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    if agreed.contains(matter) { return }
    if let path { throw .plan(.changedMeanwhile(path)) }
    try ask()
    agreed.insert(matter)
  }
}

/// The windows of an activity as one text: `summer-holiday; avoid-exams`.
public enum WindowNames {
  /// Returns the names in a text, in their order.
  public static func names(in text: String) -> [String] {
    if text.isEmpty { return [] }
    var names: [String] = []
    for part in text.split(whereSeparator: { $0 == ";" || $0 == "；" }) {
      var name = part.drop(while: \.isWhitespace)
      while name.last?.isWhitespace == true { name.removeLast() }
      if !name.isEmpty, !names.contains(String(name)) { names.append(String(name)) }
    }
    return names
  }

  /// Returns names as one text.
  public static func text(_ names: [String]) -> String { names.joined(separator: "; ") }
}

extension Activity {
  /// The names of all windows that it respects, those in which it pauses last.
  public var windows: [String] { (window.map { [$0] } ?? []) + pauseWindows }

  /// Lets it respect windows: the first that is no pause is ``window``, the others are pauses.
  ///
  /// - Parameter known: The windows of the plan.
  public mutating func respect(_ names: [String], of known: [Window]) {
    guard names.count > 1 else {
      (window, pauseWindows) = (names.first, [])
      return
    }
    let pauses = Set(known.lazy.filter { $0.kind == .pause }.map(\.name))
    let first = names.first { !pauses.contains($0) } ?? names.first
    window = first
    pauseWindows = names.filter { $0 != first }
  }
}

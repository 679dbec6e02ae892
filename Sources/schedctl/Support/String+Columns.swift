import Documents

extension StringProtocol {
  /// The terminal columns that it takes.
  var columns: Int { DisplayWidth.standard.width(of: String(self)) }
}

extension String {
  /// Lines broken to a width, each going on further right than it begins.
  func broken(to width: Int) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.columns > width else { return String(line) }
      let text = line.drop { $0 == " " }
      let indent = String(repeating: " ", count: line.count - text.count)
      return String(text).wrapped(to: width - 4, behind: indent, then: indent + "    ")
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }
}

extension FontMetrics {
  /// Returns the text as lines that fit a width, the last one shortened where there are too many.
  ///
  /// Chinese breaks anywhere, but no line begins with closing punctuation or ends with an opening
  /// bracket. Words of Latin letters and digits stay whole, unless one alone is longer than a
  /// line. A line break in the text breaks the line. Blanks at the ends of lines are dropped.
  ///
  /// - Precondition: `maxLines` is at least 1.
  public func wrap(
    _ text: String, width: Double, size: Double, weight: FontWeight = .regular,
    maxLines: Int = .max
  ) -> [String] {
    precondition(maxLines >= 1, "a text has at least one line")
    let limit = width * 1000 / size + 0.001
    var rest = Array(text)[...]
    var lines: [String] = []
    while lines.count + 1 < maxLines {
      let paragraph = rest.prefix { !$0.isNewline }
      let end = lineEnd(of: paragraph, limit, weight)
      lines.append(withoutBlanksAtEnd(rest[..<end]))
      rest = rest[end...].drop { $0.isWhitespace && !$0.isNewline }
      if rest.first?.isNewline == true { rest = rest.dropFirst() }
      if rest.isEmpty { return lines }
    }
    let last = String(rest.map { $0.isNewline ? " " : $0 })
    return lines + [fit(withoutBlanksAtEnd(last[...]), width: width, size: size, weight: weight)]
  }

  /// Returns where the first line of some characters ends.
  private func lineEnd(
    of characters: ArraySlice<Character>, _ limit: Double, _ weight: FontWeight
  ) -> Int {
    var used = 0
    var lastBreak: Int?
    for index in characters.indices {
      let character = characters[index]
      if index > characters.startIndex,
        LineBreaking.isAllowed(between: characters[index - 1], and: character)
      {
        lastBreak = index
      }
      used += advance(of: character, weight)
      // A blank at the end of a line is dropped, so it may stand past the edge.
      if Double(used) > limit, !character.isWhitespace {
        return lastBreak ?? max(index, characters.startIndex + 1)
      }
    }
    return characters.endIndex
  }

  private func withoutBlanksAtEnd(_ line: some BidirectionalCollection<Character>) -> String {
    let end = line.lastIndex { !$0.isWhitespace }.map { line.index(after: $0) }
    return String(line[..<(end ?? line.startIndex)])
  }
}

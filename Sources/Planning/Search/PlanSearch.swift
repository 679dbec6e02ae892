public import Plan

/// Finds what people call by a code, a name, a part of one, or the initials of its pinyin.
public struct PlanSearch {
  /// How a text names something, the surest way first.
  public enum Way: Int, Comparable, Sendable, CaseIterable {
    /// It is the code, in any case and width of letters.
    case code
    /// It is the whole name, Chinese or English.
    case name
    /// It is a part of the name, or of the initials of the name's pinyin.
    case part
    /// Its signs stand in the name in this order, with others between them: 供电扩容 in 正式供配电扩容.
    case scattered

    /// Orders ways from the surest on.
    public static func < (a: Way, b: Way) -> Bool { a.rawValue < b.rawValue }
  }

  private let portfolio: Portfolio

  /// Searches a portfolio.
  public init(_ portfolio: Portfolio) { self.portfolio = portfolio }

  /// The activities that a text names in the surest way that finds any, in the order of the plan.
  ///
  /// `HS.供电` searches the project HS alone.
  public func activities(_ text: String) -> (way: Way, found: [Int])? {
    let (project, rest) = scope(text)
    let candidates = portfolio.activities.indices.filter {
      project == nil || portfolio.activities[$0].project == project
    }
    return find(rest, among: candidates) { position in
      let activity = portfolio.activities[position]
      let codes = project == nil ? [portfolio.code(of: position), activity.code] : [activity.code]
      return (codes, [activity.name, activity.englishName])
    }
  }

  /// The projects that a text names in the surest way that finds any.
  public func projects(_ text: String) -> (way: Way, found: [Int])? {
    find(text, among: Array(portfolio.projects.indices)) { position in
      ([portfolio.projects[position].code], [portfolio.projects[position].name])
    }
  }

  /// Everything that has to do with a text, in the order of the plan: activities whose code, name,
  /// initials, office or note have it.
  public func all(_ text: String) -> [Int] {
    let (project, rest) = scope(text)
    let wanted = folded(rest)
    guard !wanted.isEmpty else { return [] }
    return portfolio.activities.indices.filter { position in
      let activity = portfolio.activities[position]
      if let project, activity.project != project { return false }
      let texts = [
        portfolio.code(of: position), activity.name, activity.englishName, activity.owner,
        activity.note,
      ]
      return texts.contains { folded($0).contains(wanted) }
        || isInitials(wanted, of: activity.name)
    }
  }

  /// Whether a text is the initials of a name, or a part of them.
  private func isInitials(_ text: String, of name: String) -> Bool {
    isLetters(text) && PinyinInitials(folded(name)).contain(text)
  }

  /// Whether a text can be initials.
  private func isLetters(_ text: String) -> Bool {
    text.count > 1 && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  /// The project that a text is limited to, and what is searched in it.
  private func scope(_ text: String) -> (project: Int?, rest: String) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return (nil, text) }
    let code = folded(String(parts[0]))
    let project = portfolio.projects.firstIndex { folded($0.code) == code }
    return project.map { ($0, String(parts[1])) } ?? (nil, text)
  }

  private func find(
    _ text: String, among candidates: [Int], words: (Int) -> (codes: [String], names: [String])
  ) -> (way: Way, found: [Int])? {
    let wanted = folded(text)
    guard !wanted.isEmpty else { return nil }
    for way in Way.allCases {
      let found = candidates.filter { position in
        let (codes, names) = words(position)
        switch way {
        case .code: return codes.contains { folded($0) == wanted }
        case .name: return names.contains { folded($0) == wanted }
        case .part:
          // Letters that happen to stand in an English name may have been meant as initials.
          return names.contains { folded($0).contains(wanted) } || isInitials(wanted, of: names[0])
        case .scattered:
          // Of letters that would fit too much.
          return wanted.count > 1 && !isLetters(wanted)
            && names.contains { isScattered(wanted, in: folded($0)) }
        }
      }
      if !found.isEmpty { return (way, found) }
    }
    return nil
  }

  /// Whether the signs of a text stand in another in the same order.
  private func isScattered(_ text: String, in name: String) -> Bool {
    var rest = text[...]
    for sign in name where sign == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  /// The full codes of the activities that come nearest to a text, at most five.
  public func nearestActivities(_ text: String) -> [String] {
    let wanted = folded(text)
    let ranked = portfolio.activities.indices.map { position -> (Int, String) in
      let activity = portfolio.activities[position]
      let full = portfolio.code(of: position)
      let code = min(distance(wanted, folded(full)), distance(wanted, folded(activity.code)))
      let project = portfolio.projects[activity.project].code
      let name = min(
        distance(wanted, folded(activity.name)),
        distance(wanted, folded("\(project).\(activity.name)")))
      return (min(code, name), full)
    }
    return near(ranked, to: wanted)
  }

  /// The codes of the projects that come nearest to a text, at most five.
  public func nearestProjects(_ text: String) -> [String] {
    let wanted = folded(text)
    return near(
      portfolio.projects.map {
        (min(distance(wanted, folded($0.code)), distance(wanted, folded($0.name))), $0.code)
      }, to: wanted)
  }

  /// What is no further than a third of the text, at least one sign.
  private func near(_ ranked: [(distance: Int, code: String)], to text: String) -> [String] {
    let limit = max(1, text.count / 3)
    return ranked.filter { $0.distance <= limit }
      .sorted { ($0.distance, $0.code) < ($1.distance, $1.code) }.prefix(5).map(\.code)
  }

  /// A text as it is compared: in small letters of one width, without blanks.
  private func folded(_ text: String) -> String {
    var folded = ""
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      let narrow =
        (0xFF01...0xFF5E).contains(scalar.value)
        ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      folded.unicodeScalars.append(narrow)
    }
    return folded.lowercased()
  }

  /// How many signs have to be changed, put in or left out, or swapped with their neighbour.
  private func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a), Array(b))
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, rows[i - 1][j - 1] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}

import Foundation

/// The stable names of findings, as the sources have them.
enum FindingIDs {
  /// Names in lower case with hyphens that stand in files which make findings, and are no findings.
  private static let otherWords: Set<String> = [
    "calendar-day", "calendar-parts", "schedctl-plan", "critical-float", "progress-mode", "part-of",
    "calendar-week", "crash-cost", "crash-limit", "three-points", "data-date", "day-hours",
    "expected-finish",
    "finish-by",
    "finish-milestone", "level-of-effort", "name-en", "s-curves", "schedctl-render",
    "schedctl-server", "short-rows",
    "start-milestone", "wall-charts", "weekly-report",
  ]

  /// Every name in `Sources`.
  static func inSources() throws -> Set<String> {
    // `FileKind` and `ImportReport` make these of their own names.
    var names: Set<String> = [
      "not-holidays", "not-windows", "not-progress", "not-rules", "not-shortenings", "not-spreads",
      "import-adapted", "import-dropped", "import-undecided",
    ]
    for text in try texts() {
      guard text.contains(/Finding|PlanFileError|FileKind|HistoryRefusal|TextMistake/) else {
        continue
      }
      for match in text.matches(of: /"([a-z]+(-[a-z0-9]+)+)"/) { names.insert(String(match.1)) }
      for match in text.matches(of: /\.(error|warning|note),\s*"([a-z]+)"/) {
        names.insert(String(match.2))
      }
    }
    return names.subtracting(otherWords)
  }

  /// How bad a finding is, by name, wherever both stand side by side.
  static func severitiesInSources() throws -> [String: Set<String>] {
    var severities: [String: Set<String>] = [:]
    for text in try texts() {
      for match in text.matches(of: /\.(error|warning|note),\s*"([a-z0-9-]+)"/) {
        severities[String(match.2), default: []].insert(String(match.1))
      }
    }
    return severities
  }

  /// The sources but for the catalogue itself.
  private static func texts() throws -> [String] {
    try Repository.sources().filter { !$0.contains("/Catalogue/") }.map(Repository.text)
  }

  /// Every name that has a heading in `docs/errors.md`, in the order of the headings.
  static func inGallery() throws -> [String] {
    try Repository.text("docs/errors.md").split(separator: "\n")
      .filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) }
  }
}

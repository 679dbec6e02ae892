import Plan
public import PlanStore

/// The whole plan as text: canonical, so that two plans say the same where their texts do.
///
/// The grammar is in docs/text-plan.md.
public struct PlanText {
  /// The version of the grammar, in the first line.
  static let version = 1

  /// A fact, as lines.
  struct Entry: Hashable {
    /// The kinds of facts, in the order of the text.
    enum Section: Int, Comparable, CaseIterable {
      case head, days, windows, calendars, projects, activities, links, records, retractions,
        problems, baselines, reports, contacts, templates

      static func < (a: Section, b: Section) -> Bool { a.rawValue < b.rawValue }

      /// Whether its facts are blocks of several lines.
      var isOfBlocks: Bool {
        switch self {
        case .calendars, .projects, .activities, .problems, .baselines, .reports, .templates: true
        default: false
        }
      }
    }

    var section: Section
    var lines: [String]
    /// The code of the project it belongs to; nil for none.
    var project: String?
  }

  let entries: [Entry]

  /// Tells a plan.
  public init(_ plan: StoredPlan) {
    var writer = PlanTextWriter(plan)
    entries = writer.write()
  }

  init(_ entries: [Entry]) { self.entries = entries }

  /// The text, which ends with a line break.
  public var text: String {
    var text = ""
    var last: Entry.Section?
    for entry in entries {
      if let last, last != entry.section || entry.section.isOfBlocks { text += "\n" }
      last = entry.section
      for line in entry.lines { text += line + "\n" }
    }
    return text
  }

  /// The part that tells of a project: itself, its activities, what leads to them, and what was
  /// reported and raised of them.
  func part(of project: String) -> PlanText {
    PlanText(entries.filter { $0.project == project })
  }
}

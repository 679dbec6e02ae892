import Plan

/// The fields of an activity that hold what a Microsoft Project file says of it and a plan has no
/// other place for; writing puts each back where it was.
enum MicrosoftField {
  static let wbs = "WBS"
  static let milestone = "Milestone"
  /// The number of the unit that the duration is shown in.
  static let durationFormat = "DurationFormat"
  /// The numbers of the units that the lags behind its predecessors are shown in: `3/1=5 7/1=9`, each
  /// as the predecessor's UID, the type of the link and the unit.
  static let lagFormats = "LagFormats"
  /// Whether the file leaves its name blank.
  static let unnamed = "Unnamed"
  /// How many blank rows stand above it.
  static let blankRows = "BlankRows"

  /// All of them: none is a column of people's own.
  static let all: Set<String> = [
    wbs, milestone, durationFormat, lagFormats, unnamed, blankRows, Activity.pausesField,
  ]
}

extension Activity {
  /// The value of a field; of several the last.
  func field(_ name: String) -> String? { fields.last { $0.name == name }?.value }
}

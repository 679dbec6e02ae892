/// A plan that projects are made from: work, logic, offices, windows and levels, without dates.
public struct PlanTemplate: Hashable, Sendable {
  /// The name that commands call it by: `kindergarten`.
  public var name: String
  /// What projects made from it are: 幼儿园新建.
  public var title: String
  /// What the codes of projects made from it begin with where none is given: `KG`.
  public var prefix: String
  /// From which end they are planned.
  public var direction: Project.Direction
  /// How many days their internal target lies before the required date.
  public var reserveDays: Int
  /// Their own calendar; nil for none.
  public var calendar: String?
  /// The norm duration; nil where nobody has worked it out.
  public var normDays: Int?
  /// The activities that carry required dates, the last date first.
  public var required: [Required]
  /// The activities as a plan file has them (CSV).
  public var plan: String

  /// A required date of the projects to come.
  public struct Required: Hashable, Sendable {
    /// The code within the project of the activity that carries it.
    public var activity: String
    /// How many calendar days it lies before the last required date.
    public var daysBefore: Int

    /// Creates one.
    public init(activity: String, daysBefore: Int) {
      self.activity = activity
      self.daysBefore = daysBefore
    }
  }

  /// Creates a template.
  public init(
    name: String, title: String, prefix: String, direction: Project.Direction = .backward,
    reserveDays: Int = 0, calendar: String? = nil, normDays: Int? = nil,
    required: [Required] = [], plan: String
  ) {
    self.name = name
    self.title = title
    self.prefix = prefix
    self.direction = direction
    self.reserveDays = reserveDays
    self.calendar = calendar
    self.normDays = normDays
    self.required = required
    self.plan = plan
  }
}

extension [PlanTemplate.Required] {
  /// All of them as one text: `E06 0; E02 45`.
  public var text: String { map { "\($0.activity) \($0.daysBefore)" }.joined(separator: "; ") }

  /// Reads that text; nil where it makes no sense.
  public init?(text: String) {
    self = []
    for part in text.split(separator: ";") {
      let words = part.split(separator: " ")
      guard words.count == 2, let days = Int(words[1]) else { return nil }
      append(PlanTemplate.Required(activity: String(words[0]), daysBefore: days))
    }
  }
}

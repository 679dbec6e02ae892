/// A piece of work (工作), or a milestone (里程碑).
public struct Activity: Hashable, Sendable {
  /// What an activity is.
  public enum Kind: String, Sendable, CaseIterable {
    /// Work with a duration.
    case task
    /// An event without a duration.
    case milestone
  }

  /// What a milestone stands for in counts over projects; the order is that of construction.
  public enum Role: String, Sendable, CaseIterable {
    /// 开工.
    case commence
    /// 出正负零.
    case groundLevel = "ground-level"
    /// 封顶.
    case toppingOut = "topping-out"
    /// 竣工.
    case completion
    /// 开学、启用.
    case opening
  }

  /// The position of its project in ``Portfolio/projects``.
  public var project: Int
  /// The code within the project: `C08`.
  public var code: String
  /// The Chinese name.
  public var name: String
  /// The English name; empty where there is none.
  public var englishName: String
  /// What it is.
  public var kind: Kind
  /// The working minutes it takes, in its own calendar; 0 for a milestone.
  public var duration: Int
  /// The name of its calendar.
  public var calendar: String
  /// The name of the window it must respect; nil for none.
  public var window: String?
  /// The node level, 1 to 3 (一级、二级、三级节点).
  public var level: Int
  /// What it stands for in counts over projects.
  public var role: Role?
  /// The office that owes it (责任单位).
  public var owner: String
  /// Source and remarks.
  public var note: String

  /// Creates an activity.
  public init(
    project: Int, code: String, name: String, englishName: String = "", kind: Kind = .task,
    duration: Int, calendar: String, window: String? = nil, level: Int = 3, role: Role? = nil,
    owner: String = "", note: String = ""
  ) {
    self.project = project
    self.code = code
    self.name = name
    self.englishName = englishName
    self.kind = kind
    self.duration = duration
    self.calendar = calendar
    self.window = window
    self.level = level
    self.role = role
    self.owner = owner
    self.note = note
  }
}

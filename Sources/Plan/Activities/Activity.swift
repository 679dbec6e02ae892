/// A piece of work (工作), a milestone (里程碑), or what is told from others: a summary or a level of
/// effort.
public struct Activity: Hashable, Sendable {
  /// What an activity is.
  public enum Kind: String, Sendable, CaseIterable {
    /// Work with a duration.
    case task
    /// An event without a duration.
    case milestone
    /// A part of the project (WBS): it spans the activities whose ``Activity/parent`` it is.
    ///
    /// Relations at it stand for relations at those activities; it has no duration of its own.
    case summary
    /// Work that lasts as long as other work does (hammock): from its start-side predecessors to
    /// its finish-side ones. It drives nothing and is on no path.
    case levelOfEffort

    /// Whether the network places it; the dates of the others are told from it.
    public var isPlaced: Bool { self == .task || self == .milestone }
  }

  /// At which edge of working time a milestone stands.
  public enum MilestoneEdge: String, Sendable, CaseIterable {
    /// What begins there begins at it: shown at the start of work.
    case start
    /// What ends there ends at it: shown at the end of work.
    case finish
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
  /// The working minutes it takes, in its own calendar (wall-clock minutes where ``isElapsed``); 0 for
  /// a milestone, a summary and a level of effort.
  public var duration: Int
  /// The name of its calendar.
  public var calendar: String
  /// The name of the window it must respect; nil for none.
  public var window: String?
  /// The names of the windows in which it pauses besides (停工时段); each is of ``Window/Kind/pause``.
  public var pauseWindows: [String]
  /// By how many whole days of its calendar it may be shortened (可压缩天数); nil where nobody said.
  public var crashLimit: Int?
  /// What a day less costs (赶工费), in yuan; nil where nobody said.
  public var crashCost: Int?
  /// Between what its duration lies (三点工期); nil where nobody said.
  public var threePoints: ThreePoints?
  /// The node level, 1 to 3 (一级、二级、三级节点).
  public var level: Int
  /// What it stands for in counts over projects.
  public var role: Role?
  /// The office that owes it (责任单位).
  public var owner: String
  /// The leader who answers for it (责任领导); empty for that of the project.
  public var leader: String
  /// The person in charge (责任人); empty for that of the project.
  public var person: String
  /// Source and remarks.
  public var note: String
  /// The code within the project of the summary it is a part of; nil at the top.
  public var parent: String?
  /// At which edge of working time a milestone stands; nil for the instant as computed.
  public var edge: MilestoneEdge?
  /// Whether the duration is wall-clock minutes instead of working ones (历时).
  public var isElapsed: Bool
  /// What holds it beyond logic; at most two, as in Primavera.
  public var constraints: [Constraint]
  /// The dates that stand as typed, under a foreign profile.
  public var typedDates: TypedDates?
  /// The wall-clock minutes by which levelling put it off, under a foreign profile.
  public var levelingDelay: Int
  /// The identifier in the file it was imported from.
  public var uid: Int?
  /// What a foreign file says of it that we keep without interpreting.
  public var fields: [CustomField]

  /// Creates an activity.
  public init(
    project: Int, code: String, name: String, englishName: String = "", kind: Kind = .task,
    duration: Int, calendar: String, window: String? = nil, level: Int = 3, role: Role? = nil,
    owner: String = "", note: String = "", parent: String? = nil, edge: MilestoneEdge? = nil,
    isElapsed: Bool = false, constraints: [Constraint] = [], typedDates: TypedDates? = nil,
    levelingDelay: Int = 0, uid: Int? = nil, fields: [CustomField] = [], leader: String = "",
    person: String = "", pauseWindows: [String] = [], crashLimit: Int? = nil,
    crashCost: Int? = nil, threePoints: ThreePoints? = nil
  ) {
    self.project = project
    self.code = code
    self.name = name
    self.englishName = englishName
    self.kind = kind
    self.duration = duration
    self.calendar = calendar
    self.window = window
    self.pauseWindows = pauseWindows
    self.crashLimit = crashLimit
    self.crashCost = crashCost
    self.threePoints = threePoints
    self.level = level
    self.role = role
    self.owner = owner
    self.leader = leader
    self.person = person
    self.note = note
    self.parent = parent
    self.edge = edge
    self.isElapsed = isElapsed
    self.constraints = constraints
    self.typedDates = typedDates
    self.levelingDelay = levelingDelay
    self.uid = uid
    self.fields = fields
  }
}

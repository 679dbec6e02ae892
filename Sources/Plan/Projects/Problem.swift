public import CivilTime

/// Something that stands in the way (存在问题), from the day it is raised until it is struck off (销号).
public struct Problem: Hashable, Sendable {
  /// The step at which a problem stands; the order is that of the way through.
  public enum State: String, Sendable, CaseIterable, Comparable {
    /// 签收: given to its owner, who has to acknowledge it.
    case received
    /// 办理: being worked on.
    case handling
    /// 反馈: answered by its owner.
    case answered
    /// 复核: looked at by who raised it.
    case reviewed
    /// 办结: struck off.
    case closed

    /// Orders the steps along the way.
    public static func < (a: State, b: State) -> Bool {
      allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
    }

    /// The step after it; nil after the last.
    public var next: State? {
      let index = Self.allCases.firstIndex(of: self)! + 1
      return index < Self.allCases.count ? Self.allCases[index] : nil
    }
  }

  /// The number, from 1.
  public var number: Int
  /// The position of its project in ``Portfolio/projects``.
  public var project: Int
  /// The position of the activity it holds up; nil where it is of the project as a whole.
  public var activity: Int?
  /// What it is.
  public var text: String
  /// The office that has to settle it.
  public var owner: String
  /// The person in charge.
  public var person: String
  /// What is to be done about it (解决措施).
  public var measure: String
  /// The day it was raised.
  public var raised: Day
  /// By when it has to be settled; nil where no day was set.
  public var due: Day?
  /// The step at which it stands.
  public var state: State
  /// The day it was struck off; nil until then.
  public var closed: Day?

  /// Creates a problem that was just raised.
  public init(
    number: Int, project: Int, activity: Int? = nil, text: String, owner: String = "",
    person: String = "", measure: String = "", raised: Day, due: Day? = nil,
    state: State = .received, closed: Day? = nil
  ) {
    self.number = number
    self.project = project
    self.activity = activity
    self.text = text
    self.owner = owner
    self.person = person
    self.measure = measure
    self.raised = raised
    self.due = due
    self.state = state
    self.closed = closed
  }

  /// How many days it is past its day on a day; nil where it is not, or is struck off.
  public func daysOverdue(on day: Day) -> Int? {
    guard closed == nil, let due, due < day else { return nil }
    return day - due
  }
}

extension Problem.State {
  /// What people call the step.
  public var wording: Wording {
    switch self {
    case .received: Wording(zh: "签收", en: "received")
    case .handling: Wording(zh: "办理", en: "handling")
    case .answered: Wording(zh: "反馈", en: "answered")
    case .reviewed: Wording(zh: "复核", en: "reviewed")
    case .closed: Wording(zh: "办结", en: "closed")
    }
  }
}

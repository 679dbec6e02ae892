public import Control
import FileSystem
public import Plan
public import PlanStore
import Scheduler

/// An opened plan file with everything in it.
///
/// It knows neither clock nor terminal: who changes the plan, when and in which words is handed in,
/// and so is the way in which findings are told.
public final class Workspace {
  /// A piece of work that takes time.
  public enum Step: Hashable, Sendable {
    /// The plan was read from its file.
    case loaded
    /// A network was compiled.
    case compiled
    /// A network was scheduled.
    case scheduled
    /// A change was saved.
    case saved
  }

  /// The file.
  public let file: PlanFile
  /// What the file holds; once a schedule was computed, without the activities of projects that
  /// cannot be scheduled (``schedule(at:)``).
  public internal(set) var stored: StoredPlan
  /// Why projects were left out of the schedule, by position.
  public internal(set) var failures: [Int: [Finding]] = [:]
  /// The whole plan and where what is left of its activities stood in it; nil while all of it is left.
  var whole: (plan: StoredPlan, positions: [Int])?
  /// Whether it is known which projects are left out.
  var isSettled = false
  /// The schedule at the date of the last record, where one was made of what is stored now.
  var latest: Schedule? {
    didSet { compared = nil }
  }
  /// The same compared with the baselines in force, where that was asked for.
  var compared: Comparison?
  /// What the plan was loaded for.
  let subjects: PlanSubjects
  /// What was told of names that stood for codes.
  var namesTold: Set<Finding> = []
  /// Who changes the plan, when, and in which words.
  let signature: () -> JournalLine
  /// Tells the person what was found on the way.
  let tell: ([Finding]) -> Void
  /// Told of each step when it is done.
  let watch: (Step) -> Void
  /// Whether changes are only tried: computed and told, and never saved.
  public let isTrial: Bool
  /// Why changes are made, in the words of who makes them; needed where they take a node of level 1 out of
  /// the sight of a baseline.
  public var reason = ""
  /// What no other change has, where whoever sends this one may send it twice: only the first is saved, and
  /// any other throws ``PlanStore/PlanFileError/alreadySaved(_:entry:)``.
  public var token: String?
  /// Photos of what is changed, saved with the next change.
  public var evidence: Evidence?
  /// The full codes of what the last change was about, where it says so.
  public internal(set) var changedCodes: [String] = []
  /// The plan that a change was thought out on, where it is made anew on a newer one.
  var base: StoredPlan?
  /// Whether anything was saved.
  var isSaved = false
  /// Where changes that are only tried were saved, and its last entry; nil before the first.
  var tried: (copy: PlanFile, revision: Int)?
  /// How the plan stood before the first change, where the consequences are asked for.
  var origin: Origin?

  /// Opens a plan file.
  ///
  /// - Parameters:
  ///   - subjects: What it is opened for.
  ///   - signature: Who changes the plan, when, and in which words; asked when a change is saved.
  ///   - tell: Tells the person what was found on the way.
  ///   - isTrial: Whether changes are only tried: computed and told, and never saved.
  ///   - watch: Told of each step when it is done.
  public convenience init(
    _ path: String, access: PlanFile.Access, around subjects: PlanSubjects = .all,
    signing signature: @escaping () -> JournalLine, telling tell: @escaping ([Finding]) -> Void,
    isTrial: Bool = false,
    watching watch: @escaping (Step) -> Void = { _ in }
  ) throws {
    InputFiles.remember(path: path)
    try self.init(
      try PlanFile.open(at: path, access: access), around: subjects, signing: signature,
      telling: tell, isTrial: isTrial, watching: watch)
  }

  /// Takes a plan file that is open, as ``init(_:access:around:signing:telling:isTrial:watching:)`` does.
  ///
  /// - Parameter known: What it holds, where that is known: then nothing is read, and nothing scheduled that is
  ///   scheduled already.
  public init(
    _ file: PlanFile, knowing known: StandingPlan? = nil, around subjects: PlanSubjects = .all,
    signing signature: @escaping () -> JournalLine,
    telling tell: @escaping ([Finding]) -> Void, isTrial: Bool = false,
    watching watch: @escaping (Step) -> Void = { _ in }
  ) throws {
    self.isTrial = isTrial
    self.signature = signature
    self.tell = tell
    self.watch = watch
    self.file = file
    self.subjects = known == nil ? subjects : .all
    stored = try known?.stored ?? file.load(around: subjects)
    latest = known?.comparison.schedule
    compared = known?.comparison
    isSettled = known != nil
    watch(.loaded)
  }

  /// The file's name, as the user gave it.
  public var path: String { file.path }

  /// What people typed, with the shipped calendars.
  public var portfolio: Portfolio { stored.portfolio.withShippedCalendars(stored.holidays) }

  /// The shifts of the day by which dates without a time are read.
  public var projectDay: [Shift] { stored.portfolio.projectDay }

  /// The colour thresholds chosen for this plan.
  public func preset() throws -> ColourPreset {
    let text = stored.settings.colourPreset
    guard let preset = ColourPreset(text) else {
      throw Refusal(
        zh: "不认识的亮灯口径“\(text)”", en: "unknown colour preset \"\(text)\"",
        hint: Hint(zh: "运行 \(.listColours)", en: "run `\(.listColours)`"))
    }
    return preset
  }
}

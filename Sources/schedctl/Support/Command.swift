import ArgumentParser
import CivilTime
import FileSystem
import Plan
import PlanStore
import Planning

/// A command of the tree: says what it does, and is told apart from how it ends.
protocol Command: ParsableCommand {
  /// How it speaks.
  var output: OutputOptions { get }
  /// Whether it tells what it did as JSON.
  var json: Bool { get }
  /// Does the work; returns the exit status.
  func execute(_ console: Console) throws -> Int32
}

extension Command {
  var json: Bool { false }

  func run() throws {
    Interruption.prepare()
    let status = outcome()
    if status != 0 { throw ExitCode(status) }
  }

  /// Does the work and tells of it; returns the exit status.
  func outcome() -> Int32 {
    let console = Console(output)
    Run.current.note { $0.isJSON = json }
    do {
      let status = try execute(console)
      if json, !Run.current.soFar.hasJSON { console.writeOutcome() }
      return status
    } catch let code as ExitCode {
      // What is to be said has been said.
      return code.rawValue
    } catch {
      let failure = CommandFailure(error)
      Run.current.note { $0.hasFailed = true }
      if json { console.writeFailure(failure.findings) }
      console.tell(failure.findings)
      return failure.status
    }
  }
}

/// A command that works on a plan file.
protocol PlanCommand: Command {
  var plan: PlanOptions { get }
  /// Who changes the plan, where the command line says so.
  var signing: SigningOptions? { get }
  /// The codes that all it asks and changes is about; none where it is about the whole plan.
  ///
  /// Only the projects of these codes are loaded, with those that relations join to them; so the command says
  /// and does the same with the whole plan.
  var subjects: [String] { get }
  /// What is loaded: that of the ``subjects``, unless it is found by a number.
  var loaded: PlanSubjects { get }
}

extension PlanCommand {
  var output: OutputOptions { plan.output }

  var signing: SigningOptions? { nil }

  var subjects: [String] { [] }

  var loaded: PlanSubjects { subjects.isEmpty ? .all : .codes(subjects) }

  /// Opens the plan file for reading.
  ///
  /// - Parameter watch: Told of each step of the work when it is done.
  func reading(watching watch: @escaping (Workspace.Step) -> Void = { _ in }) throws -> Workspace {
    try open(.readOnly, watch)
  }

  /// Opens the plan file for changes.
  ///
  /// - Parameters:
  ///   - isTrial: Whether they are only tried, and never saved.
  ///   - console: What findings are told on; nil for one of its own.
  func writing(trying isTrial: Bool = false, telling console: Console? = nil) throws -> Workspace {
    let workspace = try open(
      isTrial ? .readOnly : .readWrite, isTrial: isTrial, telling: console
    ) { _ in }
    let console = console ?? Console(output)
    let path = workspace.path
    workspace.whenWaitingLong { console.tellWaiting(for: path) }
    return workspace
  }

  /// Opens the history of the plan file.
  ///
  /// - Parameter isTrial: Whether changes are only tried, and never saved.
  func history(_ access: PlanFile.Access, trying isTrial: Bool = false) throws -> PlanHistory {
    let history = try PlanHistory(
      PlanChoice.path(plan.file), access: access, isTrial: isTrial,
      signing: { PlanChoice.signature(as: signing?.name) })
    let console = Console(output)
    let path = history.path
    history.whenWaitingLong { console.tellWaiting(for: path) }
    return history
  }

  private func open(
    _ access: PlanFile.Access, isTrial: Bool = false, telling console: Console? = nil,
    _ watch: @escaping (Workspace.Step) -> Void
  ) throws -> Workspace {
    let console = console ?? Console(output)
    let workspace = try Workspace(
      PlanChoice.path(plan.file), access: access,
      around: loaded,
      signing: { PlanChoice.signature(as: signing?.name) },
      telling: { console.tell($0) }, isTrial: isTrial, watching: watch)
    DateArgument.bind(near: workspace.stored.latestReport?.day)
    return workspace
  }
}

/// The activity that carries a required date, as it is typed beside its project.
enum PlanCarrier {
  /// What is said of a project and the activity that carries a date of it; an activity's own code is one of the
  /// project.
  static func subjects(_ project: String, _ carrier: String?) -> [String] {
    guard let carrier else { return [project] }
    return [project, carrier.contains(".") ? carrier : "\(project).\(carrier)"]
  }
}

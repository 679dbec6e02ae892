import ArgumentParser
import Control
import FileSystem
import Plan
import PlanStore
import Scheduler

/// A command of the tree: says what it does, and is told apart from how it ends.
protocol Command: ParsableCommand {
  /// How it speaks.
  var output: OutputOptions { get }
  /// Does the work; returns the exit status.
  func execute(_ console: Console) throws -> Int32
}

extension Command {
  func run() throws {
    Interruption.prepare()
    let console = Console(output)
    do {
      let status = try execute(console)
      if status != 0 { throw ExitCode(status) }
    } catch let code as ExitCode {
      throw code
    } catch {
      let failure = CommandFailure(error)
      console.tell(failure.findings)
      throw ExitCode(failure.status)
    }
  }
}

/// A command that works on a plan file.
protocol PlanCommand: Command {
  var plan: PlanOptions { get }
}

extension PlanCommand {
  var output: OutputOptions { plan.output }

  /// Opens the plan file for reading.
  func reading() throws -> Workspace { try open(.readOnly) }

  /// Opens the plan file for changes.
  func writing() throws -> Workspace { try open(.readWrite) }

  private func open(_ access: PlanFile.Access) throws -> Workspace {
    let console = Console(output)
    return try Workspace(plan, access: access) { console.tell($0) }
  }
}

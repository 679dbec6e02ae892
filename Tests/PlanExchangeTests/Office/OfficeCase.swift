import CivilTime
import Plan
import Scheduler

@testable import PlanExchange

/// The tables of `Corpus/Office`, as offices have them on their disks; what is right for each was worked
/// out by hand from the words in it.
enum OfficeCase {
  /// The bytes of a table.
  static func bytes(_ name: String) throws -> [UInt8] {
    try Support.repositoryFile("Tests/PlanExchangeTests/Corpus/Office/\(name).csv")
  }

  /// A table put into an empty project `P` that begins on 2027-03-01, and what was told of it.
  static func plan(_ name: String) throws -> (portfolio: Portfolio, told: [Finding]) {
    try plan(try bytes(name))
  }

  static func plan(
    _ bytes: [UInt8], projects: [String] = ["P"], into project: Int? = 0
  ) throws -> (portfolio: Portfolio, told: [Finding]) {
    var portfolio = empty(projects)
    let told = try PlanCSV.read(bytes, file: "t").insert(into: &portfolio, project: project)
    return (portfolio, told)
  }

  static func plan(text: String) throws -> (portfolio: Portfolio, told: [Finding]) {
    try plan(Array(text.utf8))
  }

  static func empty(_ projects: [String] = ["P"]) -> Portfolio {
    var portfolio = Support.portfolio(projects[0])
    for code in projects.dropFirst() {
      portfolio.projects.append(Project(code: code, name: code, direction: .forward))
    }
    for index in portfolio.projects.indices {
      portfolio.projects[index].start = Instant(iso: "2027-03-01T08:00")!
    }
    return portfolio
  }

  /// What is told of a table that is refused or read.
  static func told(_ bytes: [UInt8], into project: Int? = 0) -> [Finding] {
    var portfolio = empty()
    return Support.findings { () throws(InvalidInput) in
      try PlanCSV.read(bytes, file: "t").insert(into: &portfolio, project: project)
    }
  }

  static func told(text: String) -> [Finding] { told(Array(text.utf8)) }

  /// The base of the cases of progress: A01, A02 and B01 of the project TH.
  static func base() throws -> Portfolio {
    var portfolio = Support.portfolio("TH")
    _ = try PlanCSV.read(try bytes("base"), file: "base").insert(into: &portfolio, project: 0)
    return portfolio
  }

  /// The records of a table of progress of the base.
  static func progress(_ name: String) throws -> ProgressCSV.Result {
    try ProgressCSV.read(try bytes(name), file: name, for: try base(), project: 0)
  }
}

extension Portfolio {
  /// The codes of the predecessors of an activity, each with its kind.
  func predecessors(of code: String) -> [String] {
    relations.filter { activities[$0.successor].code == code }
      .map { activities[$0.predecessor].code + ($0.kind == .finishToStart ? "" : $0.kind.rawValue) }
  }

  /// The duration of an activity in days of its project.
  func days(of code: String) -> Int? {
    activities.first { $0.code == code }.map { $0.duration / dayMinutes(of: $0) }
  }

  subscript(_ code: String) -> Activity? { activities.first { $0.code == code } }
}

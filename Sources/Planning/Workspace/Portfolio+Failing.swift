import Plan

extension Portfolio {
  /// The projects that findings are about, by position, and those that wait for them, each with what
  /// is wrong; empty where a finding is about no project.
  func projects(failingBy findings: [Finding]) -> [Int: [Finding]] {
    var failed: [Int: [Finding]] = [:]
    let positions = Dictionary(
      projects.indices.map { (projects[$0].code, $0) }, uniquingKeysWith: { first, _ in first })
    for finding in findings where finding.severity == .error {
      guard let code = finding.codes.first,
        let project = positions[code] ?? positions[String(code.prefix { $0 != "." })]
      else { return [:] }
      failed[project, default: []].append(finding)
    }
    return failed.merging(waiting(for: Set(failed.keys))) { known, _ in known }
  }

  /// The projects with work that follows work of some projects, directly or not.
  private func waiting(for failed: Set<Int>) -> [Int: [Finding]] {
    var waiting: [Int: [Finding]] = [:]
    var sources = failed
    while !sources.isEmpty {
      var next: Set<Int> = []
      for relation in relations {
        let from = activities[relation.predecessor].project
        let to = activities[relation.successor].project
        guard sources.contains(from), !failed.contains(to), waiting[to] == nil else { continue }
        waiting[to] = [.waitsForFailed(projects[to], for: projects[from])]
        next.insert(to)
      }
      sources = next
    }
    return waiting
  }
}

extension Finding {
  fileprivate static func waitsForFailed(_ project: Project, for other: Project) -> Finding {
    Finding(
      .error, "waits-for-unscheduled", codes: [project.code],
      Wording(
        zh: "项目“\(project.code)”有工作要等“\(other.code)”，而后者排不出来",
        en: "project \"\(project.code)\" waits for \"\(other.code)\", which cannot be scheduled"),
      hint: Wording(
        zh: "先处理“\(other.code)”的错误", en: "mend what is wrong with \"\(other.code)\" first"))
  }
}

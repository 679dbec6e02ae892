import Plan
import PlanStore

/// Where something is used, as a sentence tells it: `HS.C33、EX.C20 等 5 项工作`.
struct Usage {
  /// The full codes of the activities.
  private let activities: [String]
  /// The codes of the projects.
  private let projects: [String]
  /// The numbers of problems.
  private let problems: [Int]

  init(activities: [String] = [], projects: [String] = [], problems: [Int] = []) {
    self.activities = activities
    self.projects = projects
    self.problems = problems
  }

  /// Whether it is used nowhere.
  var isEmpty: Bool { activities.isEmpty && projects.isEmpty && problems.isEmpty }

  /// How many codes are told.
  private static let most = 5

  /// Where it is used, in both languages.
  var wording: Wording {
    var zh: [String] = []
    var en: [String] = []
    func tell(_ names: [String], _ chinese: String, _ one: String, _ many: String) {
      guard !names.isEmpty else { return }
      let told = names.prefix(Self.most)
      let isAll = told.count == names.count
      zh.append(
        told.joined(separator: "、") + (isAll ? "" : " 等") + " \(names.count) \(chinese)")
      en.append(
        "\(names.count) \(names.count == 1 ? one : many) (\(told.joined(separator: ", "))\(isAll ? "" : ", …"))"
      )
    }
    tell(activities, "项工作", "activity", "activities")
    tell(projects, "个项目", "project", "projects")
    tell(problems.map { "\($0)" }, "号问题", "problem", "problems")
    return Wording(zh: zh.joined(separator: "，"), en: en.joined(separator: ", "))
  }
}

extension StoredPlan {
  /// Where a calendar is used.
  func usage(ofCalendar name: String) -> Usage {
    Usage(
      activities: codes { $0.calendar == name },
      projects: portfolio.projects.filter { $0.calendar == name }.map(\.code))
  }

  /// Where a window is used.
  func usage(ofWindow name: String) -> Usage {
    Usage(activities: codes { $0.windows.contains(name) })
  }

  private func codes(where isMeant: (Activity) -> Bool) -> [String] {
    portfolio.activities.indices.filter { isMeant(portfolio.activities[$0]) }
      .map(portfolio.code(of:))
  }
}

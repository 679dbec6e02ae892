import CivilTime
import Containers
import Plan

/// Writes one project as Microsoft Project XML, its elements in the order of the format's schema.
struct MicrosoftWriter {
  var output: XMLWriter
  var report = ImportReport()
  let export: MicrosoftExport
  let project: Project
  /// The positions of the project's activities, in order.
  let activities: [Int]
  /// The numbers of activities in the file, by position in the portfolio.
  let uids: [Int: Int]
  let calendars: MicrosoftCalendarList
  let columns: MicrosoftColumnList
  let outline: MicrosoftOutline
  /// The relations to each activity, by the activity's position.
  let relations: [Int: [Relation]]
  /// What is known of each activity that has begun.
  let progress: [Int: ProgressRecord]
  let deadlines: [String: Instant]
  /// The baselines by their numbers in the program, 0 to 10.
  let baselines: [(number: Int, baseline: Baseline)]

  init(_ export: MicrosoftExport, to flush: @escaping ([UInt8]) -> Void) {
    let portfolio = export.portfolio
    output = XMLWriter(.plain, layout: .lines(indent: 2), to: flush)
    self.export = export
    project = portfolio.projects[export.project]
    activities = portfolio.activities.indices.filter {
      portfolio.activities[$0].project == export.project
    }
    outline = MicrosoftOutline(activities.map { portfolio.activities[$0] })
    uids = Self.uids(activities, portfolio)
    calendars = MicrosoftCalendarList(portfolio, project: project, activities: activities)
    columns = MicrosoftColumnList(activities.map { portfolio.activities[$0] })
    relations = Dictionary(grouping: portfolio.relations, by: \.successor)
    var progress: [Int: ProgressRecord] = [:]
    for record in export.progress.sorted(by: { $0.date < $1.date }) {
      progress[record.activity, default: record].add(record)
    }
    self.progress = progress
    deadlines = Dictionary(
      project.requiredDates.compactMap { date in date.activity.map { ($0, date.finish) } },
      uniquingKeysWith: { min($0, $1) })
    baselines = Self.numbered(export.baselines)
  }

  /// Gives every baseline the number its name tells; of the others the last one is the program's
  /// own, number 0, as far as that is free.
  private static func numbered(_ baselines: [Baseline]) -> [(Int, Baseline)] {
    var numbers: [Int?] = Array(repeating: nil, count: baselines.count)
    var free = Set(0...10)
    for (i, baseline) in baselines.enumerated() {
      let number = free.first {
        baseline.name == ($0 == 0 ? "Baseline" : "Baseline \($0)")
      }
      guard let number else { continue }
      numbers[i] = free.remove(number)
    }
    for i in baselines.indices.reversed() where numbers[i] == nil {
      guard let number = free.min() else { break }
      numbers[i] = free.remove(number)
    }
    return baselines.indices.compactMap { i in numbers[i].map { ($0, baselines[i]) } }
      .sorted { $0.0 < $1.0 }
  }

  /// The identifiers of the file they came from, and for the others numbers that are free.
  private static func uids(_ activities: [Int], _ portfolio: Portfolio) -> [Int: Int] {
    var taken: Set<Int> = [0]
    var uids: [Int: Int] = [:]
    for position in activities {
      if let uid = portfolio.activities[position].uid, taken.insert(uid).inserted {
        uids[position] = uid
      }
    }
    var next = max(taken.max() ?? 0, 0)
    for position in activities where uids[position] == nil {
      next += 1
      uids[position] = next
    }
    return uids
  }

  mutating func write() {
    reportWhatIsDropped()
    var output = output
    output.append(XMLWriter.declaration)
    output.element(
      "Project", ["xmlns": "http://schemas.microsoft.com/project"]
    ) { output in
      writeOptions(to: &output)
      columns.write(to: &output)
      calendars.write(to: &output)
      output.element("Tasks") { output in
        writeWhole(to: &output)
        var uid = uids.values.max() ?? 0
        var id = 0
        for (index, position) in activities.enumerated() {
          for _ in 0..<blanks(above: position) {
            (uid, id) = (uid + 1, id + 1)
            output.element("Task") { Self.writeBlank(uid, id, to: &$0) }
          }
          id += 1
          output.element("Task") { writeTask(index, position, id: id, to: &$0) }
        }
      }
      output.element("Resources") { _ in }
      output.element("Assignments") { writeAssignments(to: &$0) }
    }
    output.finish()
  }

  /// The row of the project itself.
  private func writeWhole(to output: inout XMLWriter) {
    output.element("Task") { output in
      output.element("UID", 0)
      output.element("ID", 0)
      output.element("Name", project.name)
      output.element("Active", true)
      output.element("Manual", false)
      output.element("Type", 1)
      output.element("IsNull", false)
      output.element("WBS", "0")
      output.element("OutlineNumber", "0")
      output.element("OutlineLevel", 0)
      output.element("Summary", true)
    }
  }

  private func writeOptions(to output: inout XMLWriter) {
    let dates = activities.compactMap { export.dates($0) }
    let isForward = project.direction == .forward || project.profile != .msp
    let finish = project.requiredDates.last { $0.activity == nil }?.finish
    output.element("SaveVersion", 14)
    output.element("Name", "\(project.code).xml")
    output.element("Title", project.name)
    output.element("ScheduleFromStart", isForward)
    if let start = project.start ?? dates.map(\.start).min() { output.element("StartDate", start) }
    if let finish = isForward ? dates.map(\.finish).max() ?? finish : finish {
      output.element("FinishDate", finish)
    }
    output.element("CriticalSlackLimit", project.criticalFloat / max(1, minutesPerDay))
    output.element("CalendarUID", calendars.uid(of: calendars.projectName) ?? 1)
    for name in MicrosoftOption.beforeStatus { write(name, to: &output) }
    if let status = statusDate { output.element("StatusDate", status) }
    for name in MicrosoftOption.behindStatus { write(name, to: &output) }
  }

  /// How many blank rows stand above an activity.
  private func blanks(above position: Int) -> Int {
    let text = export.portfolio.activities[position].field(MicrosoftField.blankRows)
    return min(max(text.flatMap { Int($0) } ?? 0, 0), 1000)
  }

  private static func writeBlank(_ uid: Int, _ id: Int, to output: inout XMLWriter) {
    output.element("UID", uid)
    output.element("ID", id)
    output.element("IsNull", true)
  }

  /// The status date that the file had, or the data date where more has been reported since.
  ///
  /// A file without one gets none as long as the data date is only the last thing that happened.
  private var statusDate: Instant? {
    guard project.profile == .msp, let dataDate = export.dataDate else { return export.dataDate }
    let told = project.fields.last { $0.name == MicrosoftName.statusDate.rawValue }
      .flatMap { MicrosoftValue.instant($0.value) }
    let happened = progress.filter { uids[$0.key] != nil }.values.flatMap {
      [$0.actualStart, $0.actualFinish, $0.suspended]
    }.compactMap { $0 }.max()
    if dataDate > max(happened ?? dataDate, told ?? dataDate) { return dataDate }
    return told
  }

  private var minutesPerDay: Int {
    let text = project.fields.last { $0.name == "MinutesPerDay" }?.value
    return text.flatMap { Int($0) } ?? 480
  }

  /// Writes an option as it was read, else as new projects have it.
  private func write(_ option: MicrosoftOption, to output: inout XMLWriter) {
    let name = option.name.description
    let kept = project.fields.last { $0.name == name }?.value
    // What a file of the program itself left out, it leaves out again.
    let usual = project.profile == .msp ? nil : option.usual
    if let value = kept ?? usual { output.element(option.name, value) }
  }
}

/// An option of a project that we hand back as it was read.
struct MicrosoftOption {
  var name: StaticString
  /// What new projects have; nil to leave it out.
  var usual: String?

  static let beforeStatus = [
    MicrosoftOption(name: "DefaultStartTime", usual: "08:00:00"),
    MicrosoftOption(name: "DefaultFinishTime", usual: "17:00:00"),
    MicrosoftOption(name: "MinutesPerDay", usual: "480"),
    MicrosoftOption(name: "MinutesPerWeek", usual: "2400"),
    MicrosoftOption(name: "DaysPerMonth", usual: "20"),
    MicrosoftOption(name: "HonorConstraints", usual: nil),
    MicrosoftOption(name: "MultipleCriticalPaths", usual: nil),
    MicrosoftOption(name: "MoveCompletedEndsBack", usual: nil),
    MicrosoftOption(name: "MoveRemainingStartsBack", usual: nil),
    MicrosoftOption(name: "MoveRemainingStartsForward", usual: nil),
    MicrosoftOption(name: "MoveCompletedEndsForward", usual: nil),
  ]
  static let behindStatus = [MicrosoftOption(name: "CurrentDate", usual: nil)]
}

extension ProgressRecord {
  /// Takes over what a later record says.
  fileprivate mutating func add(_ later: ProgressRecord) {
    actualStart = later.actualStart ?? actualStart
    actualFinish = later.actualFinish ?? actualFinish
    remaining = later.remaining ?? remaining
    percent = later.percent ?? percent
    suspended = later.suspended ?? suspended
    resumes = later.resumes ?? resumes
  }
}

public import CivilTime
public import Documents
public import Plan
import PlanExchange
import PlanStore
import Reporting

/// What offices are asked for, and what comes back.
extension Workspace {
  /// What is asked.
  public struct ReturnsOptions: Hashable, Sendable {
    /// The office; nil for all.
    public var office: String?
    /// The projects, by position; empty for all.
    public var projects: [Int]
    /// The data date: what is said was true on its morning.
    public var date: Day
    /// How many days ahead of it count as soon.
    public var ahead: Int

    /// Creates options.
    public init(office: String? = nil, projects: [Int] = [], date: Day, ahead: Int = 14) {
      self.office = office
      self.projects = projects
      self.date = date
      self.ahead = ahead
    }
  }

  /// The day for which offices report next: a week after the last report, or today where that is later.
  public func nextReturn(today: Day) -> Day {
    guard let last = stored.progress.map(\.date).max()?.day else { return today }
    return today > last ? today : last + 7
  }

  /// The workbook in which an office, or all of them, is asked for its progress, with the number of its
  /// rows.
  public func returns(
    _ options: ReturnsOptions, _ language: Language
  ) throws -> (workbook: Workbook, rows: Int) {
    let book = try ReturnsBook(self, try marks(options, language))
    return (try book.workbook(created: options.date.stamp), book.rows.rows.count)
  }

  /// A workbook an office that is asked for something, with its name and the number of its rows.
  public func returnsOfEach(
    _ options: ReturnsOptions, _ language: Language
  ) throws -> [(file: String, workbook: Workbook, rows: Int)] {
    let all = try ReturnsBook(self, try marks(options, language))
    var names = FileNames()
    return try all.rows.offices.map { office in
      var own = options
      own.office = office
      let made = try returns(own, language)
      return (names.name(for: office, ending: ".xlsx"), made.workbook, made.rows)
    }
  }

  private func marks(_ options: ReturnsOptions, _ language: Language) throws -> BookMarks {
    var marks = try BookMarks(.returns, self, language)
    marks.projects = options.projects.map { stored.portfolio.projects[$0].code }
    marks.dataDate = Instant(options.date, minuteOfDay: projectDay[0].from)
    marks.office = options.office ?? ""
    marks.ahead = options.ahead
    return marks
  }

  /// Records what offices filled in; rows that nobody touched say nothing.
  ///
  /// - Parameter options: What is said beside the file.
  func importReturns(
    _ book: EntryBook, _ marks: BookMarks, _ options: ProgressOptions
  ) throws -> ImportedWorkbook {
    let made = try ReturnsBook(try marks.origin(self, file: book.file).copy(), marks)
    guard let date = options.dataDate ?? marks.dataDate.map({ .day($0.day) }) else {
      throw InvalidInput([.notOurWorkbook(book.file)])
    }
    let read = try ReturnsTable.read(
      book, madeOf: made.table, for: portfolio, dataDate: date, office: marks.office,
      known: stored.progress)
    try StrictReading(isOn: options.isStrict).check(read.warnings)
    tell(read.warnings)
    let known = Set(stored.progress + stored.retractions.map(\.record))
    let new = read.records.filter { !known.contains($0) }
    let isChanged = try change { stored in stored.progress += new }
    return ImportedWorkbook(
      edits: [],
      progress: ImportedProgress(
        new: new.count, known: read.records.count - new.count, account: read.account),
      untouched: read.untouched, isChanged: isChanged)
  }

  /// Records the progress of a workbook that offices were handed; nil where a file is none.
  public func importReturns(
    _ bytes: [UInt8], file: String, _ options: ProgressOptions
  ) throws -> ImportedWorkbook? {
    guard options.sheet == nil else { return nil }
    let book = try EntryBook(bytes, file: file)
    guard let marks = book.marks.flatMap({ BookMarks($0) }), marks.kind == .returns else {
      return nil
    }
    return try importReturns(book, marks, options)
  }
}

import CivilTime
import Plan
import PlanExchange
public import PlanStore

/// Holidays and windows from files.
extension Workspace {
  /// Takes in the State Council's holidays; the notices (years) in the file replace those of the
  /// plan, and other years stay.
  ///
  /// - Parameters:
  ///   - file: The file's name as the user gave it, for findings.
  ///   - confirm: Told what vanishes before anything is saved; throws to leave all as it is.
  /// - Returns: The years, and whether anything changed.
  @discardableResult
  public func importHolidays(
    _ bytes: [UInt8], file: String, confirming confirm: (PlanLosses) throws -> Void = { _ in }
  ) throws -> (years: Set<Int>, isChanged: Bool) {
    let read = try HolidayCSV.read(bytes, file: file)
    tell(read.warnings)
    let years = Set(read.holidays.map(\.noticeYear))
    let isChanged = try change(confirming: confirm) { stored in
      let kept = stored.holidays.filter { !years.contains($0.noticeYear) }
      stored.holidays = (kept + read.holidays).sorted { $0.day < $1.day }
    }
    return (years, isChanged)
  }

  /// Takes in windows; the rows of a window and year in the file replace those of the plan, and
  /// others stay.
  ///
  /// - Parameters:
  ///   - file: The file's name as the user gave it, for findings.
  ///   - confirm: Told what vanishes before anything is saved; throws to leave all as it is.
  /// - Returns: How many stretches the file has, and whether anything changed.
  @discardableResult
  public func importWindows(
    _ bytes: [UInt8], file: String, confirming confirm: (PlanLosses) throws -> Void = { _ in }
  ) throws -> (count: Int, isChanged: Bool) {
    let read = try WindowCSV.read(bytes, file: file)
    tell(read.warnings)
    let keys = Set(read.windows.map(WindowYear.init))
    let isChanged = try change(confirming: confirm) { stored in
      let kept = stored.portfolio.windows.filter { !keys.contains(WindowYear($0)) }
      stored.portfolio.windows = kept + read.windows
    }
    return (read.windows.count, isChanged)
  }

  /// Lets the plan be coloured by a preset, or by rules of one's own.
  @discardableResult
  public func useColours(_ preset: String) throws -> Bool {
    try change { stored in stored.settings.colourPreset = preset }
  }
}

/// What a row of windows replaces: that window in that year.
private struct WindowYear: Hashable {
  let name: String
  let year: Int

  init(_ window: Window) {
    name = window.name
    year = window.from.year
  }
}

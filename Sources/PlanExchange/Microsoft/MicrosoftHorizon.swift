import CivilTime

/// The days for which calendar exceptions are told day by day.
enum MicrosoftHorizon {
  /// How many days before the first date of a file, and behind its last.
  private static let before = 5 * 366
  private static let behind = 25 * 366

  /// Returns the days around all the dates of a file.
  static func days(of content: MicrosoftContent) -> ClosedRange<Day> {
    var dates = [content.options.start, content.options.finish, content.options.statusDate]
    for task in content.tasks {
      dates += [
        task.start, task.finish, task.constraintDate, task.deadline, task.progress?.actualStart,
        task.progress?.actualFinish,
      ]
    }
    let known = dates.compactMap { $0?.day }
    let first = known.min() ?? Day(number: 0)
    return (first - before)...((known.max() ?? first) + behind)
  }
}

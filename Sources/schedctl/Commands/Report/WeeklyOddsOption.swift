import ArgumentParser
import Glibc
import Planning

/// Whether a weekly report tells how sure the dates are.
struct WeeklyOddsOption: ParsableArguments {
  @Flag(
    name: .customLong("odds"),
    help: .words(
      zh: "加一句把握：把握最小的要求完成时间，同 odds 命令。",
      en: "Add a line on how sure the least sure required date is, as the command odds."))
  var isAsked = false

  /// What is asked; nil where nothing is.
  var request: (request: OddsRequest, cores: Int)? {
    get throws {
      guard isAsked else { return nil }
      let options = try OddsOptions.parse([])
      var request = try options.request([])
      // A report tells of no office.
      request.asksWhatToWatch = false
      return (request, OddsOptions.cores)
    }
  }
}

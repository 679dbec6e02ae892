import Analysis
import CivilTime
public import Documents
import Plan

extension BackTestReport {
  /// Writes what was found as one JSON object.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("trials", test.trials)
      json.member("isCut", test.isCut)
      json.member("isEnough", test.isEnough)
      json.member("works", test.works)
      json.object("coverage") { json in write(test.coverage, to: &json) }
      json.object("brier") { json in
        json.member("count", test.scores.count)
        if test.scores.count > 0 {
          json.member("odds", test.scores.odds / Double(test.scores.count))
          json.member("forecast", test.scores.forecast / Double(test.scores.count))
        }
      }
      json.array("bands") { json in
        for band in test.bands {
          json.object { json in
            json.member("from", band.percents.from)
            json.member("to", band.percents.to)
            json.member("count", band.count)
            if band.count > 0 { json.member("said", band.said / Double(band.count)) }
            json.member("came", band.came)
          }
        }
      }
      json.array("reports") { json in
        for report in test.reports {
          json.object { json in
            json.member("date", "\(report.day)")
            json.member("open", report.open)
            write(report.coverage, to: &json)
          }
        }
      }
      json.array("requiredDates") { json in
        for verdict in test.verdicts {
          json.object { json in
            json.member("code", portfolio.code(of: verdict.activity))
            json.member("report", "\(verdict.report)")
            json.member("required", verdict.required.description)
            json.member("probability", verdict.probability)
            json.member("isKept", verdict.isKept)
          }
        }
      }
    }
  }

  private func write(_ coverage: OddsBackTest.Coverage, to json: inout JSONWriter) {
    json.member("before", coverage.before)
    json.member("inside", coverage.inside)
    json.member("after", coverage.after)
    json.member("expectedInside", coverage.expected)
  }
}

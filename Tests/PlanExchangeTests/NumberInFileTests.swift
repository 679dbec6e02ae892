import CivilTime
import Control
import Plan
import Scheduler
import Testing

@testable import PlanExchange

/// A file is read, or refused with errors, whatever stands in the place of one of its numbers or
/// dates; and what is read can be scheduled or is refused, adapted, and written.
@Suite struct NumberInFileTests {
  @Test func anyNumberOfAMicrosoftFileMayBeAnything() {
    for seed in FuzzRounds.seeds(1500) {
      let bytes = replaced(FuzzRounds.corpus("Microsoft"), seed)
      expectErrors(seed) { () throws(InvalidInput) in
        let read = try MicrosoftXML.read(ByteStream(bytes), file: "a.xml", code: "P")
        for project in [read, read.adapted()] {
          _ = MicrosoftRoundTripTests.written(project)
          _ = try Network(project.portfolio).schedule(
            progress: project.progress, dataDate: project.dataDate)
        }
      }
    }
  }

  @Test func anyNumberOfAPrimaveraFileMayBeAnything() {
    for seed in FuzzRounds.seeds(1500) {
      let bytes = replaced(FuzzRounds.corpus("Primavera"), seed)
      expectErrors(seed) { () throws(InvalidInput) in
        let read = try PrimaveraXER.read(ByteStream(bytes), file: "a.xer")
        for plan in [read, read.adapted()] {
          _ = try Network(plan.portfolio).schedule(
            progress: plan.progress, dataDate: plan.dataDate)
        }
      }
    }
  }

  @Test func anyNumberOfACSVFileMayBeAnything() throws {
    let portfolio = try Support.portfolio(plan: "A,甲,,5,workday", "B-1,乙,,5,workday")
    for seed in FuzzRounds.seeds(1000) {
      let bytes = replaced(FuzzRounds.corpus("CSV"), seed)
      expectErrors(seed) { () throws(InvalidInput) in
        var plan = portfolio
        _ = try PlanCSV.read(bytes, file: "f").insert(into: &plan, project: 0)
        plan.projects[0].start = Instant(iso: "2028-01-03T08:00")
        _ = try Network(plan).schedule()
      }
      expectErrors(seed) { () throws(InvalidInput) in
        _ = try HolidayCSV.read(bytes, file: "f").holidays
      }
      expectErrors(seed) { () throws(InvalidInput) in
        _ = try WindowCSV.read(bytes, file: "f").windows
      }
      expectErrors(seed) { () throws(InvalidInput) in
        let records = try ProgressCSV.read(bytes, file: "f", for: portfolio).records
        #expect(records.allSatisfy { $0.remaining.map(PlanLimits.minutes.contains) ?? true })
        #expect(records.allSatisfy { $0.percent.map(PlanLimits.percent.contains) ?? true })
      }
    }
  }

  /// One of the files with one to three of its numbers and dates replaced.
  private func replaced(_ files: [[UInt8]], _ seed: UInt64) -> [UInt8] {
    var random = Seeded(seed)
    var bytes = files.randomElement(using: &random) ?? []
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let starts = bytes.indices.filter { at in
        isOfNumber(bytes[at]) && (at == 0 || !isOfNumber(bytes[at - 1]))
      }
      guard let start = starts.randomElement(using: &random) else { break }
      let end = bytes[start...].firstIndex { !isOfNumber($0) } ?? bytes.endIndex
      let isDate = end - start >= 10 && bytes[start..<end].contains(UInt8(ascii: "-"))
      let text =
        isDate && Bool.random(using: &random)
        ? HostileNumber.date(&random) : HostileNumber.text(&random)
      bytes.replaceSubrange(start..<end, with: text.utf8)
    }
    return bytes
  }

  private func isOfNumber(_ byte: UInt8) -> Bool { byte.isDigit || "-.:".utf8.contains(byte) }

  private func expectErrors(_ seed: UInt64, _ body: () throws(InvalidInput) -> Void) {
    do throws(InvalidInput) { try body() } catch {
      #expect(error.findings.contains { $0.severity == .error }, "\(seed)")
    }
  }
}

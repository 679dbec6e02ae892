import Control
import Foundation
import Plan
import Scheduler
import Testing

@testable import PlanExchange

@Suite struct HostileXERTests {
  @Test func otherFilesAreRefused() {
    #expect(XERSample.errors(Array("code,name\n".utf8)) == ["not-primavera 1"])
    #expect(XERSample.errors([]) == ["not-primavera 1"])
    #expect(XERSample.errors(Array("ERMHDR\t1\n".utf8)) == ["no-rows 0"])
    #expect(XERSample.errors(Array("ERMHDR\t1\n%T\u{0}".utf8)) == ["not-text 2"])
  }

  @Test(arguments: [
    ("%R\t3\t10", "%R\t2\t10", "duplicate-uid 22"),
    ("40\t40\t", "4e9\t40\t", "bad-value 21"),
    ("40\t40\t", "40\t99999999999999999999\t", "bad-value 21"),
    ("2026-03-03 08:00", "0000-00-00 08:00", "bad-date 21"),
    ("2026-03-03 08:00", "2900-01-01 08:00", "date-out-of-range 21"),
    ("\t2\t1\t10\t10\tPR_FS", "\t2\t2\t10\t10\tPR_FS", "self-relation 27"),
    ("\t2\t1\t10\t10\tPR_FS", "\t2\t98\t10\t10\tPR_FS", "unknown-uid 27"),
    ("CS_MSOA", "CS_NEVER", "bad-value 21"),
    ("(0||CalendarData()(", "(0||(((", "bad-calendar 13"),
    ("主体\t100", "主体\t101", "breakdown-loop 17"),
    ("\t101\t5\tA1000", "\t101\t6\tA1000", "unknown-uid 20"),
  ])
  func mistakesAreToldWithTheirLine(_ old: String, _ new: String, _ error: String) {
    #expect(XERSample.errors(old, new).contains(error))
  }

  @Test func aLoopIsFoundByTheEngine() throws {
    let plan = try XERSample.read("%R\t5\t3\t99\t10\t77", "%R\t5\t1\t3\t10\t10")
    #expect(throws: InvalidInput.self) { try Network(plan.portfolio) }
  }

  @Test func aFileCutOffSaysSo() {
    let text = String(decoding: XERSample.bytes, as: UTF8.self)
    let cut = text.prefix(upTo: text.range(of: "\tTT_FinMile")!.lowerBound)
    #expect(XERSample.errors(Array(cut.utf8)).contains("truncated-file 22"))
  }

  @Test func theChineseCodePageIsTold() throws {
    guard case .text(let chinese) = GB18030.bytes(from: XERSample.bytes) else { return }
    let plan = try PrimaveraXER.read(ByteStream(chinese), file: "a.xer")
    #expect(plan.portfolio.projects[0].name == "高中二期")
    #expect(plan.findings.contains { $0.id == "encoding-assumed" })
  }

  /// Bytes changed, removed and doubled at random end in a plan or in an error with findings, and
  /// what is read can be scheduled or is refused.
  @Test func fuzzedFilesNeverTrap() {
    for seed in FuzzRounds.seeds(1000) { tryDamaged(seed) }
  }

  private func tryDamaged(_ seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    guard !Self.corpus.isEmpty else { return }
    var bytes = Self.corpus[next(Self.corpus.count)]
    for _ in 0...next(6) where bytes.count > 1 {
      let at = next(bytes.count)
      switch next(5) {
      case 0: bytes[at] = UInt8(next(256))
      case 1: bytes.remove(at: at)
      case 2: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + next(200))], at: at)
      case 3: bytes[at] = [9, 10, 13, 37, 40, 41, 48, 57, 124][next(9)]
      default: bytes.removeSubrange(at..<min(bytes.count, at + next(60)))
      }
    }
    do throws(InvalidInput) {
      let plan = try PrimaveraXER.read(ByteStream(bytes), file: "a.xer")
      for tried in [plan, plan.adapted()] {
        _ = try Network(tried.portfolio).schedule(
          progress: tried.progress, dataDate: tried.dataDate)
      }
    } catch {
      #expect(error.findings.contains { $0.severity == .error }, "\(seed)")
    }
  }

  static let corpus = [XERSample.bytes] + FuzzRounds.corpus("Primavera")

  @Test func theCorpusIsReadWhole() throws {
    #expect(Self.corpus.count >= 3)
    for bytes in Self.corpus {
      let plan = try PrimaveraXER.read(ByteStream(bytes), file: "a.xer")
      _ = try Network(plan.portfolio).schedule(progress: plan.progress, dataDate: plan.dataDate)
    }
  }

  /// A derived calendar may leave its week to the one it is derived from, and the report says so.
  @Test func aCalendarWithoutAWeekTakesThatOfItsBase() throws {
    let bytes = try #require(
      Self.corpus.first { String(decoding: $0, as: UTF8.self).contains("P2") })
    let plan = try PrimaveraXER.read(ByteStream(bytes), file: "a.xer")
    let calendars = plan.portfolio.calendars
    let base = try #require(calendars.first { $0.name == "five" })
    let child = try #require(calendars.first { $0.name == "child" })
    #expect(child.week == base.week)
    #expect(child.exceptions.count == 2)
  }
}

import Control
import Plan
import PlanExchange
import Scheduler
import Testing

/// Damaged files end in a plan or in clear errors, never in a trap.
@Suite struct MicrosoftFuzzTests {
  /// A small generator whose numbers are the same on every machine.
  struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  static let seeds = FuzzRounds.corpus("Microsoft")

  static let scraps = [
    "<Task>", "</Task>", "&#0;", "&a;", "-1", "99999999999999999999", "PT1H", "0000-01-01T00:00:00",
    "<![CDATA[", "]]>", "<UID>1</UID>", "<OutlineLevel>9</OutlineLevel>", "\0", "\u{FFFF}", "",
  ].map { Array($0.utf8) }

  @Test func theCorpusIsThere() { #expect(Self.seeds.count >= 3) }

  /// A damaged file ends in errors with their ids, or in a plan that can be scheduled by both rules
  /// or is refused with errors, and that can be written.
  @Test func damagedFilesEndInAPlanOrAnError() {
    var plans = 0
    for seed in FuzzRounds.seeds(480) {
      var numbers = Numbers(state: seed &* 7919 &+ 1)
      guard var bytes = Self.seeds.randomElement(using: &numbers) else { return }
      for _ in 0..<Int.random(in: 1...6, using: &numbers) { Self.damage(&bytes, &numbers) }
      do throws(InvalidInput) {
        let project = try MicrosoftXML.read(ByteStream(bytes), file: "a.xml", code: "P")
        for profile in [Profile.msp, .schedctl] {
          var portfolio = project.portfolio
          portfolio.projects[0].profile = profile
          Self.schedule(portfolio, project, seed)
        }
        #expect(!MicrosoftRoundTripTests.written(project).isEmpty)
        plans += 1
      } catch {
        #expect(error.findings.contains { $0.severity == .error }, "\(seed)")
        #expect(error.findings.allSatisfy { !$0.id.isEmpty && !$0.message.zh.isEmpty }, "\(seed)")
      }
    }
    // Not every damage is an error, or the engine would never see what is left.
    #expect(plans > 0)
  }

  private static func schedule(_ portfolio: Portfolio, _ project: MicrosoftProject, _ seed: UInt64)
  {
    do throws(InvalidInput) {
      let schedule = try Network(portfolio).schedule(
        progress: project.progress, dataDate: project.dataDate)
      #expect(schedule.activities.count == portfolio.activities.count)
    } catch {
      #expect(error.findings.contains { $0.severity == .error }, "\(seed)")
    }
  }

  private static func damage(_ bytes: inout [UInt8], _ numbers: inout Numbers) {
    guard bytes.count > 2 else { return }
    let at = Int.random(in: 0..<bytes.count, using: &numbers)
    let end = min(bytes.count, at + Int.random(in: 0...40, using: &numbers))
    switch Int.random(in: 0..<5, using: &numbers) {
    case 0: bytes[at] = UInt8.random(in: 0...255, using: &numbers)
    case 1: bytes.removeSubrange(at..<end)
    case 2: bytes.insert(contentsOf: scraps.randomElement(using: &numbers) ?? [], at: at)
    case 3: bytes.insert(contentsOf: bytes[at..<end], at: at)
    default:
      // A digit becomes another: the likeliest way to a wrong but well-formed file.
      guard let digit = bytes[at...].firstIndex(where: { $0 >= 48 && $0 <= 57 }) else { return }
      bytes[digit] = UInt8.random(in: 48...57, using: &numbers)
    }
  }
}

import Control
import Plan
import Scheduler
import Testing

@testable import PlanExchange

@Suite struct DamagedFileTests {
  private static let files = FuzzRounds.corpus("CSV")

  @Test func theCorpusHasAFileOfEachKind() { #expect(Self.files.count == 4) }

  /// Whatever becomes of a file on its way, every reader answers with values or findings.
  @Test func fuzzedFilesAreReadOrRefused() throws {
    let portfolio = try Support.portfolio(plan: "A,甲,,5,workday", "B-1,乙,,5,workday")
    for seed in FuzzRounds.seeds(400) {
      var random = Seeded(seed)
      for file in Self.files { tryAll(damaged(file, &random), portfolio, seed) }
    }
  }

  private func tryAll(_ bytes: [UInt8], _ portfolio: Portfolio, _ seed: UInt64) {
    var plan = portfolio
    let told =
      Support.findings { () throws(InvalidInput) in
        try PlanCSV.read(bytes, file: "f").insert(into: &plan, project: 0)
      }
      + Support.findings { () throws(InvalidInput) in
        try HolidayCSV.read(bytes, file: "f").warnings
      }
      + Support.findings { () throws(InvalidInput) in
        try WindowCSV.read(bytes, file: "f").warnings
      }
      + Support.findings { () throws(InvalidInput) in
        try ProgressCSV.read(bytes, file: "f", for: portfolio).warnings
      }
    // At least three of the four readers were given another kind of file.
    #expect(told.filter { $0.severity == .error }.count >= 3, "\(seed)")
    #expect(told.allSatisfy { !$0.message.zh.isEmpty && !$0.message.en.isEmpty }, "\(seed)")
  }

  private func damaged(_ bytes: [UInt8], _ random: inout Seeded) -> [UInt8] {
    var bytes = bytes
    let odd = Array("\",;\n\r\t.-+ 0F".utf8) + [0x80, 0xE3, 0xFF]
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0...3, using: &random) {
      case 0: bytes[at] = odd.randomElement(using: &random)!
      case 1: bytes.insert(odd.randomElement(using: &random)!, at: at)
      case 2: bytes.remove(at: at)
      default: bytes.removeSubrange(at..<min(bytes.count - 1, at + 9))
      }
    }
    return bytes
  }
}

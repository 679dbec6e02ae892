import Scheduler
import Testing

@testable import PlanExchange

@Suite struct DamagedFileTests {
  private static let files = [
    "\(Support.planHeader)\nA,甲,,5,workday,B-1FS-2w,1,,commence,\"局,\"\"x\"\"\",,备注\nB-1,乙,,0,,,,yes,,,,\n",
    "date,kind,name,notice_year\n2026-02-15,off,春节,2026\n2026-02-14,work,春节,2026\n",
    "window,from,to,kind,provisional,note\nsummer,2028-07-01,2028-08-31,inside,yes,\"a\nb\"\n",
    "date,code,start,finish,remaining_days,percent,note,reporter\n2028-02-02,HS.A,2028/1/3,,2.5,45%,,\n",
  ]

  /// Whatever becomes of a file on its way, every reader answers with values or findings.
  @Test(arguments: 0..<400 as Range<UInt64>) func damagedFilesAreReadOrRefused(seed: UInt64) throws
  {
    var random = Seeded(seed)
    let portfolio = try Support.portfolio(plan: "A,甲,,5,workday", "B-1,乙,,5,workday")
    for file in Self.files {
      let bytes = damaged(Array(file.utf8), &random)
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
      #expect(told.filter { $0.severity == .error }.count >= 3)
      #expect(told.allSatisfy { !$0.message.zh.isEmpty && !$0.message.en.isEmpty })
    }
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

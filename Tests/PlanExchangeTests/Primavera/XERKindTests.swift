import CivilTime
import Control
import Plan
import Scheduler
import Testing

@testable import PlanExchange

/// Files that were refused once, of each kind two hundred at random.
@Suite struct XERKindTests {
  /// Names of one script, and the code page that machines of it write.
  static let scripts: [(page: String, letters: String)] = [
    ("windows-1252", "àâçéèêëîïôùûüÿäöüßñóú"), ("windows-1251", "абвгдежзиклмнопрстуфхцчшщыьэюя"),
    ("windows-1253", "αβγδεζηθικλμνξοπρστυφχψω"), ("windows-1256", "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"),
    ("GB18030", "基础主体结构装饰装修竣工验收开学安装调试道路绿化电梯"),
    ("UTF-8", "基础αβγабвé"), ("UTF-16LE", "基础αβγабвé"), ("UTF-16BE", "基础αβγабвé"),
  ]

  /// A file whose names are words of a script.
  private static func file(
    _ letters: String, naming header: String, _ random: inout SystemlessNumbers
  ) -> (text: String, names: [String]) {
    let pool = Array(letters)
    var names: [String] = []
    let lines = XERSample.lines.map { line in
      guard line.hasPrefix("%R\t") else { return line }
      var cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      for index in cells.indices where cells[index].unicodeScalars.contains(where: { !$0.isASCII })
      {
        let words = (0..<(1 + random.next(3))).map { _ in
          String((0..<(1 + random.next(7))).map { _ in pool[random.next(pool.count)] })
        }
        cells[index] = words.joined(separator: random.next(4) == 0 ? "-" : " ")
        names.append(cells[index])
      }
      return cells.joined(separator: "\t")
    }
    let first = "ERMHDR\t19.12\t2026-03-01\tProject\tadmin\tadmin\tdb\tPM\tCNY" + header
    return (([first] + lines.dropFirst()).joined(separator: "\r\n"), names)
  }

  /// Whatever the names and whatever the code page, named or not, a file is read; named, it is read
  /// right.
  @Test(arguments: scripts.indices)
  func aCodePageIsNeverAReasonToRefuse(_ index: Int) throws {
    let (page, letters) = Self.scripts[index]
    var random = SystemlessNumbers(state: UInt64(index) &* 77 &+ 5)
    for round in 0..<200 {
      let isNamed = round % 2 == 0 && !page.hasPrefix("UTF-16")
      let (text, names) = Self.file(letters, naming: isNamed ? "\t\(page)" : "", &random)
      let bytes = try #require(Self.bytes(of: text, page))
      let plan = try PrimaveraXER.read(ByteStream(bytes), file: "a.xer")
      if isNamed || page.hasPrefix("UTF") {
        let read = Set(plan.portfolio.activities.map(\.name) + plan.portfolio.calendars.map(\.name))
        #expect(names.contains { read.contains($0) }, "\(page) \(round): \(names) \(read)")
        #expect(!plan.findings.contains { $0.id == "encoding-assumed" })
      } else {
        #expect(plan.findings.contains { $0.id == "encoding-assumed" }, "\(page) \(round)")
      }
      _ = try Network(plan.portfolio).schedule(progress: plan.progress, dataDate: plan.dataDate)
    }
  }

  /// Bytes that no code page has, at random among the names, refuse nothing.
  @Test func bytesOfNoCodePageAreRead() throws {
    var random = SystemlessNumbers(state: 41)
    for _ in 0..<200 {
      var (text, _) = Self.file("é", naming: "", &random)
      text = text.replacing("é", with: "\u{1}")
      let bytes = Array(text.utf8).map { $0 == 1 ? UInt8(0x80 + random.next(128)) : $0 }
      _ = try PrimaveraXER.read(ByteStream(bytes), file: "a.xer")
    }
  }

  private static func bytes(of text: String, _ page: String) -> [UInt8]? {
    switch page {
    case "UTF-8": return Array(text.utf8)
    case "UTF-16LE":
      return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "UTF-16BE":
      return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case "GB18030":
      guard case .text(let bytes) = GB18030.bytes(from: Array(text.utf8)) else { return nil }
      return bytes
    default:
      // The page read backwards: each of its bytes is one character.
      let encoding = XEREncoding(page)
      var table: [Character: UInt8] = [:]
      for byte in UInt8(0x80)...0xFF {
        if let character = encoding.text([byte])?.first { table[character] = byte }
      }
      return text.map { $0.isASCII ? [UInt8]($0.utf8) : [table[$0] ?? 0x3F] }.flatMap { $0 }
    }
  }

  /// A planned duration beyond all measure counts as what remains, and the file says so.
  @Test func plannedDurationsBeyondMeasureAreClamped() throws {
    var random = SystemlessNumbers(state: 9)
    for _ in 0..<200 {
      let huge = "\(900_000 + random.next(1_000_000_000))" + (random.next(2) == 0 ? "" : "000000")
      let rest = random.next(900)
      let state = ["TK_NotStart", "TK_Active", "TK_Complete"][random.next(3)]
      let actual = state == "TK_NotStart" ? "\t" : "2026-03-02 08:00\t"
      let finish = state == "TK_Complete" ? "2026-03-02 17:00" : ""
      let plan = try XERSample.read(
        "TK_NotStart\t40\t40\t\t\t", "\(state)\t\(huge)\t\(rest)\t\(actual)\(finish)\t")
      let activity = try #require(plan.portfolio.activities.first { $0.code == "A1010" })
      #expect(activity.duration == rest * 60)
      let told = plan.findings.filter { $0.id == "duration-clamped" }
      #expect(told.count == 1 && told[0].severity == .warning && told[0].codes == ["A1010"])
      _ = try Network(plan.portfolio).schedule(progress: plan.progress, dataDate: plan.dataDate)
    }
  }

  /// A project with a required date whose work all leads into another project of the file is read, and
  /// its late dates count back from that date.
  @Test func aRequiredDateOfAProjectThatEndsInAnotherIsKept() throws {
    var random = SystemlessNumbers(state: 13)
    for _ in 0..<200 {
      let day = Day(iso: "2026-03-20")! + random.next(200)
      let hours = 8 * (1 + random.next(20))
      let text = """
        ERMHDR\t19.12\t2026-03-01\tProject\tadmin\tadmin\tdb\tPM\tCNY
        %T\tPROJECT
        %F\tproj_id\tproj_short_name\tplan_start_date\tlast_recalc_date\tplan_end_date\tclndr_id
        %R\t10\tPA\t2026-03-02 08:00\t2026-03-02 08:00\t\(day) 17:00\t5
        %R\t11\tPB\t2026-03-02 08:00\t2026-03-02 08:00\t\t5
        %T\tCALENDAR
        %F\tclndr_id\tclndr_name\tday_hr_cnt\tbase_clndr_id\tclndr_data
        %R\t5\tfive\t8\t\t\(XERSample.week)
        %T\tTASK
        %F\ttask_id\tproj_id\tclndr_id\ttask_code\ttask_name\ttask_type\tstatus_code\ttarget_drtn_hr_cnt\tremain_drtn_hr_cnt
        %R\t1\t10\t5\tA\tA\tTT_Task\tTK_NotStart\t\(hours)\t\(hours)
        %R\t2\t11\t5\tB\tB\tTT_Task\tTK_NotStart\t8\t8
        %T\tTASKPRED
        %F\ttask_pred_id\ttask_id\tpred_task_id\tproj_id\tpred_proj_id\tpred_type\tlag_hr_cnt
        %R\t1\t2\t1\t11\t10\tPR_FS\t0
        %E
        """
      let plan = try PrimaveraXER.read(ByteStream(Array(text.utf8)), file: "a.xer")
      let schedule = try Network(plan.portfolio).schedule(
        progress: plan.progress, dataDate: plan.dataDate)
      let late = try #require(schedule.activities[0].floatFinish)
      #expect(late <= Instant(day, minuteOfDay: 1020))
      #expect(schedule.activities[1].start >= schedule.activities[0].finish)
    }
  }

  /// What has not begun lasts as long as what remains of it says, and the report tells.
  @Test func theRemainingDurationOfPlannedWorkCounts() throws {
    let plan = try XERSample.read("TK_NotStart\t40\t40", "TK_NotStart\t40\t24")
    #expect(plan.portfolio.activities.first { $0.code == "A1010" }?.duration == 1440)
    #expect(plan.report.entries.contains { $0.kind == "remaining-duration" })
  }
}

/// Numbers that are the same on every machine.
struct SystemlessNumbers {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}

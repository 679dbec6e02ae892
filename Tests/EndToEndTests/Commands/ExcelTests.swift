import Foundation
import Testing

/// `export excel`.
@Suite struct ExcelTests {
  @Test func theSamePlanGivesTheSameBytes() throws {
    let environment = try Environment.prepared()
    try environment.succeed("export excel -o a.xlsx", "export excel -o b.xlsx")
    let bytes = try environment.bytes("a.xlsx")
    #expect(bytes.starts(with: Data("PK".utf8)))
    #expect(try environment.bytes("b.xlsx") == bytes)
  }

  @Test func beforeAnyProgressThereIsNoWeeklyAnnex() throws {
    let environment = try Environment.prepared()
    let all = try environment.run("export excel -o a.xlsx")
    #expect(all.status == 0 && all.error.contains("（6 张表）"))
    let weekly = try environment.run("export excel -o b.xlsx --sheets weekly")
    #expect(weekly.status == 3 && weekly.error.contains("--sheets"))
    #expect(!FileManager.default.fileExists(atPath: environment.folder.path + "/b.xlsx"))
  }

  @Test(arguments: [
    ("-o a.xls", ".xlsx"), ("-o a.xlsx --sheets months,gantt", "gantt"),
    ("-o a.xlsx --year 28", "--year"),
  ])
  func whatCannotBeWrittenIsRefused(options: String, word: String) throws {
    let result = try Environment.prepared().run("export excel \(options)")
    #expect(result.status == 64 && result.error.contains(word))
  }

  @Test func withoutItsLibraryAWorkbookIsRefusedAndAllElseRuns() throws {
    let environment = try Environment.prepared()
    // What stands first on the way to the library is no library.
    for version in 1...30 {
      try environment.write("", to: "libxlsxwriter.so.\(version)")
    }
    environment.variables["LD_LIBRARY_PATH"] = environment.folder.path
    try environment.succeed("plan")
    let result = try environment.run("export excel -o a.xlsx")
    #expect(result.status == 74 && result.error.contains("libxlsxwriter"))
    #expect(!FileManager.default.fileExists(atPath: environment.folder.path + "/a.xlsx"))
  }

  @Test func anUnknownProjectIsRefusedByName() throws {
    let result = try Environment.prepared().run("export excel -o a.xlsx ZZ")
    #expect(result.status == 3 && result.error.contains("ZZ"))
  }

  @Test(.enabled(if: Outside.openpyxl != nil, "openpyxl is missing"))
  func openpyxlReadsTheSheetsAndNoTextIsAFormula() throws {
    let environment = try Environment()
    try environment.copy("samples/tinghu/school-expansion.csv")
    try environment.succeed(
      "init", "project add EX --name =1+1 --finish-by 2028-09-01 --start 2026-12-29 --lead 项目办",
      "import plan school-expansion.csv --project EX", "baseline take --name 批准",
      "progress EX.A01 --started 2026-12-29 --remaining 30 --data-date 2027-01-11 --note=-停电",
      "export excel -o a.xlsx --year 2028")
    let script = """
      import sys, openpyxl
      w = openpyxl.load_workbook(sys.argv[1])
      cells = [c for s in w for row in s.iter_rows() for c in row]
      print(w.sheetnames, {c.data_type for c in cells} - {'s', 'n', 'd'})
      print([c.data_type for s in w for row in s.iter_rows() for c in row if c.value == '=1+1'])
      s = w.worksheets[0]
      print(s.freeze_panes, s.print_title_rows, s.page_setup.paperSize, s.page_setup.orientation)
      print([s.cell(7, n).value for n in (1, 2, 3, 4, 8)], s['U7'].value, s['V7'].data_type)
      print([c.value for c in w.worksheets[1][3]][5:8], w.properties.created)
      """
    let output = try Outside.run(
      Outside.openpyxl, ["-W", "error", "-c", script, environment.folder.path + "/a.xlsx"])
    #expect(
      output == """
        ['倒排工期表', '2028年月度计划', '节点台账', '周报附表', '计划表', '项目表', '要求完成时间', 'schedctl'] set()
        ['s', 's', 's', 's', 's', 's', 's', 's']
        D5 $3:$4 8 landscape
        [1, 'EX.A01', '项目建议书（代可研）编制与批复', 1, None] 红 s
        ['一月', '二月', '三月'] 2027-01-11 08:00:00

        """)
  }

  @Test(
    .enabled(
      if: Outside.libreOffice != nil && Outside.pdfToText != nil,
      "LibreOffice or poppler-utils is missing"))
  func libreOfficePrintsEveryNumberAndDate() throws {
    let environment = try Environment.prepared()
    try environment.succeed("export excel -o a.xlsx --year 2028")
    let folder = environment.folder.path
    _ = try Outside.run(
      Outside.libreOffice,
      [
        "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to", "pdf",
        "--outdir", folder, folder + "/a.xlsx",
      ])
    let text = try Outside.run(Outside.pdfToText, ["-layout", folder + "/a.pdf", "-"])
    #expect(!text.contains("###"))
    for word in ["倒排工期表", "2028年倒排工期月度计划表", "节点台账（销号）", "2028-09-01"] {
      #expect(text.contains(word), "\(word)")
    }
  }
}

/// Other people's programs; tests with one are skipped where it is missing.
private enum Outside {
  static let openpyxl: String? = ["/usr/bin/python3"].first { path in
    (try? run(path, ["-c", "import openpyxl"])) == ""
  }
  static let libreOffice = find("soffice")
  static let pdfToText = find("pdftotext")

  struct Failure: Error {
    let status: Int32
  }

  /// Runs a program to its end, and returns what it prints.
  static func run(_ path: String?, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: try #require(path))
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func find(_ name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
  }
}

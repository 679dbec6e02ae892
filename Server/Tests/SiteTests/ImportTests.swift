import CivilTime
import Containers
import Documents
import HTTPTypes
import Plan
import PlanExchange
import PlanStore
import Testing

@testable import Planning
@testable import Site

/// Tables that come in by the browser.
@Suite struct ImportTests {
  private static let progress = """
    代码,数据日期,实际开始,剩余工期
    A.1,2028-02-09,2028-02-01,12
    B.1,2028-02-09,2028-02-02,
    """

  /// The workbook of a plan in which work takes other days.
  private func workbook(_ served: Served, _ days: [String: Int]) throws -> [UInt8] {
    let workspace = try served.open()
    var book = PlanBook(
      workspace.stored, try workspace.comparison(), try BookMarks(.plan, workspace, .zh))
    for (code, count) in days {
      let table = try #require(book.tables[.activities])
      let row = try #require(table.rows.firstIndex { $0.key == code })
      let column = try #require(table.position(of: "duration_days"))
      book.tables[.activities]?.rows[row].cells[column] = .number(Double(count))
    }
    var file = Workbook(
      DocumentProperties(title: "x", created: try #require(DateStamp(year: 2028, month: 2, day: 9)))
    )
    for sheet in book.sheets { try file.append(sheet) }
    return try ExcelWriter().write(file)
  }

  @Test func aWorkbookComesBackCellByCellAsOneChange() async throws {
    let served = try Served()
    let planner = try await served.guest(.planner)
    let (head, before) = (try served.head, try served.open().stored)
    let shown = await planner.upload(try workbook(served, ["A.1": 40]), "我的 表.xlsx")
    #expect(shown.status == .ok)
    for part in ["改动 1 处", "A.1 工期 10天 → 40天", "A.3", "2028-02-19", "2028-03-20", "晚30天"] {
      #expect(shown.text.contains(part), "\(part)")
    }
    #expect(try served.head == head)
    #expect(try served.open().stored == before)

    let id = try #require(shown.importID)
    #expect(await planner.post("/import/confirm", ["id": id]).text.contains("已导入"))
    #expect(try served.head == head + 1)
    #expect(try served.open().stored.portfolio.activities[0].duration == 40 * 480)
    let line = try #require(
      try PlanFile.open(at: served.path, access: .readOnly).journal(limit: 1).first?.line)
    #expect(line.who == "planner" && line.command == "import excel '我的 表.xlsx'")
    // Once.
    #expect(await planner.post("/import/confirm", ["id": id]).status == .gone)
    _ = try served.history().undo()
    #expect(try served.open().stored.portfolio == before.portfolio)
  }

  @Test func anUntouchedWorkbookHasNothingToConfirm() async throws {
    let served = try Served()
    let planner = try await served.guest(.planner)
    let shown = await planner.upload(await planner.get("/files/edit.xlsx").body, "x.xlsx")
    #expect(shown.status == .ok && shown.text.contains("与计划相同"))
    #expect(shown.importID == nil)
  }

  @Test func aTableOfProgressIsShownRecordByRecord() async throws {
    let served = try Served()
    let planner = try await served.guest(.planner)
    let head = try served.head
    let shown = await planner.upload(Array(Self.progress.utf8), "进度.csv")
    #expect(shown.text.contains("2028-02-01开始") && shown.text.contains("工作B1"))
    #expect(try served.head == head)
    let id = try #require(shown.importID)
    #expect(await planner.post("/import/confirm", ["id": id]).status == .ok)
    #expect(try served.open().stored.progress.count == 2)
    #expect(try served.head == head + 1)
    // Known to the letter, and so nothing to confirm.
    #expect((await planner.upload(Array(Self.progress.utf8), "进度.csv")).importID == nil)
  }

  @Test func faultsAreToldByTheirPlaceAndNothingIsKept() async throws {
    let served = try Served()
    let planner = try await served.guest(.planner)
    let head = try served.head
    let wrong = Self.progress.replacing("B.1", with: "B.9").replacing("12", with: "viele")
    let shown = await planner.upload(Array(wrong.utf8), "进度.csv")
    #expect(shown.status == .unprocessableContent && shown.importID == nil)
    #expect(shown.text.contains("第 2 行") && shown.text.contains("第 3 行"))
    for bytes in [
      [], [0x50, 0x4B, 3, 4], Array("%PDF-1.7".utf8), [UInt8](repeating: 0, count: 99),
    ] {
      #expect(await planner.upload(bytes, "x.xlsx").status == .unprocessableContent)
    }
    #expect(try served.head == head)
  }

  /// What was shown is what is taken: where the plan moved on, it is shown anew.
  @Test func aPlanThatMovedOnIsShownAnew() async throws {
    let served = try Served()
    let planner = try await served.guest(.planner)
    let id = try #require(
      (await planner.upload(try workbook(served, ["A.1": 40]), "x.xlsx")).importID)
    _ = await planner.report("B.1", id: String(repeating: "9", count: 32))
    let head = try served.head
    let anew = await planner.post("/import/confirm", ["id": id])
    #expect(anew.status == .conflict && anew.text.contains("计划又有变动"))
    #expect(try served.head == head)
    let second = try #require(anew.importID)
    #expect(second != id)
    #expect(await planner.post("/import/confirm", ["id": second]).status == .ok)
    #expect(try served.head == head + 1)
  }

  @Test func whatWaitsIsOfOneSessionAndOfAQuarterOfAnHour() async throws {
    let uploads = Uploads()
    let upload = Upload(name: "x.csv", bytes: [1], reason: "")
    let id = try await uploads.keep(upload, of: "one", at: 100)
    #expect(await uploads.find(id, of: "other", at: 100) == nil)
    #expect(await uploads.find("x", of: "one", at: 100) == nil)
    #expect(await uploads.find(id, of: "one", at: 100 + 900)?.name == "x.csv")
    #expect(await uploads.find(id, of: "one", at: 100 + 901) == nil)
    // A second takes the place of the first.
    let second = try await uploads.keep(upload, of: "one", at: 100)
    #expect(await uploads.find(id, of: "one", at: 100) == nil)
    #expect(await uploads.find(second, of: "one", at: 100) != nil)
  }

  @Test func whatWaitsIsBounded() async throws {
    let uploads = Uploads()
    let large = Upload(name: "x", bytes: [UInt8](repeating: 1, count: Upload.largest), reason: "")
    for number in 1...6 { _ = try await uploads.keep(large, of: "\(number)", at: 0) }
    await #expect(throws: NotToBe.self) { try await uploads.keep(large, of: "7", at: 0) }
    // What is past makes room.
    _ = try await uploads.keep(large, of: "7", at: 901)
    let small = Upload(name: "x", bytes: [1], reason: "")
    for number in 8...22 { _ = try await uploads.keep(small, of: "\(number)", at: 901) }
    await #expect(throws: NotToBe.self) { try await uploads.keep(small, of: "23", at: 901) }
  }

  /// A hundred kilobytes that would be a hundred megabytes.
  @Test func whatUnpacksToTooMuchIsRefused() async throws {
    let served = try Served()
    let planner = try await served.guest(.planner)
    var zip = ZipWriter()
    zip.add("xl/workbook.xml", [UInt8](repeating: 32, count: 97 << 20))
    let bomb = zip.finished()
    #expect(bomb.count < 1 << 20)
    #expect(await planner.upload(bomb, "x.xlsx").status == .contentTooLarge)
  }

  @Test func onlyPlannersSendFilesAndOnlySoLarge() async throws {
    let served = try Served()
    let planner = try await served.guest(.planner)
    func call(_ cookie: String, _ path: String = "/import/preview") -> Call {
      Call(
        .post, path, headers: [.cookie: cookie, .contentType: "multipart/form-data; boundary=x"])
    }
    let site = served.site
    #expect(await site.allowance(for: call(planner.cookie)).most > 10 << 20)
    for role in [Role.viewer, .reporter] {
      let guest = try await served.guest(role)
      #expect(await site.allowance(for: call(guest.cookie)).most == Site.largestForm)
      #expect(await guest.upload([1], "x.csv").status == .forbidden)
    }
    #expect(await site.allowance(for: call("")).most == Site.largestForm)
    #expect(await site.allowance(for: call(planner.cookie, "/access")).most == Site.largestForm)
    let large = [UInt8](repeating: 65, count: (10 << 20) + 1)
    #expect(await planner.upload(large, "x.csv").status == .contentTooLarge)
    // A form of another session is refused, of this kind too.
    #expect(
      await planner.upload(Array(Self.progress.utf8), "x.csv", code: "x").status == .forbidden)
  }
}

extension Answered {
  /// The number by which what was shown is confirmed; nil where there is nothing to confirm.
  fileprivate var importID: String? {
    text.firstMatch(of: /name="id" value="([0-9a-f]{32})"/).map { String($0.1) }
  }
}

extension Guest {
  /// Sends a file as a browser does.
  fileprivate func upload(_ bytes: [UInt8], _ name: String, code: String? = nil) async -> Answered {
    var body = Array("--XyZ\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n".utf8)
    body += Array("\(code ?? self.code)\r\n--XyZ\r\n".utf8)
    body += Array(
      "Content-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n".utf8)
    body += bytes + Array("\r\n--XyZ--\r\n".utf8)
    return await site.answer(
      Call(
        .post, "/import/preview",
        headers: [.cookie: cookie, .contentType: "multipart/form-data; boundary=XyZ"], body: body))
  }
}

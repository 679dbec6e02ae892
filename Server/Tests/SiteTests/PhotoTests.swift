import Foundation
import HTTPTypes
import PlanStore
import Testing

@testable import Site

/// Photos that offices send: kept once, shown to those who see what they are of, and to nobody else.
@Suite struct PhotoTests {
  private func id(_ digit: Character) -> String { String(repeating: digit, count: 32) }

  private func send(
    _ guest: Guest, _ files: [[UInt8]], of code: String = "A.1", id digit: Character = "a",
    _ fields: [String: String] = ["percent": "30"], to path: String = "/progress"
  ) async -> Answered {
    await guest.send(
      path,
      fields.merging(["code": code, "id": id(digit), "date": "2028-02-09"]) { own, _ in own },
      files)
  }

  @Test func aPhotoComesWithARecordAndIsShown() async throws {
    let served = try Served()
    let reporter = try await served.guest(.reporter)
    let camera = try TestPictures.ofCamera(orientation: 6)
    let answer = await send(reporter, [camera, TestPictures.png])
    #expect(answer.status == .ok, "\(answer.text)")
    // What is sent again counts once, with its photos.
    #expect(await send(reporter, [camera]).text.contains("先前已经保存"))
    let file = try PlanFile.open(at: served.path, access: .readOnly)
    #expect(try file.photoCount() == 2)
    let photo = try #require(try file.photo(1))
    #expect(photo.subject == .progress(project: "A", activity: "1"))
    #expect(photo.photo.width == 16 && photo.photo.height == 32)
    #expect(photo.photo.author == "甲单位（reporter）")

    for role in Role.allCases {
      let guest = try await served.guest(role)
      let shown = await guest.get("/photos/1")
      #expect(shown.status == .ok)
      #expect(shown.headers[.contentType] == "image/jpeg")
      #expect(shown.headers[.contentDisposition] == "inline")
      #expect(shown.headers[.cacheControl] == "private, no-cache")
      #expect(shown.headers[.xContentTypeOptions] == "nosniff")
      #expect(try shown.body == file.picture(of: photo.photo))
      #expect(await guest.get("/photos/1/small").body.starts(with: [0xFF, 0xD8, 0xFF]))
    }
    let planner = try await served.guest(.planner)
    let page = await planner.get("/activity/A.1").text
    #expect(page.contains("<a href=\"/photos/1\"><img src=\"/photos/1/small\""))
    #expect(page.contains("第 1 号填报") && page.contains(">照片<"))
    #expect(await reporter.get("/mine").text.contains("src=\"/photos/2/small\""))
  }

  /// By the number of the photo, its neighbours, and whatever is no number.
  @Test func aReporterSeesNoPhotoOfOtherOffices() async throws {
    let served = try Served()
    // Before anybody is looked up: links are read once a second, and here no second passes.
    let other = try served.guest(ofOffice: "乙单位")
    let (planner, reporter) = (try await served.guest(.planner), try await served.guest(.reporter))
    let file = try TestPictures.quarters()
    #expect(await send(planner, [file], of: "B.1", id: "1").status == .ok)
    #expect(
      await planner.send(
        "/problems/2", ["state": "handling", "code": "B"], [TestPictures.png]
      ).status == .seeOther)
    #expect(await send(reporter, [file], id: "2").status == .ok)
    for size in ["", "/small"] {
      for (photo, isOwn) in [(1, false), (2, false), (3, true)] {
        let mine = await reporter.get("/photos/\(photo)\(size)")
        #expect(mine.status == (isOwn ? .ok : .notFound), "\(photo)")
        let theirs = await other.get("/photos/\(photo)\(size)")
        #expect(theirs.status == (isOwn ? .notFound : .ok), "\(photo)")
      }
      for wrong in ["0", "4", "-1", "x", "1.0", "99999999999999999999", "%2e%2e"] {
        #expect(await planner.get("/photos/\(wrong)\(size)").status == .notFound)
      }
      #expect(await served.site.answer(Call(.get, "/photos/3\(size)")).status == .unauthorized)
    }
    let page = await reporter.get("/problems").text + reporter.get("/mine").text
    #expect(
      page.contains("/photos/3") && !page.contains("/photos/1") && !page.contains("/photos/2"))
    // Nor does an office add one to the work of others.
    let head = try served.head
    #expect(await send(reporter, [file], of: "B.1", id: "3").status == .forbidden)
    #expect(
      await reporter.send("/problems/2", ["state": "handling", "code": "B"], [file]).status
        == .forbidden)
    #expect(try served.head == head)
  }

  @Test func theBrowserShowsWhatItHasWithoutASecondLoad() async throws {
    let served = try Served()
    let planner = try await served.guest(.planner)
    _ = await send(planner, [try TestPictures.quarters()])
    let tag = try #require(await planner.get("/photos/1").headers[.eTag])
    let call = Call(.get, "/photos/1", headers: [.cookie: planner.cookie, .ifNoneMatch: tag])
    let again = await served.site.answer(call)
    #expect(again.status == .notModified && again.body.isEmpty)
    // Whoever has no right any more is not told that it is the same.
    let stranger = Call(.get, "/photos/1", headers: [.ifNoneMatch: tag])
    #expect(await served.site.answer(stranger).status == .unauthorized)
    // An undo takes it away.
    try PlanFile.open(at: served.path, access: .readWrite).undo(
      JournalLine(when: served.site.clock().now, who: "planner", command: "undo"))
    #expect(await served.site.answer(call).status == .notFound)
  }

  @Test func evidenceComesWithAStepOfAProblem() async throws {
    let served = try Served()
    let reporter = try await served.guest(.reporter)
    #expect(
      await reporter.post("/problems/1", ["state": "handling", "code": "A"]).status == .seeOther)
    #expect(await reporter.get("/problems").text.contains("name=\"photo\""))
    let answer = await reporter.send(
      "/problems/1", ["state": "answered", "code": "A", "measure": "已改"],
      [try TestPictures.quarters()])
    #expect(answer.status == .seeOther, "\(answer.text)")
    let planner = try await served.guest(.planner)
    let page = await planner.get("/problems").text
    #expect(page.contains("src=\"/photos/1/small\"") && page.contains("第 1 号问题"))
  }

  @Test func theLogTellsOfPhotosByTheirDigests() async throws {
    let served = try Served()
    let reporter = try await served.guest(.reporter)
    _ = await send(reporter, [try TestPictures.quarters()])
    let file = try PlanFile.open(at: served.path, access: .readOnly)
    let digest = try #require(try file.photo(1)).photo.sha256
    let line = try #require(try file.journal(limit: 1).first).line
    #expect(line.command == "progress A.1 --date 2028-02-09 --percent 30 --photo \(digest)")
    let planner = try await served.guest(.planner)
    #expect(await planner.get("/log").text.contains("附照片 1 张，SHA-256 \(digest)"))
    // What somebody writes into a remark is no photo.
    let claim = "--photo \(String(repeating: "a", count: 64))"
    _ = await send(reporter, [], id: "b", ["note": claim])
    #expect(!(await planner.get("/log").text.contains("SHA-256 aaaa")))
  }

  @Test func aPhotoAloneIsAReport() async throws {
    let served = try Served()
    let reporter = try await served.guest(.reporter)
    #expect(await send(reporter, [try TestPictures.quarters()], [:]).status == .ok)
    let planner = try await served.guest(.planner)
    #expect(await planner.get("/activity/A.1").text.contains("现场照片"))
    #expect(await send(reporter, [], id: "b", [:]).status == .unprocessableContent)
  }

  /// Each in a sentence, and nothing is kept.
  @Test func whatIsNoPhotoIsRefused() async throws {
    let served = try Served()
    let reporter = try await served.guest(.reporter)
    let head = try served.head
    let file = try TestPictures.quarters()
    let refused: [(files: [[UInt8]], status: HTTPResponse.Status)] = [
      ([Array("%PDF-1.7".utf8)], .unsupportedMediaType), ([[]], .unsupportedMediaType),
      ([Array(file.prefix(200))], .unprocessableContent),
      ([TestPictures.bombPNG], .contentTooLarge),
      ([TestPictures.claiming(60_000, 60_000, file)], .contentTooLarge),
      (Array(repeating: file, count: 5), .contentTooLarge),
      ([file, Array("x".utf8)], .unsupportedMediaType),
    ]
    for (files, status) in refused {
      for path in ["/progress", "/api/progress"] {
        let answer = await send(reporter, files, to: path)
        #expect(answer.status == status)
        #expect(answer.text.contains("照片"))
      }
    }
    // Where no photo belongs, none is taken.
    let administrator = try await served.guest(.administrator)
    #expect(
      await administrator.send("/access/withdraw", ["name": "viewer"], [file]).status == .badRequest
    )
    // A form of another session brings none in.
    #expect(
      await reporter.send("/progress", ["csrf": administrator.code, "code": "A.1"], [file]).status
        == .forbidden)
    #expect(try served.head == head)
    #expect(try PlanFile.open(at: served.path, access: .readOnly).photoCount() == 0)
  }

  @Test func photosAreSentSlowlyEnough() async throws {
    let served = try Served()
    let reporter = try await served.guest(.reporter)
    let file = TestPictures.png
    var statuses: [HTTPResponse.Status] = []
    for index in 0..<12 {
      let digit = Character(String(index, radix: 16))
      statuses.append(await send(reporter, Array(repeating: file, count: 4), id: digit).status)
    }
    #expect(statuses.prefix(10).allSatisfy { $0 == .ok })
    #expect(statuses.suffix(2).allSatisfy { $0 == .tooManyRequests })
  }

  /// Much is read only of those who may send photos, where they are taken, and of few at once.
  @Test func aLargeBodyIsReadOfReportersAlone() async throws {
    let served = try Served()
    func allowance(
      _ guest: Guest?, _ path: String, type: String = "multipart/form-data; boundary=x",
      site: String = "same-origin"
    ) async -> Allowance {
      var headers: HTTPFields = [.contentType: type]
      headers[.cookie] = guest?.cookie
      headers[HTTPField.Name("Sec-Fetch-Site")!] = site
      return await served.site.allowance(for: Call(.post, path, headers: headers))
    }
    let reporter = try await served.guest(.reporter)
    let open = await allowance(reporter, "/progress")
    #expect(open.most == 12 << 20)
    await served.site.giveBack(open)
    for (guest, path) in [
      (reporter, "/leave"), (try await served.guest(.viewer), "/progress"), (nil, "/progress"),
      (reporter, "/nothing"), (reporter, "/%ff"),
    ] {
      #expect(await allowance(guest, path).most == Site.largestForm, "\(path)")
    }
    let urlencoded = "application/x-www-form-urlencoded"
    #expect(await allowance(reporter, "/progress", type: urlencoded).most == Site.largestForm)
    #expect(await allowance(reporter, "/progress", site: "cross-site").most == Site.largestForm)
    var taken: [Allowance] = []
    for _ in 0..<13 { taken.append(await allowance(reporter, "/problems/1")) }
    #expect(taken.map(\.most) == Array(repeating: 12 << 20, count: 12) + [0])
    let call = Call(.post, "/progress", headers: [.cookie: reporter.cookie])
    #expect(await served.site.answer(call.without(.busy)).status == .serviceUnavailable)
    #expect(await served.site.answer(call.without(.tooLarge)).status == .contentTooLarge)
    for allowance in taken { await served.site.giveBack(allowance) }
    #expect(await allowance(reporter, "/problems/1").most == 12 << 20)
  }

  /// Without script a form sends both.
  @Test func theFormTakesPhotosOfThePhone() async throws {
    let served = try Served()
    for (role, path) in [(Role.reporter, "/mine"), (.planner, "/activity/A.1")] {
      let page = try await served.guest(role).get(path).text
      #expect(page.contains("enctype=\"multipart/form-data\""))
      #expect(page.contains("accept=\"image/jpeg,image/png\" capture=\"environment\""))
    }
  }
}

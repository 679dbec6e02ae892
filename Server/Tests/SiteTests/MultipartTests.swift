import Testing

@testable import Site

/// Forms that carry files, as browsers send them and as nobody should.
@Suite struct MultipartTests {
  private func body(_ text: String) -> [UInt8] { Array(text.replacing("\n", with: "\r\n").utf8) }

  @Test func fieldsAndFilesAreReadToTheByte() throws {
    let bytes: [UInt8] = [0, 13, 10, 45, 45, 88, 255]
    let form =
      body("--X1\nContent-Disposition: form-data; name=\"csrf\"\n\n密\n--X1\n")
      + body(
        "content-disposition: form-data; name=\"file\"; filename=\"C:\\a\\进度 %22一%22.csv\"\nContent-Type: text/csv\n\n"
      ) + bytes + body("\n--X1--\n")
    let parts = try Multipart.parts(of: form, boundary: "X1")
    #expect(parts.map(\.name) == ["csrf", "file"])
    #expect(parts[0].filename == nil && String(decoding: parts[0].bytes, as: UTF8.self) == "密")
    #expect(parts[1].filename == "进度 \"一\".csv" && parts[1].type == "text/csv")
    #expect(parts[1].bytes == bytes)
  }

  @Test func anEmptyFieldIsNoMistake() throws {
    let form = body("--b\nContent-Disposition: form-data; name=\"a\"\n\n\n--b--")
    #expect(try Multipart.parts(of: form, boundary: "b").map(\.bytes) == [[]])
  }

  @Test(arguments: [
    "", "--b", "--b\n", "x--b\n\n--b--", "--b\n\n\n--b--",
    "--b\nContent-Disposition: form-data\n\nx\n--b--",
    "--b\nContent-Disposition: form-data; name=\"a\"\n\nx\n--c--",
    "--b\nContent-Disposition: form-data; name=\"a\"\n--b--",
    "--b\nContent-Disposition: attachment; name=\"a\"\n\nx\n--b--",
  ]) func whatIsNoFormIsRefused(_ text: String) {
    #expect(throws: NotToBe.self) { try Multipart.parts(of: body(text), boundary: "b") }
  }

  @Test func tooManyFieldsAreRefused() {
    let field = "--b\nContent-Disposition: form-data; name=\"a\"\n\nx\n"
    let form = body(String(repeating: field, count: 41) + "--b--")
    #expect(throws: NotToBe.self) { try Multipart.parts(of: form, boundary: "b") }
  }

  @Test func theBoundaryIsReadAsMailHasIt() {
    #expect(Multipart.boundary(of: "multipart/form-data; boundary=a-b") == "a-b")
    #expect(Multipart.boundary(of: "Multipart/Form-Data; charset=x; boundary=\"a b\"") == "a b")
    for text in [
      "", "application/x-www-form-urlencoded", "multipart/form-data",
      "multipart/form-data; boundary=", "multipart/mixed; boundary=a",
      "multipart/form-data; boundary=" + String(repeating: "a", count: 71),
    ] { #expect(Multipart.boundary(of: text) == nil, "\(text)") }
  }
  /// Whatever bytes files have, they come out as they went in; and however a body is mangled, nothing falls over.
  @Test func anyBytesComeThrough() throws {
    var numbers = SystemRandomNumberGenerator.Seeded(seed: 7)
    let bytes = Array("\r\n-xYz".utf8) + [0, 255]
    let head = Array(
      "--xYz\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\n".utf8)
    let (line, mark) = (Array("\r\n".utf8), Array("\r\n--xYz".utf8))
    for _ in 0..<300 {
      let files = (0..<Int.random(in: 1...3, using: &numbers)).map { _ in
        (0..<Int.random(in: 0...40, using: &numbers)).compactMap { _ in
          bytes.randomElement(using: &numbers)
        }
      }
      // The line before a file may be the first of a mark within it.
      let hasMark = files.contains { file in
        let whole = line + file + line
        return whole.indices.contains { whole[$0...].starts(with: mark) }
      }
      guard !hasMark else { continue }
      var body = files.flatMap { head + $0 + line } + Array("--xYz--\r\n".utf8)
      #expect(try Multipart.parts(of: body, boundary: "xYz").map(\.bytes) == files)
      for _ in 0..<4 {
        body[Int.random(in: body.indices, using: &numbers)] =
          bytes.randomElement(using: &numbers) ?? 0
        let cut = Array(body.prefix(.random(in: 0...body.count, using: &numbers)))
        _ = try? Multipart.parts(of: cut, boundary: "xYz")
      }
    }
  }
}

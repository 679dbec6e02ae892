import Testing

@testable import Containers

private let noise = (0..<2000).map { UInt8(truncatingIfNeeded: ($0 &* 7919) ^ ($0 >> 3)) }
private let blanks = [UInt8](repeating: 32, count: 100_000)

private func sampleArchive() -> [UInt8] {
  var zip = ZipWriter()
  zip.add("empty", [])
  zip.add("word/text.xml", Array("工期".utf8))
  zip.add("noise", noise)
  zip.add("blanks", blanks)
  return zip.finished()
}

@Test func whatIsPackedComesBackInItsOrder() throws {
  let archive = try ZipArchive(sampleArchive())
  #expect(archive.entries.map(\.name) == ["empty", "word/text.xml", "noise", "blanks"])
  let contents = try archive.entries.map { try archive.bytes(of: $0) }
  #expect(contents == [[], Array("工期".utf8), noise, blanks])
  #expect(archive.entries.map(\.method) == [.stored, .stored, .stored, .deflated])
}

@Test func anArchiveHasTheBytesOfTheSpecification() {
  var zip = ZipWriter()
  zip.add("a", [0x31])
  let local: [UInt8] = [
    0x50, 0x4B, 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0, 0xB7, 0xEF, 0xDC, 0x83, 1, 0, 0, 0, 1, 0,
    0, 0, 1, 0, 0, 0, 0x61, 0x31,
  ]
  let directory: [UInt8] = [
    0x50, 0x4B, 1, 2, 20, 0, 20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0, 0xB7, 0xEF, 0xDC, 0x83, 1, 0, 0, 0,
    1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x61,
  ]
  let end: [UInt8] = [
    0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 47, 0, 0, 0, 32, 0, 0, 0, 0, 0,
  ]
  #expect(zip.finished() == local + directory + end)
}

@Test func aCopiedEntryIsTheSameWithoutUnpacking() throws {
  let archive = try ZipArchive(sampleArchive())
  var zip = ZipWriter()
  for entry in archive.entries { zip.copy(entry, from: archive) }
  #expect(zip.finished() == sampleArchive())
}

@Test func anArchiveBehindACommentIsRead() throws {
  var bytes = sampleArchive()
  bytes[bytes.count - 2] = 5
  #expect(try names(in: bytes + Array("hello".utf8)).count == 4)
}

@Test func noByteThatIsWrongAndNoEndThatIsMissingDoesHarm() throws {
  var zip = ZipWriter()
  zip.add("one", Array("亭湖高中二期".utf8))
  zip.add("two", [UInt8](repeating: 7, count: 300))
  let good = zip.finished()
  let contents = try read(good)
  for index in good.indices {
    #expect((try? read(Array(good[..<index]))) == nil)
    for flip in [0x01, 0x80, 0xFF] as [UInt8] {
      var bad = good
      bad[index] ^= flip
      // Times, versions and names may differ; what is read is never wrong.
      if let found = try? read(bad) { #expect(found == contents, "byte \(index)") }
    }
  }
}

private func read(_ bytes: [UInt8]) throws -> [[UInt8]] {
  let archive = try ZipArchive(bytes)
  return try archive.entries.map { try archive.bytes(of: $0) }
}

@Test func anArchiveThatUnpacksToTooMuchIsRefusedBeforeItIsUnpacked() {
  let limits = ZipArchive.Limits(entry: 50_000, total: 200_000, count: 3)
  var zip = ZipWriter()
  zip.add("bomb", blanks)
  #expect(
    problem { () throws(ZipError) in try ZipArchive(zip.finished(), limits: limits) }
      == .tooLarge(entry: "bomb", limit: 50_000))
  zip.add("a", [])
  zip.add("b", [])
  zip.add("c", [])
  #expect(
    problem { () throws(ZipError) in try ZipArchive(zip.finished(), limits: limits) }
      == .tooLarge(entry: nil, limit: 3))
  var many = ZipWriter()
  for name in ["a", "b"] { many.add(name, blanks) }
  let total = ZipArchive.Limits(entry: 150_000, total: 150_000, count: 3)
  #expect(
    problem { () throws(ZipError) in try ZipArchive(many.finished(), limits: total) }
      == .tooLarge(entry: nil, limit: 150_000))
}

@Test(arguments: [99_999, 100_001, 10])
func anEntryThatLiesAboutItsSizeIsDamaged(claim: Int) throws {
  var zip = ZipWriter()
  zip.add("bomb", blanks)
  var bytes = zip.finished()
  let directory = try #require(bytes.firstRange(of: [0x50, 0x4B, 1, 2])).lowerBound
  for byte in 0..<4 { bytes[directory + 24 + byte] = UInt8(claim >> (8 * byte) & 0xFF) }
  let archive = try ZipArchive(bytes)
  #expect(
    problem { () throws(ZipError) in try archive.bytes(of: archive.entries[0]) }
      == .damaged("bomb"))
}

@Test(arguments: [
  (8, 1, ZipError.Feature.encryption), (10, 12, .compression),
])
func whatWeDoNotReadIsNamed(offset: Int, value: UInt8, feature: ZipError.Feature) throws {
  var zip = ZipWriter()
  zip.add("a", [0x31])
  var bytes = zip.finished()
  bytes[32 + offset] = value
  #expect(
    problem { () throws(ZipError) in try ZipArchive(bytes) } == .unsupported(feature))
}

@Test func twoEntriesOfOneNameAreRefused() {
  let bytes = archive([("a", "1"), ("a", "2")])
  #expect(problem { () throws(ZipError) in try ZipArchive(bytes) } == .damaged("“a” twice"))
}

@Test(arguments: [
  "../evil", "/evil", "a/../../evil", "..\\evil", "C:/evil", "C:evil", "\\\\host\\evil", "a\0b",
  "..",
  "./a", "a/./b", "", "a\u{202E}fdp.exe", "a\nb", "word/..",
])
func anEntryThatWouldLeaveItsFolderIsRefused(name: String) {
  let bytes = archive([("word/document.xml", "1"), (name, "2")])
  #expect(problem { () throws(ZipError) in try ZipArchive(bytes) } == .unsafeName(name))
}

@Test func twoEntriesThatDifferByCaseAreRefused() {
  let bytes = archive([("word/a.xml", "1"), ("Word/A.xml", "2")])
  #expect(
    problem { () throws(ZipError) in try ZipArchive(bytes) }
      == .damaged("“Word/A.xml” twice"))
}

@Test(arguments: [
  "word/", "word/media/图片 1.png", "[Content_Types].xml", "a..b", "...", "_rels/.rels",
])
func ordinaryNamesAreTaken(name: String) throws {
  #expect(try names(in: archive([(name, "1")])) == [name])
}

@Test func otherFilesAreNoArchives() {
  for start in ["", "{\\rtf1", "%PDF-1.4", "<html>", "1,2"] {
    #expect(problem { () throws(ZipError) in try ZipArchive(Array(start.utf8)) } == .notZip)
  }
}

/// The names of an archive's entries, in their order.
private func names(in bytes: [UInt8]) throws -> [String] {
  try ZipArchive(bytes).entries.map(\.name)
}

/// An archive of texts.
private func archive(_ entries: [(String, String)]) -> [UInt8] {
  var zip = ZipWriter()
  for (name, text) in entries { zip.add(name, Array(text.utf8)) }
  return zip.finished()
}

/// What a call throws, or nil.
private func problem<Value>(_ body: () throws(ZipError) -> Value) -> ZipError? {
  do throws(ZipError) {
    _ = try body()
    return nil
  } catch {
    return error
  }
}

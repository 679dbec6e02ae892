import Testing

@Suite struct ErrorGalleryTests {
  @Test func everyFindingHasItsHeading() throws {
    let missing = try FindingIDs.inSources().subtracting(FindingIDs.inGallery())
    #expect(missing.isEmpty, "not in docs/errors.md: \(missing.sorted())")
  }

  @Test func everyHeadingIsAFinding() throws {
    let headings = try FindingIDs.inGallery()
    let strangers = Set(headings).subtracting(try FindingIDs.inSources())
    #expect(strangers.isEmpty, "nowhere in Sources: \(strangers.sorted())")
    #expect(Set(headings).count == headings.count, "a heading occurs twice")
    #expect(headings.count > 80)
  }

  @Test func everyHeadingSaysWhatItMeansShowsItAndSaysWhatToDo() throws {
    for section in try Repository.text("docs/errors.md").split(separator: "\n### ").dropFirst() {
      let id = section.prefix { $0 != "\n" }
      #expect(section.contains("\n```text\n"), "\(id) shows no message")
      #expect(section.contains("[\(id)]"), "\(id) shows another message")
      #expect(section.contains("\nWhat to do: "), "\(id) does not say what to do")
    }
  }
}

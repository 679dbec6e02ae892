import Foundation
import Plan
import Planning
import Testing

/// The catalogue of findings, the sources that make them and the page about them agree.
@Suite struct CatalogueTests {
  @Test func everyFindingOfTheSourcesIsInTheCatalogueAndNoOther() throws {
    let known = FindingCatalogue.kinds.map(\.id)
    let made = try FindingIDs.inSources()
    #expect(made.subtracting(known).isEmpty, "not in the catalogue")
    #expect(Set(known).subtracting(made).isEmpty, "nowhere in Sources")
    #expect(Set(known).count == known.count, "an id occurs twice")
  }

  @Test func everyFindingIsAsBadAsTheCatalogueSays() throws {
    let made = try FindingIDs.severitiesInSources()
    for kind in FindingCatalogue.kinds {
      let said = Set(kind.severities.map(\.rawValue))
      #expect(!said.isEmpty, "\(kind.id)")
      #expect(made[kind.id, default: said].isSubset(of: said), "\(kind.id)")
      for match in kind.shown.matches(
        of: /(?:^|: )(error|warning|note): .*\[/.anchorsMatchLineEndings())
      {
        #expect(said.contains(String(match.1)), "\(kind.id) is shown as \(match.1)")
      }
    }
  }

  @Test func everyFindingIsNamedInATest() throws {
    let tests = try Repository.tests().filter { !$0.hasSuffix("/CatalogueTests.swift") }
      .map(Repository.text).joined()
    let names = Set(tests.matches(of: #/["\[]([a-z0-9-]+)["\]]/#).map { String($0.1) })
    let missing = FindingCatalogue.kinds.map(\.id).filter { !names.contains($0) }
    #expect(missing.isEmpty)
  }

  /// `RECORD_GOLDENS=1` writes the page and fails, so that it is reviewed.
  @Test func thePageIsGeneratedFromTheCatalogue() throws {
    let page = FindingCatalogue.page
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try page.write(
        to: Repository.root.appending(path: "docs/errors.md"), atomically: true, encoding: .utf8)
      Issue.record("recorded docs/errors.md: review it and run again")
    }
    #expect(try Repository.text("docs/errors.md") == page)
  }

  @Test(arguments: FindingCatalogue.kinds.map(\.id))
  func itsExampleIsOfItsOwnSentences(_ id: String) throws {
    let kind = try #require(FindingCatalogue.kinds.first { $0.id == id })
    #expect(kind.shown.contains("[\(kind.id)]"))
    for line in kind.shown.split(separator: "\n") {
      let left = Self.sentences.remainder(of: Self.sentence(String(line)))
      #expect(left.count <= 2, "\(line): no source says \"\(left)\"")
    }
  }

  /// The sentences of the sources, read once.
  private static let sentences = Result { try SourceSentences() }.value

  /// What is told, without the place before it and the name behind it.
  private static func sentence(_ line: String) -> String {
    line.replacing(#/^ *(hint: |建议：)/#, with: "")
      .replacing(#/^(.*?: )??(error|warning|note|错误|警告|说明): /#, with: "")
      .replacing(#/ \[[a-z0-9-]+\]$/#, with: "")
  }
}

extension Result {
  fileprivate var value: Success {
    switch self {
    case .success(let value): value
    case .failure(let error): preconditionFailure("\(error)")
    }
  }
}

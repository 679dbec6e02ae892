import Testing

@testable import PlanExchange

@Suite struct SuggestionTests {
  @Test func nearNamesComeNearestFirst() {
    #expect(Suggestion.near("c08", among: ["C08", "C09", "D10", "C8"]) == ["C08", "C09", "C8"])
    #expect(Suggestion.near("C80", among: ["C08", "X11"]) == ["C08"])
    #expect(Suggestion.near("summer-holidy", among: ["summer-holiday"]) == ["summer-holiday"])
    #expect(Suggestion.near("Z99", among: ["A01"]).isEmpty)
  }

  @Test func distanceCountsSwapsAsOne() {
    #expect(distance("abc", "acb") == 1)
    #expect(distance("abc", "abc") == 0)
    #expect(distance("", "abc") == 3)
    #expect(distance("kitten", "sitting") == 3)
  }

  private func distance(_ a: String, _ b: String) -> Int {
    Suggestion.distance(Array(a.unicodeScalars), Array(b.unicodeScalars))
  }
}

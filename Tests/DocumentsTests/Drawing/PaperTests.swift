import Documents
import Testing

@Test func eachPaperIsHalfOfTheNext() {
  for (larger, smaller) in zip(Paper.allCases, Paper.allCases.dropFirst()) {
    #expect(smaller.portrait.height == larger.portrait.width)
    #expect(smaller.portrait.width == (larger.portrait.height / 2).rounded(.down))
  }
}

@Test(arguments: Paper.allCases)
func lyingPaperIsWiderThanHigh(paper: Paper) {
  #expect(paper.landscape.width == paper.portrait.height)
  #expect(paper.landscape.width > paper.landscape.height)
}

@Test func scaledPageIsCentredAndWhole() throws {
  let page = Scene(
    "图", size: Paper.a1.landscape,
    elements: [.rectangle(Scene("", size: Paper.a1.landscape).frame, fill: .shade)])
  let small = page.scaled(to: Paper.a3.portrait)
  let frame = try #require(small.elements.first?.frame)
  #expect(small.frame.contains(frame, tolerance: 1e-9))
  #expect(abs(frame.width - 297) < 1e-9)
  #expect(abs(frame.centre.y - 210) < 1e-9)
}

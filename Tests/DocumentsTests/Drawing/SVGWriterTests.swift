import Documents
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Test func everyKindOfElementIsWritten() {
  #expect(SVGWriter().write(sampleScene()) == sampleSVG)
}

@Test func sampleIsWellFormedXML() {
  for text in [sampleSVG, SVGWriter(idPrefix: "a\"<").write(sampleScene())] {
    #expect(XMLParser(data: Data(text.utf8)).parse())
  }
}

@Test func wordsCannotBreakOut() {
  let evil = "</text><script>\"'&\u{1}\u{FFFF}]]>"
  let scene = Scene(
    evil, size: Size(width: 10, height: 10),
    elements: [.group(id: evil, cssClass: evil, title: evil, [.text(evil, at: .zero, size: 3)])])
  let text = SVGWriter().write(scene)
  #expect(!text.contains("<script"))
  #expect(XMLParser(data: Data(text.utf8)).parse())
}

@Test(
  arguments: [
    (0, "0"), (-0.001, "0"), (0.005, "0.01"), (-0.05, "-0.05"), (12.30, "12.3"), (1.999, "2"),
    (-1.25, "-1.25"), (1000, "1000"), (99.99, "99.99"), (0.1 + 0.2, "0.3"),
  ])
func numbersAreRoundedToTheHundredth(number: Double, expected: String) {
  let scene = Scene(
    "", size: Size(width: 10, height: 10),
    elements: [.text("x", at: Point(x: number, y: 7), size: 3)])
  #expect(SVGWriter().write(scene).contains("<text x=\"\(expected)\" y=\"7\""))
}

@Test func clipsOfSeveralScenesDoNotMix() {
  let one = SVGWriter(idPrefix: "p1-").write(sampleScene())
  #expect(one.contains("<clipPath id=\"p1-clip-1\">"))
  #expect(one.contains("clip-path=\"url(#p1-clip-1)\""))
}

@Test func onlyTextThatIsTooLongIsGivenALength() {
  func svg(_ room: Double) -> String {
    let text = Scene.Text("主体结构", at: .zero, size: 3, room: room)
    return SVGWriter().write(Scene("", size: Paper.a4.portrait, elements: [.text(text)]))
  }
  #expect(!svg(12).contains("textLength"))
  #expect(svg(11).contains("textLength=\"11\" lengthAdjust=\"spacingAndGlyphs\""))
}

private let sampleSVG = #"""
  <?xml version="1.0" encoding="UTF-8"?>
  <svg xmlns="http://www.w3.org/2000/svg" width="100mm" height="60mm" viewBox="0 0 100 60" font-family="'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', 'Microsoft YaHei', SimHei, sans-serif" xml:lang="zh-CN" xml:space="preserve">
  <title>亭湖高中二期 &lt;倒排工期&gt;</title>
  <rect x="2" y="2" width="96" height="56" fill="none" stroke="#1f2933" stroke-width="0.4" stroke-linejoin="round"/>
  <text x="50" y="9.41" font-size="3.7" font-weight="bold" text-anchor="middle" fill="#1f2933">挂图作战（倒排工期）</text>
  <g id="HS.C08" class="activity critical">
  <title>HS.C08 &quot;主体&quot; &amp; 封顶
  裕量 3 天</title>
  <rect x="30" y="20" width="40" height="3" rx="0.5" fill="#8db4e2"/>
  <text x="4" y="23.02" font-size="4" fill="#1f2933" textLength="22" lengthAdjust="spacingAndGlyphs">主体结构封顶</text>
  <path d="M70 21.5C70.72 20.6 71.28 20.6 72 21.5C72.72 22.4 73.28 22.4 74 21.5" fill="none" stroke="#aeb8c2" stroke-width="0.5" stroke-linejoin="round"/>
  </g>
  <path d="M50 12L46.01 21.5L50 55" fill="none" stroke="#c62828" stroke-width="0.6" stroke-dasharray="6 1.8 0.9 1.8" stroke-linejoin="round"/>
  <path d="M80 27.5L80.56 29.23L82.38 29.23L80.91 30.3L81.47 32.02L80 30.96L78.53 32.02L79.09 30.3L77.62 29.23L79.44 29.23Z" fill="#d81e06"/>
  <circle cx="90" cy="30" r="2.5" fill="#ffffff" stroke="#1f2933" stroke-width="0.3" stroke-linejoin="round"/>
  <path d="M1 1L3 1L1 3Z" fill="#2e8b57"/>
  <text x="96" y="50" font-size="3" text-anchor="end" fill="#1f2933" transform="rotate(-90 96 50)">向上</text>
  <clipPath id="clip-1"><rect x="0" y="0" width="40" height="20"/></clipPath>
  <g transform="translate(5 40) scale(0.5)" clip-path="url(#clip-1)">
  <text x="0" y="5" font-size="3" fill="#5f6b7a">1 2\n行 末</text>
  </g>
  </svg>

  """#

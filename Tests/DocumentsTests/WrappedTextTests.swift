import Testing

@testable import Documents

@Suite struct WrappedTextTests {
  @Test func everyLineIsAsWideAsAsked() {
    let text = "给出学校必须开学的日期，它就告诉您每一步最迟哪天开始（latest start）、为什么、由谁负责；the rest is English, as it were."
    // A line has twenty columns of text at least, behind six of the prefix.
    for width in 26...90 {
      let lines = text.wrapped(to: width, behind: "用法：")
      #expect(lines.allSatisfy { DisplayWidth.standard.width(of: $0) <= width }, "\(width)")
      #expect(
        lines.dropFirst().allSatisfy {
          $0.hasPrefix("      ") && !"，、；）".contains($0.dropFirst(6).first!)
        })
      #expect(lines[0].hasPrefix("用法："))
    }
  }

  @Test(arguments: [
    ("HS.C26 FS；HS.C27 SS", 16, "HS.C26 FS；…"), ("HS.C27", 5, "HS.C…"), ("供电 HS.C27 扩容", 10, "供电…"),
    ("Power upgrade of phase 2", 12, "Power upgra…"), ("HS.C27", 6, "HS.C27"),
  ]) func noCodeIsCutThatOtherWordsStandBefore(text: String, width: Int, cut: String) {
    #expect(text.truncatedBetweenCodes(to: width) == cut)
  }
}

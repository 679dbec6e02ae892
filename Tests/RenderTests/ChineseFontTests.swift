import Plan
import Testing

@testable import schedctl_render

@Test func unknownFontIsRefusedWithWhatThereIs() throws {
  do throws(RenderFailure) {
    _ = try ChineseFont("No Such Font 仿")
    Issue.record("a font of that name was found")
  } catch {
    #expect(error.status == 4)
    if let any = Available.anyFont {
      let hint = try #require(error.hint)
      #expect(hint(.en).contains(any.family))
    } else {
      #expect(error == .noChineseFont)
    }
  }
}

@Test(.enabled(if: Available.anyFont != nil)) func fontIsFoundInAnyCase() throws {
  let family = try #require(Available.anyFont).family
  #expect(try ChineseFont(family.uppercased()).family == family)
}

@Test(.enabled(if: Available.standardFont != nil)) func fontOfTheLayoutComesFirst() {
  #expect(Available.anyFont?.family == Available.standardFont?.family)
}

@Test func missingFontNamesThePackages() throws {
  let hint = try #require(RenderFailure.noChineseFont.hint)
  for language in [hint.zh, hint.en] {
    #expect(language.contains("fonts-noto-cjk"))
    #expect(language.contains("fonts-wqy-microhei"))
  }
}

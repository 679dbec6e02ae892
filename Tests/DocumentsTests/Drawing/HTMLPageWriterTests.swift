import Documents
import Testing

private func page(_ words: HTMLPageWriter.Words = .chinese, count: Int = 2) -> String {
  var scenes = [sampleScene()]
  while scenes.count < count { scenes.append(sampleScene().scaled(to: Paper.a3.landscape)) }
  return HTMLPageWriter(words).write(scenes, title: "挂图 <作战> & more")
}

@Test func pageAsksNothingOfANetwork() {
  let text = page()
  let addresses = text.ranges(of: "http").map { text[$0.lowerBound...].prefix(26) }
  // The name of SVG is no address that anything is fetched from.
  #expect(
    addresses.allSatisfy {
      $0 == "http://www.w3.org/2000/svg" || $0 == "http-equiv=\"Content-Securi"
    })
  for word in ["src=", "href=", "@import", "url(http", "fetch(", "<link"] {
    #expect(!text.contains(word), "\(word)")
  }
  #expect(text.contains("default-src 'none'"))
}

@Test func everySceneIsATabAPageAndASheet() {
  let text = page()
  #expect(text.ranges(of: "role=\"tab\"").count == 2)
  #expect(text.ranges(of: "<section ").count == 2)
  #expect(text.contains("@page sheet-1 { size: 100mm 60mm; margin: 0 }"))
  #expect(text.contains("@page sheet-2 { size: 420mm 297mm; margin: 0 }"))
}

@Test func oneSceneNeedsNoTabs() {
  #expect(!page(count: 1).contains("<nav"))
}

@Test func manyScenesAreChosenFromAList() {
  let text = page(count: 12)
  #expect(!text.contains("role=\"tab\""))
  #expect(text.ranges(of: "<option ").count == 12)
  #expect(text.contains("data-do=\"next\""))
  // All are called alike, and can be told apart.
  #expect(text.contains(">3/12　亭湖高中二期 &lt;倒排工期&gt; 3/12</option>"))
}

@Test func titlesAreEscaped() {
  #expect(page().contains("<h1>挂图 &lt;作战&gt; &amp; more</h1>"))
  #expect(page().contains(">亭湖高中二期 &lt;倒排工期&gt; 1/2</button>"))
}

@Test func idsOfScenesDoNotMeet() {
  let text = page()
  let ids = text.ranges(of: " id=\"").map { text[$0.upperBound...].prefix { $0 != "\"" } }
  #expect(Set(ids).count == ids.count)
  #expect(ids.contains("p1-HS.C08"))
  #expect(ids.contains("p2-HS.C08"))
}

@Test func pageSpeaksBothLanguages() {
  #expect(page().contains("<html lang=\"zh-CN\">"))
  #expect(page().contains("title=\"放大（+）\""))
  #expect(page(.english).contains("<html lang=\"en\">"))
  #expect(page(.english).contains("title=\"Zoom in (+)\""))
}

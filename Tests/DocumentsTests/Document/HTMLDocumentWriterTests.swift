import Foundation
import Testing

@testable import Documents

@Suite struct HTMLDocumentWriterTests {
  private func body(_ document: Document) -> Substring {
    let page = HTMLDocumentWriter().write(document)
    return page[page.range(of: "<main>\n")!.upperBound..<page.range(of: "</main>")!.lowerBound]
  }

  @Test func everyPartHasItsElement() {
    #expect(
      body(sampleDocument()) == """
        <h1>工程进度周报</h1>
        <h2>总体情况</h2>
        <p>8 个项目：在建 6、前期 2；本周<strong class="bad">滞后 1 项</strong>。</p>
        <h3>各项目</h3>
        <ol>
        <li>亭湖高中二期：较计划<span class="good">提前 3 天</span>。</li>
        <li>便仓小学迁建：较计划<strong class="bad">滞后 6 天（复检）</strong>，3 月 20 日前赶回。🟡</li>
        </ol>
        <ul>
        <li>供电报装：规财科</li>
        <li>下周：无</li>
        </ul>
        <aside>2027 年日历为暂定，以国务院办公厅公布为准。</aside>

        """)
  }

  @Test func tablesHaveHeadsGroupsAndNotes() {
    var table = Table(
      title: "节点", columns: [.init("名称"), .init("日期", .date), .init("天", .number)],
      footnotes: ["暂定。"])
    table.append(group: "甲校")
    table.append(["封顶", "2028-02-19", Table.Cell("3", .bad)])
    #expect(
      body(Document(blocks: [.table(table)])) == """
        <div class="table">
        <table>
        <caption>节点</caption>
        <thead>
        <tr><th scope="col">名称</th><th scope="col">日期</th><th scope="col">天</th></tr>
        </thead>
        <tbody>
        <tr><th class="group" scope="colgroup" colspan="3">甲校</th></tr>
        <tr><td>封顶</td><td class="date">2028-02-19</td><td class="number">\
        <strong class="bad">3</strong></td></tr>
        </tbody>
        </table>
        </div>
        <p class="footnote">暂定。</p>

        """)
  }

  @Test func namesAreNeverMarkup() {
    let evil = "<script>alert(1)</script>&\"'"
    var table = Table(title: evil, columns: [.init(evil)], footnotes: [evil])
    table.append(group: evil)
    table.append([Table.Cell(evil)])
    let page = HTMLDocumentWriter(language: "\"><script>").write(
      Document(
        title: evil, subtitle: evil,
        blocks: [
          .heading(Phrase(evil)), .paragraph(Phrase(evil)), .numbered([Phrase(evil)]),
          .bullets([Phrase(evil)]), .note(Phrase(evil)), .table(table),
        ]))
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;script&gt;"))
  }

  @Test func thePageAsksNothingOfANetwork() {
    let page = HTMLDocumentWriter().write(sampleDocument())
    for mark in ["http:", "https:", "src=", "url(", "@import", "<script", "<link"] {
      #expect(!page.contains(mark), "\(mark)")
    }
  }
}

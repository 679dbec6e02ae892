import Documents
import Testing

@Test func numbersStandAtTheRightUnlessToldOtherwise() {
  #expect(Table.Column("裕量", .number).alignment == .right)
  #expect(Table.Column("裕量", .number, alignment: .left).alignment == .left)
  #expect(Table.Column("日期", .date).alignment == .left)
}

@Test func aRowMustHaveACellForEveryColumn() async {
  await #expect(processExitsWith: .failure) {
    var table = Table(columns: [.init("a"), .init("b")])
    table.append(["1"])
  }
}

@Test func rowsKeepTheirOrder() {
  var table = Table(columns: [.init("a")])
  table.append(["2"])
  table.append(group: "g")
  table.append(["1"])
  #expect(table.rows == [.cells(["2"]), .group("g"), .cells(["1"])])
}

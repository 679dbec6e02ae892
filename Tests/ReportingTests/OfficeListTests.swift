import Control
import Plan
import Reporting
import Scheduler
import Testing

@Suite struct OfficeListTests {
  @Test(arguments: [
    ("规财科", ["规财科"]), ("规财科·发改委", ["规财科", "发改委"]), (" 规财科 · 体育、发改委 ", ["规财科", "体育", "发改委"]),
    ("资规·住建等", ["资规", "住建"]), ("高等", ["高等"]), ("镇·镇", ["镇"]), ("", []), ("·", []),
    ("属地镇（街道）", ["属地镇（街道）"]),
  ])
  func aCellNamesItsOffices(cell: String, names: [String]) {
    #expect(OfficeList.names(in: cell) == names)
  }

  private var portfolio: Portfolio {
    var portfolio = Tinghu.empty
    portfolio.projects = [SmallPlan.forward("B"), SmallPlan.forward("A")]
    portfolio.projects[1].lead = "职社科"
    portfolio.activities = ["施工·监理", "施工单位", "规财科·发改委"].enumerated().map { index, owner in
      Activity(
        project: index / 2, code: "A\(index)", name: "工作", duration: 480, calendar: "workday",
        owner: owner)
    }
    return portfolio
  }

  @Test func officesStandInTheOrderInWhichThePlanNamesThem() {
    #expect(
      OfficeList(portfolio).names == ["学前办", "施工", "监理", "施工单位", "职社科", "规财科", "发改委"])
    #expect(OfficeList(portfolio, projects: [1]).names == ["职社科", "规财科", "发改委"])
  }

  @Test(arguments: [
    ("规财处", ["规财科"]), ("施工队", ["施工", "施工单位"]), ("发展改革委", ["发改委"]), ("社科", ["职社科"]),
    ("供电", []),
  ])
  func theNearestNamesShareMostLetters(name: String, expected: [String]) {
    #expect(OfficeList(portfolio).nearest(to: name) == expected)
  }

  @Test(arguments: ["xyz", "", " ", "交通运输局", "水务局"]) func aNameLikeNoneHasNoneNearIt(
    name: String
  ) {
    #expect(OfficeList(portfolio).nearest(to: name) == [])
  }
}

import Documents

/// A page with every kind of element, as a wall chart has them.
func sampleScene() -> Scene {
  var scene = Scene("亭湖高中二期 倒排工期图", size: Paper.a4.landscape)
  scene.add(.rectangle(scene.frame.inset(by: 8), stroke: Stroke(.ink, width: 0.4)))
  scene.add(
    .text(
      "亭湖高中二期挂图作战图（倒排工期）", at: Point(x: 148.5, y: 20), size: 18.points,
      weight: .bold, anchor: .middle, vertical: .middle))
  scene.add(
    .text(
      "编制日期：2028-02-02　数据日期：2028年2月2日　距开学 212 天", at: Point(x: 148.5, y: 29),
      size: 9.points, paint: .muted, anchor: .middle, vertical: .middle))
  scene.add(bands())
  let names = ["桩基施工（Φ600 管桩 1,286 根）", "基础出正负零", "主体结构封顶", "室外管网与道路、操场、绿化工程"]
  for (index, name) in names.enumerated() { scene.add(row(index, name)) }
  scene.add(progressFront())
  scene.add(symbols())
  scene.add(patterns())
  scene.add(arrows())
  scene.add(
    .text(
      "向上读的字 Up 123", at: Point(x: 14, y: 190), size: 3.5, vertical: .middle, turn: .up))
  scene.add(
    .text(
      "向下读的字 Down 123", at: Point(x: 283, y: 150), size: 3.5, vertical: .middle, turn: .down))
  return scene
}

private func bands() -> [Scene.Element] {
  let bands: [(String, Paint, Double, Double)] = [
    ("春节", .holidayBand, 100, 14), ("暑假", .schoolHolidayBand, 190, 50),
    ("高考禁噪", .examBand, 170, 12), ("梅雨", .rainBand, 182, 8), ("休", Paint(0xF0F0F0), 130, 4),
  ]
  return bands.flatMap { name, paint, left, width -> [Scene.Element] in
    [
      .rectangle(Frame(x: left, y: 36, width: width, height: 60), fill: paint),
      .text(
        name, at: Point(x: left + width / 2, y: 38), size: 2.6, paint: .muted, anchor: .middle,
        vertical: .middle, room: width),
    ]
  }
}

private func row(_ index: Int, _ name: String) -> Scene.Element {
  let middle = 46 + 12 * Double(index)
  let left = 80 + 30 * Double(index)
  return .group(
    id: "HS.C0\(index)", cssClass: "activity", title: "HS.C0\(index) \(name)\n总时差 \(index) 天",
    [
      .text(name, at: Point(x: 18, y: middle), size: 3.5, vertical: .middle, room: 46),
      .rectangle(Frame(x: left, y: middle - 3, width: 60, height: 3), corner: 0.6, fill: .plan),
      .rectangle(Frame(x: left, y: middle, width: 40, height: 2), fill: .actual),
      .rectangle(
        Frame(x: left + 40, y: middle, width: 26, height: 2), fill: .forecast,
        stroke: Stroke(.ink, width: 0.15)),
      .line(
        Point(x: left + 66, y: middle + 1), Point(x: left + 80, y: middle + 1),
        Stroke(.float, width: 0.5, .wave)),
    ])
}

private func progressFront() -> [Scene.Element] {
  let points = [(150.0, 36.0), (120, 46), (158, 58), (150, 70), (190, 82), (150, 96)]
  return [
    .polyline(
      points.map { Point(x: $0.0, y: $0.1) }, Stroke(.critical, width: 0.6, .dashDot)),
    .line(Point(x: 150, y: 36), Point(x: 150, y: 96), Stroke(.today, width: 0.4)),
  ]
}

private func symbols() -> [Scene.Element] {
  Symbol.allCases.enumerated().flatMap { index, symbol -> [Scene.Element] in
    let point = Point(x: 30 + 26 * Double(index), y: 112)
    let paints: [Paint] = [.redFlag, .green, .blue, .yellow, .red, .ink]
    return [
      .symbol(symbol, at: point, size: 6, fill: paints[index % paints.count]),
      .symbol(
        symbol, at: Point(x: point.x + 9, y: point.y), size: 4, stroke: Stroke(.ink, width: 0.2)),
      .text(
        symbol.rawValue, at: Point(x: point.x, y: 119), size: 2.8, anchor: .middle,
        vertical: .middle, room: 20),
    ]
  }
}

private func patterns() -> [Scene.Element] {
  Stroke.Pattern.allCases.enumerated().flatMap { index, pattern -> [Scene.Element] in
    let y = 128 + 6 * Double(index)
    return [
      .text(pattern.rawValue, at: Point(x: 40, y: y), size: 3, anchor: .end, vertical: .middle),
      .line(Point(x: 44, y: y), Point(x: 100, y: y), Stroke(.ink, width: 0.25, pattern)),
      .polyline(
        [Point(x: 110, y: y - 2), Point(x: 130, y: y + 2), Point(x: 150, y: y - 2)],
        Stroke(.critical, width: 0.7, pattern)),
    ]
  }
}

private func arrows() -> [Scene.Element] {
  let nodes = [Point(x: 180, y: 140), Point(x: 220, y: 140), Point(x: 260, y: 165)]
  var elements: [Scene.Element] = []
  elements += Scene.Element.arrow(
    [Point(x: 184, y: 140), Point(x: 216, y: 140)], Stroke(.critical, width: 0.8), head: 3)
  elements += Scene.Element.arrow(
    [Point(x: 220, y: 144), Point(x: 220, y: 165), Point(x: 256, y: 165)], Stroke(.ink))
  elements += Scene.Element.arrow(
    [Point(x: 180, y: 144), Point(x: 180, y: 175)], Stroke(.ink, width: 0.25, .dash))
  for (index, node) in nodes.enumerated() {
    elements.append(
      .symbol(.circle, at: node, size: 8, fill: .paper, stroke: Stroke(.ink, width: 0.35)))
    elements.append(
      .text("\(index * 10 + 10)", at: node, size: 3.2, anchor: .middle, vertical: .middle))
  }
  elements.append(
    .text("主体结构", at: Point(x: 200, y: 138), size: 3, anchor: .middle, room: 24))
  elements.append(
    .text("120", at: Point(x: 200, y: 142), size: 3, anchor: .middle, vertical: .top))
  return elements
}

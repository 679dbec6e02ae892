import Documents

/// A small page with every kind of element and of text.
func sampleScene() -> Scene {
  var scene = Scene("亭湖高中二期 <倒排工期>", size: Size(width: 100, height: 60))
  scene.add(.rectangle(Frame(x: 2, y: 2, width: 96, height: 56), stroke: Stroke(width: 0.4)))
  scene.add(
    .text(
      "挂图作战（倒排工期）", at: Point(x: 50, y: 8), size: 10.5.points, weight: .bold,
      anchor: .middle, vertical: .middle))
  scene.add(
    .group(
      id: "HS.C08", cssClass: "activity critical", title: "HS.C08 \"主体\" & 封顶\n裕量 3 天",
      [
        .rectangle(Frame(x: 30, y: 20, width: 40, height: 3), corner: 0.5, fill: .plan),
        .text("主体结构封顶", at: Point(x: 4, y: 21.5), size: 4, vertical: .middle, room: 22),
        .line(Point(x: 70, y: 21.5), Point(x: 74, y: 21.5), Stroke(.float, width: 0.5, .wave)),
      ]))
  scene.add(
    .polyline(
      [Point(x: 50, y: 12), Point(x: 46.005, y: 21.5), Point(x: 50, y: 55)],
      Stroke(.critical, width: 0.6, .dashDot)))
  scene.add(.symbol(.star, at: Point(x: 80, y: 30), size: 5, fill: .redFlag))
  scene.add(
    .symbol(.circle, at: Point(x: 90, y: 30), size: 5, fill: .paper, stroke: Stroke(width: 0.3)))
  scene.add(.polygon([Point(x: 1, y: 1), Point(x: 3, y: 1), Point(x: 1, y: 3)], fill: .green))
  scene.add(.text("向上", at: Point(x: 96, y: 50), size: 3, anchor: .end, turn: .up))
  let part = Scene.Group(
    offset: Point(x: 5, y: 40), scale: 0.5,
    clip: Frame(x: 0, y: 0, width: 40, height: 20),
    elements: [.text("1\t2\\n行\n末", at: Point(x: 0, y: 5), size: 3, paint: .muted)])
  scene.add(.group(part))
  return scene
}

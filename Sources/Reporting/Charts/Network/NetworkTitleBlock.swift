import CivilTime
import Documents

/// 图签: what the drawing is, who drew and who checked it.
struct NetworkTitleBlock {
  let style: NetworkStyle
  let terms: Terms
  let project: String
  let drawing: String
  let number: String
  let dataDate: Day?
  let issued: Day?

  func draw(in frame: Frame) -> [Scene.Element] {
    let cells = [
      (terms("项目", "project"), project), (terms("图名", "drawing"), drawing),
      (terms("编制", "drawn by"), ""), (terms("审核", "checked by"), ""),
      (terms("数据日期", "data date"), dataDate?.description ?? ""),
      (terms("编制日期", "issued"), issued?.description ?? ""), (terms("批准", "approved by"), ""),
      (terms("图号", "number"), number),
    ]
    let (width, height) = (frame.width / 2, frame.height / Double(cells.count / 2))
    let size = min(style.legend, height * 0.62)
    let stroke = Stroke(.ink, width: style.line)
    return cells.enumerated().flatMap { index, cell -> [Scene.Element] in
      let box = Frame(
        x: frame.left + Double(index % 2) * width, y: frame.top + Double(index / 2) * height,
        width: width, height: height)
      let middle = box.centre.y
      return [
        .rectangle(box, stroke: stroke),
        .text(
          cell.0, at: Point(x: box.left + size * 0.4, y: middle), size: size, paint: .muted,
          vertical: .middle),
        .text(
          cell.1, at: Point(x: box.left + size * 5, y: middle), size: size, vertical: .middle,
          room: width - size * 5.3),
      ]
    }
  }
}

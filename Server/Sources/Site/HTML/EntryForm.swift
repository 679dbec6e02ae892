import CivilTime
import Digests
import Reporting

/// The form by which progress of one activity is entered.
struct EntryForm {
  let code: String
  let isStarted: Bool
  let isMilestone: Bool
  /// The data date that it offers.
  let day: Day
  let asked: Asked

  private var terms: Terms { asked.terms }

  var html: HTML {
    """
    <form class="entry" method="post" action="/progress" enctype="multipart/form-data" data-keep>
    \(asked.forgeryField)<input type="hidden" name="id" value="\(Hexadecimal.text(Secret.random(16)))">\
    <input type="hidden" name="code" value="\(code)">
    \(field("date", terms("截至日期", "As of"), "date", "\(day)", isNeeded: true))\
    \(isStarted || isMilestone ? "" : field("started", terms("实际开始", "Started"), "date"))\
    \(field("finished", terms("实际完成", "Finished"), "date"))\
    \(isMilestone ? "" : field("remaining", terms("剩余工期（天）", "Days remaining"), "number"))\
    \(isMilestone ? "" : field("percent", terms("完成百分比", "Percent done"), "number"))\
    \(field("note", terms("说明", "Remarks"), "text"))\
    \(PhotoField(terms: terms).html)\
    <button>\(terms("报送", "Send"))</button>
    </form>

    """
  }

  private func field(
    _ name: String, _ label: String, _ kind: String, _ value: String = "", isNeeded: Bool = false
  ) -> HTML {
    let extra: HTML =
      kind == "number"
      ? " min=\"0\" step=\"any\" inputmode=\"decimal\"" : kind == "text" ? " maxlength=\"500\"" : ""
    return """
      <label>\(label) <input name="\(name)" type="\(kind)" value="\(value)"\(extra)\
      \(isNeeded ? " required" as HTML : "")></label>

      """
  }
}

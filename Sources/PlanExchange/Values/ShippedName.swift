/// The Chinese words for the shipped calendars and windows, as tables print them and people type
/// them back.
enum ShippedName {
  /// Returns the name of the calendar that a word means, or the word itself.
  static func calendar(_ word: String) -> String {
    if !mayBeChinese(word) { return word }
    return switch word {
    case "工作日", "工作天": "workday"
    case "日历天", "日历日", "自然日", "自然天", "天": "calendar-day"
    default: word
    }
  }

  /// Returns the name of the window that a word means, or the word itself.
  static func window(_ word: String) -> String {
    if !mayBeChinese(word) { return word }
    return switch word {
    case "暑假": "summer-holiday"
    case "寒暑假", "假期": "any-school-holiday"
    case "避中高考", "中高考": "avoid-exams"
    case "无雨≥10℃", "无雨10℃以上": "dry-and-10C"
    default: word
    }
  }

  /// The Chinese word for a calendar; its name where it has none.
  static func chinese(calendar name: String) -> String {
    switch name {
    case "workday": "工作日"
    case "calendar-day": "日历天"
    default: name
    }
  }

  /// The Chinese word for a window; its name where it has none.
  static func chinese(window name: String) -> String {
    switch name {
    case "summer-holiday": "暑假"
    case "any-school-holiday": "寒暑假"
    case "avoid-exams": "避中高考"
    case "dry-and-10C": "无雨≥10℃"
    default: name
    }
  }

  /// Every Chinese word begins beyond ASCII; nearly all names in files do not.
  private static func mayBeChinese(_ word: String) -> Bool { (word.utf8.first ?? 0) >= 0x80 }
}

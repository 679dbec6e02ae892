import CXLSXWriter

/// The looks of a workbook as formats of the library, each once.
struct ExcelFormats {
  typealias Format = UnsafeMutablePointer<lxw_format>

  private let book: UnsafeMutablePointer<lxw_workbook>
  private var looks: [ExcelLook: Format] = [:]
  private var rules: [Role: Format] = [:]

  /// Creates formats of a workbook whose plain cells are in the font of the others.
  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    self.book = book
    var plain = ExcelLook()
    plain.border = .none
    plain.wraps = false
    cxlsxwriter_default_format(book).setFont(of: plain)
  }

  /// Returns the format of a look.
  mutating func format(of look: ExcelLook) -> Format {
    if let format = looks[look] { return format }
    let format = workbook_add_format(book)!
    format.setFont(of: look)
    if look.format != "General" {
      precondition(look.format.utf8.count < 128, "a format of more than 127 bytes")
      format_set_num_format(format, look.format)
    }
    if let fill = look.fill {
      format_set_pattern(format, 1)
      format_set_bg_color(format, fill)
    }
    format.setBorder(look.border)
    let alignment =
      switch look.alignment {
      case .left: LXW_ALIGN_LEFT
      case .centre: LXW_ALIGN_CENTER
      case .right: LXW_ALIGN_RIGHT
      }
    format_set_align(format, UInt8(truncatingIfNeeded: alignment.rawValue))
    format_set_align(format, UInt8(truncatingIfNeeded: LXW_ALIGN_VERTICAL_CENTER.rawValue))
    if look.wraps { format_set_text_wrap(format) }
    if look.isUnlocked { format_set_unlocked(format) }
    if look.isQuoted { format_set_reading_order(format, ExcelFinish.quotedMark) }
    looks[look] = format
    return format
  }

  /// Returns the format that rules give for a role.
  mutating func format(ofRule role: Role) -> Format {
    if let format = rules[role] { return format }
    let format = workbook_add_format(book)!
    if role == .strong { format_set_bold(format) }
    format_set_font_color(format, role.excelColour | black)
    if let fill = role.excelFill {
      format_set_pattern(format, 1)
      format_set_bg_color(format, fill)
    }
    rules[role] = format
    return format
  }
}

/// The library takes 0 for no colour, and only the lower three bytes of others.
private let black: UInt32 = 0x100_0000

extension ExcelFormats.Format {
  fileprivate func setFont(of look: ExcelLook) {
    format_set_font_name(self, look.isHeading ? ExcelLook.headingFont : ExcelLook.textFont)
    format_set_font_size(self, Double(look.size))
    format_set_font_family(self, 3)
    format_set_font_color(self, look.colour | black)
    if look.isBold { format_set_bold(self) }
  }

  fileprivate func setBorder(_ border: ExcelLook.Border) {
    guard border != .none else { return }
    format_set_border_color(self, 0x7F7F7F)
    format_set_top(self, 1)
    format_set_bottom(self, 1)
    if border == .thin || border == .groupFirst { format_set_left(self, 1) }
    if border == .thin || border == .groupLast { format_set_right(self, 1) }
  }
}

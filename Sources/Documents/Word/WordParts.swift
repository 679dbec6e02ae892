import Containers

extension WordParts {
  /// The settings: pages differ left and right, and Word keeps to its newest rules of layout.
  static var settings: XMLWriter {
    XMLWriter.officePart(
      """
      <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
      <w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>\
      <w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>\
      <w:characterSpacingControl w:val="compressPunctuation"/>\
      <w:compat><w:compatSetting w:name="compatibilityMode" \
      w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
      <w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>
      """)
  }

  /// The fonts with the names to use where the first is not known.
  ///
  /// Character set 134 (hexadecimal 86) is GB 2312, which makes Word choose a Chinese font at all.
  static func fontTable(_ fonts: WordFonts) -> XMLWriter {
    var xml = XMLWriter.officePart()
    xml.element("w:fonts", ["xmlns:w": namespace]) { xml in
      for font in fonts.all {
        xml.element("w:font", ["w:name": font.name]) { xml in
          xml.element("w:altName", ["w:val": font.alternative])
          xml.element("w:charset", ["w:val": "86"])
          xml.element("w:family", ["w:val": "auto"])
          xml.element("w:pitch", ["w:val": "variable"])
        }
      }
    }
    return xml
  }

  /// The lists: number 1 has points, the following ones count, each from 1.
  static func numbering(_ fonts: WordFonts, lists: Int) -> XMLWriter {
    var xml = XMLWriter.officePart()
    xml.element("w:numbering", ["xmlns:w": namespace]) { xml in
      xml.appendList(0, format: "bullet", text: "·", font: fonts.text.name)
      xml.appendList(1, format: "decimal", text: "%1.", font: fonts.text.name)
      xml.element("w:num", ["w:numId": "1"]) { $0.element("w:abstractNumId", ["w:val": "0"]) }
      for list in 0..<max(1, lists) {
        xml.element("w:num", ["w:numId": String(list + 2)]) { xml in
          xml.element("w:abstractNumId", ["w:val": "1"])
          xml.element("w:lvlOverride", ["w:ilvl": "0"]) { xml in
            xml.element("w:startOverride", ["w:val": "1"])
          }
        }
      }
    }
    return xml
  }

  /// The page number between dashes (GB/T 9704-2012 7.5): on odd pages at the right, on even ones at
  /// the left, one character from the edge.
  static func footer(_ fonts: WordFonts, isOdd: Bool) -> XMLWriter {
    let look = WordLook(font: fonts.number.name, size: 28)
    var xml = XMLWriter.officePart()
    xml.element("w:ftr", ["xmlns:w": namespace]) { xml in
      xml.element("w:p") { xml in
        xml.element("w:pPr") { xml in
          xml.element("w:pStyle", ["w:val": "Footer"])
          xml.element(
            "w:ind",
            isOdd
              ? ["w:rightChars": "100", "w:right": "280"]
              : ["w:leftChars": "100", "w:left": "280"])
          xml.element("w:jc", ["w:val": isOdd ? "right" : "left"])
        }
        xml.appendRun("— ", look)
        xml.appendField("begin", look)
        xml.element("w:r") { xml in
          xml.appendProperties(of: look)
          xml.element("w:instrText", ["xml:space": "preserve"], text: " PAGE ")
        }
        xml.appendField("separate", look)
        xml.appendRun("1", look)
        xml.appendField("end", look)
        xml.appendRun(" —", look)
      }
    }
    return xml
  }

  /// A theme whose fonts every Windows and WPS in China has.
  ///
  /// What generators usually put there makes WPS complain of missing fonts, although no text uses
  /// them.
  static var theme: XMLWriter {
    XMLWriter.officePart(
      """
      <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office">\
      <a:themeElements><a:clrScheme name="Office">\
      <a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>\
      <a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>\
      <a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>\
      <a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent2><a:srgbClr val="ED7D31"/></a:accent2>\
      <a:accent3><a:srgbClr val="A5A5A5"/></a:accent3><a:accent4><a:srgbClr val="FFC000"/></a:accent4>\
      <a:accent5><a:srgbClr val="5B9BD5"/></a:accent5><a:accent6><a:srgbClr val="70AD47"/></a:accent6>\
      <a:hlink><a:srgbClr val="0563C1"/></a:hlink><a:folHlink><a:srgbClr val="954F72"/></a:folHlink>\
      </a:clrScheme><a:fontScheme name="Office">\
      <a:majorFont><a:latin typeface="Times New Roman"/><a:ea typeface="黑体"/><a:cs typeface=""/>\
      <a:font script="Hans" typeface="黑体"/></a:majorFont>\
      <a:minorFont><a:latin typeface="Times New Roman"/><a:ea typeface="宋体"/><a:cs typeface=""/>\
      <a:font script="Hans" typeface="宋体"/></a:minorFont></a:fontScheme>\
      <a:fmtScheme name="Office"><a:fillStyleLst>\
      <a:solidFill><a:schemeClr val="phClr"/></a:solidFill>\
      <a:solidFill><a:schemeClr val="phClr"/></a:solidFill>\
      <a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst><a:lnStyleLst>\
      <a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>\
      <a:ln w="12700"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>\
      <a:ln w="19050"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln></a:lnStyleLst>\
      <a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle>\
      <a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle>\
      </a:effectStyleLst><a:bgFillStyleLst>\
      <a:solidFill><a:schemeClr val="phClr"/></a:solidFill>\
      <a:solidFill><a:schemeClr val="phClr"/></a:solidFill>\
      <a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme>\
      </a:themeElements></a:theme>
      """)
  }
}

extension XMLWriter {
  fileprivate mutating func appendField(_ mark: String, _ look: WordLook) {
    element("w:r") { xml in
      xml.appendProperties(of: look)
      xml.element("w:fldChar", ["w:fldCharType": mark])
    }
  }

  fileprivate mutating func appendList(_ id: Int, format: String, text: String, font: String) {
    element("w:abstractNum", ["w:abstractNumId": String(id)]) { xml in
      xml.element("w:multiLevelType", ["w:val": "singleLevel"])
      xml.element("w:lvl", ["w:ilvl": "0"]) { xml in
        xml.element("w:start", ["w:val": "1"])
        xml.element("w:numFmt", ["w:val": format])
        xml.element("w:suff", ["w:val": format == "bullet" ? "space" : "nothing"])
        xml.element("w:lvlText", ["w:val": text])
        xml.element("w:lvlJc", ["w:val": "left"])
        xml.element("w:pPr") { xml in
          xml.element(
            "w:ind", ["w:firstLineChars": "200", "w:firstLine": String(WordPage.indent)])
        }
        xml.element("w:rPr") { $0.appendFonts(font) }
      }
    }
  }
}

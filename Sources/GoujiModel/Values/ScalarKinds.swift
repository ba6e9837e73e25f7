extension Unicode.Scalar {
  package var isHan: Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value)
  }

  /// `0` … `9`
  package var isDigit: Bool { (0x30...0x39).contains(value) }

  package var isLatinLetter: Bool {
    (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
  }

  /// A blank within a line, the Chinese one included.
  package var isBlank: Bool { value == 0x20 || value == 0x09 || value == 0xA0 || value == 0x3000 }

  /// What ends a clause.
  package var endsClause: Bool {
    switch self {
    case "，", "。", "；", "：", "！", "？", "、", ",", ";", "\n": true
    default: false
    }
  }

  /// What ends a statement: a sentence, or one of several that a semicolon divides.
  package var endsStatement: Bool {
    switch self {
    case "。", "；", "！", "？", ";", "\n": true
    default: false
    }
  }
}

import GoujiModel

/// Codes as a template writes them: digits, as many as the level has. Whether a code exists is not
/// asked, for the classification that ships is not complete.
enum CodePattern {
  /// Why the pattern can fit no code; nil where it can. `level` is 类, 款, 项, 细 or empty.
  static func fault(
    _ pattern: Pattern, of kind: ColumnKind, level: String
  ) -> (message: String, cure: String)? {
    let lengths = lengths(of: kind, level: level)
    let longest = lengths.max() ?? 0
    let digits = lengths.map(String.init).joined(separator: " 或 ")
    switch pattern {
    case .prefix(let code):
      if code.isCode, code.utf8.count <= longest { return nil }
      return ("“\(code)*”不是科目代码的开头", "写半角数字，最多 \(longest) 位")
    case .exactly(let code):
      if code.isCode, lengths.contains(code.utf8.count) { return nil }
      let isShort = code.isCode && code.utf8.count < longest
      return (
        "“\(code)”不是 \(digits) 位的科目代码",
        isShort ? "要指 \(code) 开头的各科目，写成“\(code)*”" : "写半角数字的科目代码，不写名称"
      )
    }
  }

  static func lengths(of kind: ColumnKind, level: String) -> [Int] {
    switch (level, kind) {
    case ("类", _): [3]
    case ("款", _): [5]
    case ("项", _), ("细", _), (_, .code(.function)): [7]
    default: [5, 7]
    }
  }
}

extension String {
  fileprivate var isCode: Bool {
    !isEmpty && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

import GoujiModel
import SourceReading

/// What stands between the braces of a wording, taken apart: what is printed, and behind bars how.
struct SlotSyntax {
  enum Target {
    /// `支出预算`, `功能科目.名称`, `序`
    case name(Located<String>)
    /// `较上年(机关运行经费)`: a phrase with what its parameters stand for.
    case phrase(Located<String>, [Located<String>])
    /// Anything with a sign or a function in it, as written and as read.
    case figure(Located<String>, FigureExpression)
  }

  var target: Target
  /// `绝对`, `无单位`; of 序 the pattern of its numerals.
  var formats: [Located<String>]
}

extension FigureParser {
  /// `名称 [ "(" 名称 { "," 名称 } ")" ] { "|" 写法 }`, or an expression in place of the name.
  mutating func slot(in text: Located<String>) throws(Failure) -> SlotSyntax {
    scanner.isPhrase = known.isPhrase
    let written = WrittenText(text)
    scanner.skipBlanks()
    let start = scanner
    let name = scanner.locatedName(written)
    let target: SlotSyntax.Target
    if known.isPhrase(name.value), scanner.take("(", "（") {
      var arguments: [Located<String>] = []
      repeat { arguments.append(scanner.locatedName(written)) } while scanner.take(",", "，")
      try scanner.close()
      target = .phrase(name, arguments)
    } else if scanner.isAtBarOrEnd {
      target = .name(name)
    } else {
      if scanner.isAtComparison {
        throw Failure(
          code: .unknownSlot, offset: start.position, message: "花括号里印的是数和词，不能写条件",
          cure: "写成一个词：词名: {看: \(name.value) = 值, 是: 一句话, 否: 一句话}，这里写 {词名}")
      }
      scanner = start
      let expression = try sum()
      target = .figure(scanner.located(since: start, written), expression)
    }
    var formats: [Located<String>] = []
    while scanner.take("|", "｜") { formats.append(scanner.locatedWords(written)) }
    try finish()
    return SlotSyntax(target: target, formats: formats)
  }
}

extension FigureScanner {
  fileprivate var isAtBarOrEnd: Bool {
    var ahead = self
    ahead.skipBlanks()
    return ahead.current.map { $0 == "|" || $0 == "｜" } ?? true
  }

  fileprivate mutating func locatedName(_ written: WrittenText) -> Located<String> {
    skipBlanks()
    let start = self
    skipName()
    return located(since: start, written)
  }

  /// Up to the next bar.
  fileprivate mutating func locatedWords(_ written: WrittenText) -> Located<String> {
    skipBlanks()
    let start = self
    skip { $0 != "|" && $0 != "｜" }
    return located(since: start, written)
  }

  /// What has been read since, without the blanks behind it.
  fileprivate func located(
    since start: FigureScanner, _ written: WrittenText
  ) -> Located<String> {
    let words = text(since: start)
    return Located(
      words, at: written.place(at: start.position, length: words.unicodeScalars.count))
  }
}

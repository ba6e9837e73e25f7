import GoujiModel

/// Reads the paragraphs of a disclosure in order, with the headings above them.
struct ProseReader {
  private(set) var paragraphs: [DisclosedParagraph] = []
  private(set) var contents: [String] = []
  private(set) var headings: [String] = []

  private let year: Int?
  private let isFinal: Bool
  private let decimals: Int
  /// Part, 一、, （一）, 1.
  private var path: [(level: Int, words: String)] = []
  /// What the headings say, from the part down: whose figures follow.
  private var saidByHeadings: [SaidBinding] = []
  private var inContents = false

  init(_ kind: DisclosureKind, lines: [String]) {
    year = kind.year
    isFinal = kind.isFinal
    decimals = Self.decimals(lines)
  }

  /// Decimals that amounts in 万元 are printed with: most say two, also where zeros are left out.
  private static func decimals(_ lines: [String]) -> Int {
    var counts = [0, 0, 0, 0, 0, 0, 0]
    for line in lines where line.containsBytes(of: "万元") {
      let scalars = Array(line.unicodeScalars)
      for index in scalars.indices.dropFirst()
      where scalars[index] == "万" && scalars[index - 1].isDigit {
        var start = index
        while start > 0, scalars[start - 1].isDigit { start -= 1 }
        let decimals = index - start
        if start > 0, scalars[start - 1] == ".", decimals <= 6 { counts[decimals] += 1 }
      }
    }
    let most = counts.indices.max { (counts[$0], $0) < (counts[$1], $1) } ?? 0
    return counts[most] == 0 ? 0 : most
  }

  mutating func read(_ paragraph: PrintedParagraph) {
    let text = PlainText.scalars(paragraph.text)
    if text.isEmpty { return }
    let plain = String(scalars: text[...])
    if paragraph.isContents || isContents(plain, text) {
      contents.append(Self.entry(plain))
      return
    }
    if let heading = heading(plain) {
      while let last = path.last, last.level >= heading.level {
        path.removeLast()
        saidByHeadings.removeLast()
      }
      path.append(heading)
      saidByHeadings.append(SaidBinding(heading: plain))
      if heading.level >= 0 { headings.append(plain) }
    }
    var one = DisclosedParagraph(
      printed: paragraph.text, text: text, headings: path.filter { $0.level >= 0 }.map(\.words),
      page: paragraph.page)
    one.said = said
    one.chains = SubjectChain.all(in: text)
    if !one.isGlossary {
      one.statements =
        StatementReader(text, year: year, decimals: decimals, isFinal: isFinal).statements
    }
    paragraphs.append(one)
  }

  /// Of what follows: the nearest heading that says it.
  var said: SaidBinding {
    var said = SaidBinding()
    for heading in saidByHeadings {
      if !heading.owner.isEmpty { said.owner = heading.owner }
      said.year = heading.year ?? said.year
      said.isFinal = heading.isFinal ?? said.isFinal
    }
    return said
  }

  // MARK: Contents

  private mutating func isContents(_ plain: String, _ text: [Unicode.Scalar]) -> Bool {
    if plain == "目录" {
      inContents = true
      return true
    }
    guard inContents else { return false }
    let isRepeated = contents.count > 2 && Self.entry(plain) == contents[1]
    if isRepeated || text.count > 60 || plain.containsBytes(of: "。") && !plain.hasSuffix("。") {
      inContents = false
      return false
    }
    return true
  }

  /// Without the dots and the page.
  private static func entry(_ plain: String) -> String {
    var scalars = Array(plain.unicodeScalars)[...]
    let leaders: [Unicode.Scalar] = [".", "…", "·", "-", "—"]
    while let last = scalars.last, last.isDigit || leaders.contains(last) { scalars.removeLast() }
    return String(scalars: scalars)
  }

  // MARK: Headings

  /// Nil where it is none: short, numbered, without a full stop.
  private func heading(_ plain: String) -> (level: Int, words: String)? {
    guard plain.count <= 60 else { return nil }
    if plain.hasPrefix("第"), plain.dropFirst().prefix(3).contains("部") {
      return (0, plain)
    }
    if plain.hasSuffix("名词解释"), plain.count < 20 { return (0, plain) }
    if Self.titles.contains(where: plain.hasSuffix), plain.count < 40, RowOrdinal(plain) == nil {
      return (0, plain)
    }
    guard let ordinal = RowOrdinal(plain) else {
      // `福利中心2024年单位预算`: all that follows is of another unit.
      return OwnerWords.heading(plain).isEmpty ? nil : (-1, plain)
    }
    // `3.具体使用情况。` is one, with its mark.
    let words =
      plain.hasSuffix("。") && plain.count < 26 && !plain.containsBytes(of: "）。")
      ? String(plain.dropLast()) : plain
    let isSentence =
      words.containsBytes(of: "。") || words.containsBytes(of: "；") || words.containsBytes(of: "万元")
      || words.count < plain.count && words.containsBytes(of: "，")
    // `（三）公务接待费1.35万元。…` is a paragraph with a number of its own.
    if isSentence { return nil }
    return (ordinal.style.rawValue, plain)
  }

  private static let titles = ["编制说明", "情况说明", "主要职能", "机构设置", "职能简介", "绩效报告"]
}

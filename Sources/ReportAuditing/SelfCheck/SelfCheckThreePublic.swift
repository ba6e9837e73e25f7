import GoujiModel

/// “三公”经费: split, compared with last year, with reasons and, in final accounts, with counts.
extension SelfCheck {
  var threePublic: [SelfCheckItem] {
    [
      split, reasons,
      counts("因公出国（境）团组数、人次数", "30212", ["因公出国"], ["个团组|团组|个", "人次|人"]),
      counts("公务用车购置数", "31013", ["公务用车", "购置"], ["辆"]),
      counts("公务用车保有量", "30231", ["公务用车", "保有|现有|共有"], ["辆"]),
      counts("国内公务接待批次、人次", "30217", ["接待"], ["批次|批", "人次|人"]),
    ]
  }

  /// 因公出国（境）, 公务用车购置, 公务用车运行, 公务接待
  private static let kinds: [(code: String, words: String)] = [
    ("30212", "因公出国"), ("31013", "公务用车"), ("30231", "公务用车"), ("30217", "公务接待"),
  ]

  // MARK: Purchase and running

  /// Both are printed, in columns, in rows or in a sentence.
  private var split: SelfCheckItem {
    let tables = passages.tables(["三公"], without: ["政府性基金", "国有资本"])
    let table = tables.first { prints($0, "购置", without: "运行") && prints($0, "运行", without: "购置") }
    let sentence = passages.told.first {
      $0.text.pays("购置费") && $0.text.says("运行") && $0.text.paysRunning
    }
    let place = table?.name ?? sentence?.place
    let missing = tables.first.map { "\($0.name)没有分开印出购置费和运行费的数" } ?? "没有“三公”表"
    return SelfCheckItem("公务用车购置费、运行费分列", place.map { .met($0) } ?? .notMet(missing))
  }

  /// A figure in a column, or in a row, of this name; where vehicles cost nothing it may be blank.
  private func prints(_ table: ReportTable, _ word: String, without other: String) -> Bool {
    func isNamed(_ text: String) -> Bool { text.says(word) && !text.says(other) }
    let paths = table.headerPaths
    let isFree = !money.spends(on: "30231") && !money.spends(on: "31013")
    var found = false
    table.forEachFigure { figure, row, column in
      if row < table.headerRows || found { return }
      let headers = (column < paths.count ? paths[column] : "").split(separator: "/").map(
        String.init)
      let label = table.rows[row].cells.lazy.compactMap(\.words).first { !$0.isEmpty } ?? ""
      guard (headers + [label]).contains(where: isNamed) else { return }
      let isNothing = if case .amount(let money)? = figure.value { money == .zero } else { false }
      found = !figure.printed.isEmpty || isFree || isNothing
    }
    return found
  }

  // MARK: Reasons

  /// A passage on one of the three that says more or less says why; one on all of them may leave
  /// that to those on each, and those on each to the one on all.
  private var reasons: SelfCheckItem {
    let name = "“三公”经费增减变化原因"
    let own = passages.told.filter {
      $0.text.says("因公出国|公务用车|公务接待|三公")
        && $0.text.says("增加|减少|增长|下降|持平|相同|一致|相等")
        && $0.text.unicodeScalars.contains(where: \.isDigit)
    }
    let spent = Self.kinds.filter { money.spends(on: $0.code) }
    guard let first = own.first else {
      return SelfCheckItem(
        name, spent.isEmpty ? .notApplicable("没有“三公”经费") : .notMet("没有与上年或预算比较的话"))
    }
    let moved = own.filter(\.movesMoney)
    let isReasoned = moved.contains { !$0.text.says("三公") && $0.givesReason }
    if let silent = moved.first(where: { !$0.givesReason && !(isReasoned && $0.text.says("三公")) }) {
      return SelfCheckItem(name, .notMet("\(silent.place)说了增减，没有说原因"))
    }
    let isWhole = own.contains { $0.text.says("三公") && ($0.givesReason || !$0.movesMoney) }
    let untold = spent.first { kind in !own.contains { $0.text.says(kind.words) } }
    if !isWhole, let untold {
      return SelfCheckItem(name, .notMet("\(untold.words)有支出，没有与上年比较的话"))
    }
    return SelfCheckItem(name, .met(first.place))
  }

  // MARK: Counts

  /// Asked of final accounts that spend on it: a number before its unit.
  private func counts(
    _ name: String, _ code: String, _ words: [String], _ units: [String]
  ) -> SelfCheckItem {
    guard isOutturn else { return SelfCheckItem(name, .notApplicable("决算才要说明")) }
    guard money.spends(on: code) else { return SelfCheckItem(name, .notApplicable("没有这项支出")) }
    let found = passages.told.first { passage in
      words.allSatisfy { passage.text.says($0) } && units.allSatisfy { passage.text.counts($0) }
    }
    return item(name, found, else: "有这项支出，没有说明\(name)")
  }
}

extension String {
  fileprivate var paysRunning: Bool {
    ["运行费", "运行维护费", "运行经费", "运行"].contains { pays($0) }
  }
}

extension PrintedPassages.Passage {
  fileprivate var movesMoney: Bool { text.says("增加|减少|增长|下降") }

  /// 因公出国 names spending, 基因 nothing of the kind.
  fileprivate var givesReason: Bool {
    if text.says("原因|主要是|由于") { return true }
    let letters = Array(text.unicodeScalars)
    return letters.indices.contains { index in
      letters[index] == "因" && (index == 0 || letters[index - 1] != "基")
        && index + 1 < letters.count && letters[index + 1] != "公"
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}

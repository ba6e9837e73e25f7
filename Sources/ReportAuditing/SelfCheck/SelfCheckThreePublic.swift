import GoujiModel

/// “三公”经费: split, compared with last year, with reasons and, in final accounts, with counts.
extension SelfCheck {
  var threePublic: [SelfCheckItem] {
    [
      split, reasons,
      counts("因公出国（境）团组数、人次数", "30212", ["团组", "人"]),
      counts("公务用车购置数", "31013", ["购置", "辆"]),
      counts("公务用车保有量", "30231", ["保有|现有|共有", "辆"]),
      counts("国内公务接待批次、人次", "30217", ["批", "人"]),
    ]
  }

  /// 因公出国（境）, 公务用车购置, 公务用车运行, 公务接待
  private static let codes = ["30212", "31013", "30231", "30217"]

  private var split: SelfCheckItem {
    let found = passages.tables.first { table in
      table.title.text.says("三公") && table.headerText.says("购置") && table.headerText.says("运行")
    }
    let inWords = passages.stated("公务用车购置费", "运行")
    let place = found?.name ?? inWords?.place
    return SelfCheckItem(
      "公务用车购置费、运行费分列", place.map { .met($0) } ?? .notMet("“三公”表没有把购置费和运行费分开"))
  }

  /// A passage on one of the three that says more or less says why; one on all of them may leave
  /// that to those on each.
  private var reasons: SelfCheckItem {
    let name = "“三公”经费增减变化原因"
    let own = passages.all.filter {
      !$0.isHeading && !$0.isGlossary && $0.text.says("因公出国|公务用车|公务接待|三公")
        && $0.text.says("增加|减少|增长|下降|持平|相同|一致|相等")
    }
    guard let first = own.first else {
      let isNone = !Self.codes.contains(where: spends)
      return SelfCheckItem(name, isNone ? .notApplicable("没有“三公”经费") : .notMet("没有与上年或预算比较的话"))
    }
    let moved = own.filter { $0.text.says("增加|减少|增长|下降") }
    let isReasoned = moved.contains { !$0.text.says("三公") && $0.givesReason }
    let silent = moved.first { !$0.givesReason && !(isReasoned && $0.text.says("三公")) }
    return SelfCheckItem(
      name, silent.map { .notMet("\($0.place)说了增减，没有说原因") } ?? .met(first.place))
  }

  /// Asked of final accounts that spend on it.
  private func counts(_ name: String, _ code: String, _ words: [String]) -> SelfCheckItem {
    guard isOutturn else { return SelfCheckItem(name, .notApplicable("决算才要说明")) }
    guard spends(on: code) else { return SelfCheckItem(name, .notApplicable("没有这项支出")) }
    let found = passages.all.first { passage in
      !passage.isGlossary && words.allSatisfy { passage.text.says($0) }
        && passage.text.unicodeScalars.contains { $0.isDigit }
    }
    return item(name, found, else: "有这项支出，没有说明\(name)")
  }

  private func spends(on code: String) -> Bool {
    guard let spending = budget.ledgers[StandardLedger.spending],
      let amount = spending.shape.mainIndex,
      let column = spending.shape.index(of: StandardColumn.economicCode)
    else { return false }
    return spending.records.contains {
      $0.values[column].text.startsWithBytes(of: code) && $0.values[amount].amount != .zero
    }
  }
}

extension PrintedPassages.Passage {
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

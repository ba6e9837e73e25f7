import GoujiModel

/// What the amounts of sentences are of, by the words before them.
package struct ProseMeanings: Sendable {
  private let names: FunctionNames
  let owners: Owners

  package init(_ disclosure: Disclosure) {
    names = disclosure.names
    owners = disclosure.owners
  }

  /// Those that the words can mean; none where they name nothing that a table prints.
  package func candidates(
    for statement: Statement, in paragraph: DisclosedParagraph, before earlier: Statement?
  ) -> [Meaning] {
    candidates(for: statement, in: paragraph, before: earlier, depth: 0)
  }

  /// `depth` is how many 其中 deep it is looked at.
  func candidates(
    for statement: Statement, in paragraph: DisclosedParagraph, before earlier: Statement?,
    depth: Int
  ) -> [Meaning] {
    let stage: Stage =
      switch statement.kind {
      case .level: .own
      case .initial: .initial
      case .adjusted: .adjusted
      case .budgeted: .budget
      default: .prior
      }
    var name = Self.withoutYear(RowOrdinal.words(of: statement.name))
    if Self.isBare(name) {
      let before = self.name(before: statement, in: paragraph)
      if !before.isEmpty {
        name = before + name
      } else if let earlier {
        name = Self.withoutYear(earlier.name) + name
      } else {
        name = Self.title(of: paragraph, before: statement) + name
      }
    }
    let own = Scope(in: name)
    let scope = own ?? Self.scope(of: paragraph)
    return subjects(name, paragraph, statement, own, depth).flatMap { subject in
      scopes(for: subject, own: own, around: scope).map {
        Meaning(subject, $0, stage, of: paragraph.binding)
      }
    }
  }

  /// `2.公务接待费。2024年预算数3.50万元`: the first sentence of an item names it.
  private static func title(of paragraph: DisclosedParagraph, before statement: Statement) -> String
  {
    let start = paragraph.text.prefix(min(statement.lead.lowerBound + 1, 30))
    guard let end = start.firstIndex(of: "。") else { return "" }
    let first = paragraph.words(0..<end)
    return RowOrdinal(first) == nil ? "" : RowOrdinal.words(of: first)
  }

  // MARK: Subjects

  private func subjects(
    _ name: String, _ paragraph: DisclosedParagraph, _ statement: Statement, _ scope: Scope?,
    _ depth: Int
  ) -> [Meaning.Subject] {
    if let chain = chain(of: statement, in: paragraph) {
      return codes(of: chain, in: paragraph).map { .function($0) }
    }
    if name.containsBytes(of: "非财政拨款") { return [] }
    if let item = threePublic(name, paragraph) {
      return isOfDocument(name) ? [.threePublic(item)] : []
    }
    let tail = Self.withoutTail(name)
    if tail.hasSuffix("机关运行经费") { return isOfDocument(name) ? [.agencyCosts] : [] }
    if let part = procurement(name, tail, paragraph) { return [.procurement(part)] }
    if let part = part(name, tail, paragraph) {
      return subjects(ofPart: part, statement, paragraph, name, depth)
    }
    if let found = names.classCode(endingOf: Self.withoutVerbs(name)) {
      guard isStart(found.name, of: Self.withoutVerbs(name)) else { return [] }
      return subjects(ofPart: .function(found.code), statement, paragraph, name, depth)
    }
    let words = Self.withoutVerbs(name)
    if words.hasSuffix("收入"),
      let kind = IncomeKind(named: words.hasPrefix("本年") ? String(words.dropFirst(2)) : words)
    {
      return isOfDocument(name) ? [.income(kind)] : []
    }
    return totals(name)
  }

  /// A name of a class may end a longer one: 其他社会保障和就业支出 is no class.
  private func isStart(_ name: String, of text: String) -> Bool {
    let before = String(text.dropLast(name.count))
    return !before.hasSuffix("其他") && !before.hasSuffix("的")
      && owners.isOwn(before.replacing("一般公共预算", with: "").replacing("财政拨款", with: "")) != false
  }

  /// The chain right before the number, or the one that the paragraph begins with.
  func chain(of statement: Statement, in paragraph: DisclosedParagraph) -> SubjectChain? {
    let bare = Self.isBare(Self.withoutYear(statement.name))
    for chain in paragraph.chains.reversed()
    where chain.range.upperBound <= statement.range.lowerBound {
      let between = String(
        scalars: paragraph.text[chain.range.upperBound..<statement.range.lowerBound])
      let words = Self.withoutVerbs(
        Self.withoutYear(Self.withoutCode(between)).filter { !"：，；。".contains($0) })
      if words.isEmpty || Self.isTail(words.replacing("科目", with: "")) { return chain }
      return bare && chain.range.lowerBound < 8 ? chain : nil
    }
    return nil
  }

  /// Codes that the chain can be; of a class alone its own.
  func codes(of chain: SubjectChain, in paragraph: DisclosedParagraph) -> [String] {
    if !chain.code.isEmpty { return [chain.code] }
    if chain.item.isEmpty, chain.group.isEmpty {
      return names.classCode(named: chain.type).map { [$0] } ?? []
    }
    let type = chain.type.isEmpty ? classOfHeadings(paragraph) : names.classCode(named: chain.type)
    guard let type else { return [] }
    if chain.item.isEmpty {
      return names.codes(named: chain.group).filter { $0.count == 5 && $0.hasPrefix(type) }
    }
    let items = names.codes(named: chain.item).filter { $0.count == 7 && $0.hasPrefix(type) }
    let groups = names.codes(named: chain.group).filter { $0.count == 5 }
    let below = items.filter { item in groups.contains { item.hasPrefix($0) } }
    return below.isEmpty ? items : below
  }

  /// `（一）公共安全（类）` as a heading above the items.
  private func classOfHeadings(_ paragraph: DisclosedParagraph) -> String? {
    guard let last = paragraph.headings.last, last.containsBytes(of: "（类）") else { return nil }
    return SubjectChain.all(in: Array(last.unicodeScalars)).last.flatMap {
      names.classCode(named: $0.type)
    }
  }

  private func threePublic(_ name: String, _ paragraph: DisclosedParagraph) -> ThreePublicItem? {
    if let item = ThreePublicItem(in: name) {
      guard let last = Self.lastWords(of: item, in: name) else { return nil }
      return Self.isTail(last) ? item : nil
    }
    guard name.containsBytes(of: "三公经费") else { return nil }
    let behind = name.components(behind: "三公经费")
    return Self.isTail(behind) ? .total : nil
  }

  private static func lastWords(of item: ThreePublicItem, in name: String) -> String? {
    let ends: [String] =
      switch item {
      case .abroad: ["因公出国（境）经费", "因公出国（境）费用", "因公出国（境）费", "因公出国（境）", "出国（境）费"]
      case .vehicles:
        [
          "公务用车购置及运行维护费", "公务用车购置及运行费", "公务用车购置和运行维护费", "公务用车购置和运行费", "公务用车购置及运维费",
          "公务用车费", "公车购置及运行维护费", "公车购置及运行费",
        ]
      case .purchase: ["公务用车购置费", "公务用车购置", "公车购置费"]
      case .running: ["公务用车运行维护费", "公务用车运行费", "公务用车运行维护", "公务用车运行", "公车运行维护费", "公车运行费"]
      case .reception: ["公务接待费用", "公务接待费", "公务接待"]
      case .total: []
      }
    for end in ends where name.containsBytes(of: end) { return name.components(behind: end) }
    return nil
  }

  private func procurement(
    _ name: String, _ tail: String, _ paragraph: DisclosedParagraph
  ) -> Meaning.ProcurementPart? {
    let isPurchase =
      paragraph.headings.last?.containsBytes(of: "政府采购") == true && name.containsBytes(of: "购买")
      || Self.purchases.contains(RowOrdinal.words(of: name).replacing("其中", with: ""))
        && (paragraph.words(0..<min(paragraph.text.count, 60)).containsBytes(of: "政府采购"))
    guard name.containsBytes(of: "采购") || isPurchase, !name.containsBytes(of: "预留"),
      !name.containsBytes(of: "中小"),
      !name.containsBytes(of: "小微")
    else { return nil }
    let words = name.filter { !"、".contains($0) }
    if words.containsBytes(of: "货物") { return .goods }
    if words.containsBytes(of: "工程") { return .works }
    if words.containsBytes(of: "服务") { return .services }
    return tail.hasSuffix("政府采购") || tail.hasSuffix("采购总") ? .total : nil
  }

  private static let purchases = ["货物类", "工程类", "服务类", "货物", "工程", "服务"]

  // MARK: Totals

  /// Endings that name a total, with what it may be; the longest goes first.
  private static let endings: [(words: String, subjects: [Meaning.Subject])] = [
    ("收支预算总数", [.incomeInAll, .expenditureInAll]), ("收支总预算", [.incomeInAll, .expenditureInAll]),
    ("支总预算", [.incomeInAll, .expenditureInAll]), ("收支预算", [.incomeInAll, .expenditureInAll]),
    ("收入支出总计", [.incomeInAll, .expenditureInAll]), ("支出总计", [.expenditureInAll]),
    ("收入总计", [.incomeInAll]), ("支总计", [.incomeInAll, .expenditureInAll]),
    ("支出预算总计", [.expenditureInAll, .expenditureOfYear]), ("收入预算总计", [.incomeInAll, .incomeOfYear]),
    ("收支总计", [.incomeInAll, .expenditureInAll]), ("收支决算总计", [.incomeInAll, .expenditureInAll]),
    ("本年收入合计", [.incomeOfYear]), ("本年支出合计", [.expenditureOfYear]),
    ("收入预算合计", [.incomeInAll, .incomeOfYear]), ("支出预算合计", [.expenditureInAll, .expenditureOfYear]),
    ("收入预算", [.incomeInAll, .incomeOfYear]), ("支出预算", [.expenditureInAll, .expenditureOfYear]),
    ("预算支出", [.expenditureInAll, .expenditureOfYear]),
    ("财政拨款支出", [.expenditureInAll, .expenditureOfYear]),
    ("一般公共预算支出", [.expenditureOfYear, .expenditureInAll]),
    ("一般公共预算当年拨款", [.expenditureOfYear, .incomeOfYear]),
  ].sorted { $0.words.count > $1.words.count }

  private func totals(_ name: String) -> [Meaning.Subject] {
    let words = Self.withoutTail(name)
    for text in [Self.withoutVerbs(name), words + "预算", words + "支出", words] {
      for (ending, subjects) in Self.endings where text.hasSuffix(ending) {
        return isOwner(String(text.dropLast(ending.count))) ? subjects : []
      }
    }
    return []
  }

  /// What may stand before a total: whose it is, of which money; not a word that the total is of.
  private func isOwner(_ before: String) -> Bool {
    if before.isEmpty { return true }
    return Self.endingsBefore.contains(where: before.hasSuffix)
      && owners.isOwn(OwnerWords.before(before)) != false
  }

  private static let endingsBefore = [
    "年", "年度", "部门", "单位", "局", "院", "委", "办", "厅", "处", "会", "中心", "所", "站", "校", "馆", "队", "机关",
    "政府", "本级", "街道", "镇", "乡", "财政拨款", "一般公共预算", "一般公共预算财政", "政府性基金预算", "政府性基金", "国有资本经营预算",
    "国有资本经营", "其中", "（汇总）", "部门综合", "本部门", "收入、", "当年", "一般公共预算财政拨款", "政府性基金预算财政拨款",
    "国有资本经营预算财政拨款", "收、", "财政拨款收、", "一般公共预算拨款", "政府性基金拨款", "国有资本经营预算拨款", "处）", "级）",
  ]
}

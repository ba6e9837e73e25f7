import DraftReading
import GoujiModel
import SourceReading

/// Next year's draft from this year's: amounts and reasons emptied, last year bound by path and
/// content, all that is carried over listed under 待确认.
package struct RolledDraft {
  let source: Material
  /// `草案.yaml` of the source.
  let head: YAMLNode
  /// The source as the new draft names it.
  let earlier: String
  /// The source as the user named it.
  let sourcePath: String
  package let folder: String
  let year: Int
  /// Ledgers as they are typed, without columns that are computed.
  let typedShapes: [LedgerShape]

  /// What the preparer should know of what was left behind.
  package private(set) var notes: [String] = []
  package private(set) var files: [(name: String, bytes: [UInt8])] = []
  private var unconfirmed: [String] = []
  private var codes: RolledCodes

  private var budget: Budget { source.budget }

  package init(
    _ source: Material, head: YAMLNode, ignored: [Finding], earlier: String, sourcePath: String,
    folder: String, year: Int, typedShapes: [LedgerShape]
  ) {
    self.source = source
    self.head = head
    self.earlier = earlier
    self.sourcePath = sourcePath
    self.folder = folder
    self.year = year
    self.typedShapes = typedShapes
    codes = RolledCodes(source.budget, year: year)
    markHead()
    let ledgers = ownLedgers.map { ledger in roll(ledger) }
    let prose = rollProse()
    files = [(DraftFile.head, DraftBytes.text(headText))] + ledgers + prose
    notes += ignored.filter { $0.code == .unknownColumn }.map { "没有带过来：\($0.message)" }
    notes += codes.notes
    if head[HeadKey.accepted] != nil {
      notes.append("没有带过来：“\(HeadKey.accepted)”的警告；今年仍是例外的，检查后再写")
    }
  }

  // MARK: Ledgers

  /// Those with a file of their own in this folder; lines of units' drafts stay with the units.
  private var ownLedgers: [Ledger] {
    let inHead = LedgerShape.unitShapes.map(\.name)
    let prefix = budget.folder + "/"
    let order = LedgerShape.fileShapes.map(\.name)
    return budget.ledgers.values.filter { !inHead.contains($0.name) }
      .map { ledger in
        let isLocal = ledger.name == StandardLedger.localCodes
        let path = prefix + DraftFile.ledger(ledger.name)
        let own = ledger.records.filter {
          isLocal ? $0.place.file.path.hasPrefix(prefix) : $0.place.file.path == path
        }
        return Ledger(shape: ledger.shape, records: own)
      }
      .filter { !$0.records.isEmpty }
      .sorted {
        (order.firstIndex(of: $0.name) ?? order.count, $0.name)
          < (order.firstIndex(of: $1.name) ?? order.count, $1.name)
      }
  }

  private mutating func roll(_ ledger: Ledger) -> (name: String, bytes: [UInt8]) {
    let columns = typedShapes.first { $0.name == ledger.name } ?? ledger.shape
    let rows = RolledRows(
      codes.rolled(ledger), typed: columns.columns.map(\.name), unit: budget.inputUnit)
    notes += rows.notes
    mark(ledger, rows)
    return (DraftFile.ledger(ledger.name), DraftBytes.ledger(rows.csv))
  }

  /// Projects and tasks one by one, their targets with them; other lists as a whole. Lines that
  /// have no amount yet are errors by themselves.
  private mutating func mark(_ ledger: Ledger, _ rows: RolledRows) {
    switch ledger.name {
    case StandardLedger.spending, StandardLedger.income, StandardLedger.procurement,
      StandardLedger.projectTargets:
      return
    case StandardLedger.projects, StandardLedger.tasks:
      for name in rows.names where !unconfirmed.contains("\(ledger.name)/\(name)") {
        unconfirmed.append("\(ledger.name)/\(name)")
      }
    default: unconfirmed.append(ledger.name)
    }
  }

  // MARK: Prose

  private mutating func rollProse() -> [(name: String, bytes: [UInt8])] {
    guard let file = source.files.first(where: { $0.name == DraftFile.prose }) else { return [] }
    let sections = budget.prose.values.sorted { $0.title.place.line < $1.title.place.line }
    unconfirmed += sections.map { "文字/\($0.title.value)" }
    return [(DraftFile.prose, DraftBytes.text(file.file.text))]
  }

  // MARK: 草案.yaml

  private mutating func markHead() {
    for key in [HeadKey.department, StandardLedger.units, StandardLedger.subordinates]
    where head[key] != nil {
      unconfirmed.append(key)
    }
    unconfirmed += (head[HeadKey.stated]?.entries ?? []).map { "\(HeadKey.stated).\($0.key.value)" }
    if head[StandardLedger.units]?.elements?.contains(where: { $0.text != nil }) == true {
      notes.append("“单位”里各单位的草案改成了 \(year) 年的名称，也要各自结转：gouji roll 单位的草案")
    }
    if head[HeadKey.budget] != nil {
      notes.append("“预算草案”没有带过来：\(year) 年的决算要写 \(year) 年的预算草案")
    }
  }

  private var headText: String {
    let bare = [
      HeadKey.prior, HeadKey.earlier, HeadKey.budget, HeadKey.unconfirmed, HeadKey.accepted,
      HeadKey.edition,
    ]
    let name = budget.identity[IdentityPath.fullName]?.value ?? ""
    var lines = [
      "# \(name) \(year) 年草案，由 \(budget.year) 年的草案结转（gouji roll \(sourcePath)）。",
      "#",
      "# 接着做：",
      "#   1. 支出.csv 等文件里金额都空着（待填）：逐行填；不再安排的删去整行，新增的加一行。",
      "#   2. “原因”逐条填；与上年持平的不用填。",
      "#   3. “待确认”逐项看：今年还要的改好，不要的删去；看过一项，删去一行。",
      "#   4. 检查：gouji check \(CommandWord.quoted(folder))。上年数由上年草案的明细算出，不用填。", "",
    ]
    for entry in head.entries ?? [] where !bare.contains(entry.key.value) {
      lines += self.lines(of: entry)
      if entry.key.value == HeadKey.year { lines += earlierLines }
    }
    if head[HeadKey.reasons] == nil { lines += reasonLines }
    lines += ["", "# 由上年带过来、还没有人看过的。"] + listLines(HeadKey.unconfirmed, unconfirmed)
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of entry: YAMLEntry) -> [String] {
    switch entry.key.value {
    case HeadKey.year: return ["年度: \(year)"]
    case HeadKey.reasons: return reasonLines
    case HeadKey.stated: return statedLines(entry)
    case StandardLedger.units: return [""] + unitLines(entry)
    case StandardLedger.subordinates: return [""] + unitLines(entry)
    case HeadKey.department where entry.value.entries?.allSatisfy { $0.value.text != nil } == true:
      return ownLines(entry)
    default: return YAMLText([entry]).lines.map(\.text)
    }
  }

  private var earlierLines: [String] {
    [
      "上年草案:          # 上年数由它的明细算出；它改动了，“内容”就对不上",
      "  文件夹: \(YAMLText.scalar(earlier))", "  内容: \(YAMLText.scalar(budget.hash))",
    ]
  }

  private var reasonLines: [String] {
    let keys = TemplateRequests(source.template).reasons
    let more = budget.reasons.keys.sorted().filter { !keys.contains($0) }
    if keys.isEmpty, more.isEmpty { return [] }
    return ["", "原因:"] + (keys + more).map { "  \(YAMLText.scalar($0)):" }
  }

  /// Counts stay, to be confirmed; amounts are entered anew.
  private func statedLines(_ entry: YAMLEntry) -> [String] {
    guard let entries = entry.value.entries, !entries.isEmpty else { return ["填报: {}"] }
    return ["", "填报:"]
      + entries.map { item in
        let name = item.key.value
        let isAmount = source.template.stated[name]?.kind == .amount
        let text = isAmount ? "" : item.value.text ?? ""
        return "  \(YAMLText.scalar(name)):" + (text.isEmpty ? "" : " \(YAMLText.scalar(text))")
      }
  }

  /// One line for each; those with drafts of their own are named by those of the new year.
  private func unitLines(_ entry: YAMLEntry) -> [String] {
    guard let elements = entry.value.elements else { return YAMLText([entry]).lines.map(\.text) }
    if elements.isEmpty { return ["\(entry.key.value): []"] }
    return ["\(entry.key.value):"]
      + elements.map { element in
        if let path = element.text { return "  - \(YAMLText.scalar(rolledPath(path)))" }
        let members = (element.entries ?? []).map { item in
          "\(item.key.value): \(value(item, inFlow: true))"
        }
        return "  - {\(members.joined(separator: ", "))}"
      }
  }

  /// Codes stand in quotes, as the manual has them.
  private func value(_ entry: YAMLEntry, inFlow: Bool = false) -> String {
    let text = entry.value.text ?? ""
    if entry.key.value == StandardColumn.code, text.allSatisfy(\.isNumber) { return "\"\(text)\"" }
    return YAMLText.scalar(text, inFlow: inFlow)
  }

  /// A mapping of texts, one to a line.
  private func ownLines(_ entry: YAMLEntry) -> [String] {
    ["\(entry.key.value):"]
      + (entry.value.entries ?? []).map { "  \(YAMLText.scalar($0.key.value)): \(value($0))" }
  }

  private func rolledPath(_ path: String) -> String {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if let last = parts.indices.last(where: { !parts[$0].isEmpty }) {
      parts[last] = RolledPath.renamed(parts[last], from: budget.year, to: year)
    }
    return parts.joined(separator: "/")
  }

  private func listLines(_ key: String, _ items: [String]) -> [String] {
    items.isEmpty ? ["\(key): []"] : ["\(key):"] + items.map { "  - \(YAMLText.scalar($0))" }
  }
}

import GoujiModel
import SourceReading

/// The draft of a unit from which the department's was put together.
package struct UnitDraft: Sendable {
  /// With links resolved, so that two ways of writing it are one.
  package var path: String
  package var displayPath: String
  package var head: DraftHead
  /// Those from which the unit's own draft is put together.
  package var units: [UnitDraft]
  /// Besides those, it lists units of its own.
  package var listsUnits: Bool
}

/// Reading the drafts that a department's draft names under 单位.
extension BudgetAssembly {
  /// Before the ledgers, whose lines may speak of the units and their projects. `opened` are the
  /// drafts above this one, which none below may name again.
  mutating func readUnits(_ family: TemplateFamily?, within opened: [String]) {
    var list = Ledger(shape: LedgerShape.unitShapes[0])
    var seen: [String: Place] = [:]
    let opened = opened + [WorkingPath.absolute(folder.path)]
    for entry in head.unitEntries {
      switch entry {
      case .record(let record): list.records.append(record)
      case .draft(let path):
        if opened.count > Self.deepestUnits {
          findings.append(.tooDeep(path, Self.deepestUnits))
          continue
        }
        guard let unit = unit(at: path, family, opened, &seen) else { continue }
        list.records += unit.ledgers[list.name]?.records ?? []
        findings += unit.findings
        units.append(unit)
      }
    }
    ledgers[list.name] = list
    context.units = list.draftUnits
    for unit in units { context.classification.localNames.merge(unit.localNames) { $1 } }
  }

  /// Drafts of units below one another: 部门, its units, what belongs to those.
  static let deepestUnits = 10

  private mutating func unit(
    at path: Located<String>, _ family: TemplateFamily?, _ opened: [String],
    _ seen: inout [String: Place]
  ) -> BudgetAssembly? {
    let display = WorkingPath.joined(folder.displayPath, path.value)
    let found = DraftFolder.open(
      folder.path(ofUnit: path.value), displayPath: WorkingPath.shown(display))
    findings += found.findings.map { $0.code == .emptyFolder ? .noUnitDraft(path, $0) : $0 }
    guard let folder = found.value else { return nil }
    let resolved = WorkingPath.absolute(folder.path)
    if let start = opened.firstIndex(of: resolved) {
      findings.append(.unitCycle(path, opened[start...].map(WorkingPath.shown)))
      return nil
    }
    if let first = seen[resolved] {
      findings.append(.listedTwice(path, first))
      return nil
    }
    seen[resolved] = path.place
    let head = BudgetReader.readHead(folder, editions: self.head.editions)
    findings += head.findings
    var unit = BudgetAssembly(folder: folder, head: head.value, shapes: shapes)
    compare(unit, family, at: path)
    unit.readUnits(family, within: opened)
    unit.readLedgers()
    unit.checkLines()
    unit.joinUnits()
    if let reference = head.value.head.budgetDraft, let opening = family?.opening(reference, unit) {
      findings += opening.findings
      if let budget = opening.value { unit.take(budget) }
    }
    return unit
  }

  /// Year and family of templates are the department's; its own report speaks of a unit.
  private mutating func compare(
    _ unit: BudgetAssembly, _ family: TemplateFamily?, at path: Located<String>
  ) {
    if let year = unit.head.year, let own = head.year, year != own {
      findings.append(.otherYear(year, own, at: unit.head.identity["年度"]?.place ?? path.place))
    }
    if unit.head.identity[IdentityPath.subject]?.value != "单位",
      let file = unit.head.template?.place.file
    {
      findings.append(
        .notOfUnit(unit.folder, at: Place(file: file, line: 1, column: 1)))
    }
    if let template = unit.head.template, let family {
      let base = family.base(of: template)
      findings += base.findings
      if let base = base.value, base != family.base {
        findings.append(.otherFamily(template, base: base, family))
      }
    }
  }

  /// Of the units as well, theirs after its own.
  var allFiles: [ReadFile] { files + units.flatMap(\.allFiles) }

  /// Units that the draft lists itself.
  var listsUnits: Bool {
    head.unitEntries.contains { if case .record = $0 { true } else { false } }
  }

  var unitDrafts: [UnitDraft] {
    units.map { unit in
      UnitDraft(
        path: WorkingPath.absolute(unit.folder.path), displayPath: unit.folder.displayPath,
        head: unit.head, units: unit.unitDrafts, listsUnits: unit.listsUnits)
    }
  }

  private var localNames: [String: String] {
    var names: [String: String] = [:]
    for record in ledgers[StandardLedger.localCodes]?.records ?? [] {
      names[record.values[0].text] = record.values[1].text
    }
    return names
  }
}

extension Finding {
  fileprivate static func noUnitDraft(_ path: Located<String>, _ found: Finding) -> Finding {
    Finding(
      .emptyFolder, at: path.place, "“单位”里写的草案打不开：\(found.message)", label: "从本草案的文件夹起的路径",
      cure: "核对路径，如 ../甲；没有自己的草案的单位写成 {代码: \"001\", 名称: ××局, 性质: 行政}")
  }

  fileprivate static func unitCycle(_ path: Located<String>, _ folders: [String]) -> Finding {
    Finding(
      .unitDraftCycle, at: path.place,
      folders.count == 1
        ? "草案把自己列为单位：\(path.value)"
        : "草案互为单位，绕成一圈：\((folders + [folders[0]]).joined(separator: " → "))",
      label: "又回到上面的草案", cure: "删去这一项；部门的草案列单位的草案，单位的草案不再列部门")
  }

  fileprivate static func tooDeep(_ path: Located<String>, _ deepest: Int) -> Finding {
    Finding(
      .unitDraftCycle, at: path.place, "单位的草案一层层列下去，超过 \(deepest) 层", label: "这一份没有读",
      cure: "减少层数：部门的草案直接列各单位的草案")
  }

  fileprivate static func listedTwice(_ path: Located<String>, _ first: Place) -> Finding {
    Finding(
      .sameNameTwice, at: path.place, "单位的草案“\(path.value)”列了两次，第一次在第 \(first.line) 行",
      label: "第二次出现", cure: "删去一项，否则它的数会加两遍")
  }

  fileprivate static func otherYear(_ year: Int, _ own: Int, at place: Place) -> Finding {
    Finding(
      .unitDraftDiffers, at: place, "单位的草案是 \(String(year)) 年的，部门的是 \(String(own)) 年的",
      label: "与部门的年度不同", cure: "改正年度；或在部门草案的“单位”里换成 \(String(own)) 年的草案")
  }

  fileprivate static func notOfUnit(_ draft: DraftFolder, at place: Place) -> Finding {
    Finding(
      .unitKindUnsaid, at: place,
      "\(draft.displayPath) 是部门的一个单位，而它没有写“主体: 单位”，单独生成时自称部门",
      cure: draft.words.say("在它的\(.head)里写一行“主体: 单位”"))
  }

  fileprivate static func otherFamily(
    _ template: Located<String>, base: String, _ family: TemplateFamily
  ) -> Finding {
    Finding(
      .unitDraftDiffers, at: template.place,
      "单位用模板“\(template.value)”（基于“\(base)”），部门用模板“\(family.chain[0])”（基于“\(family.base)”），不是一套表",
      label: "与部门的模板不是一套", cure: "改用“\(family.chain[0])”，或别的基于“\(family.base)”的模板")
  }
}

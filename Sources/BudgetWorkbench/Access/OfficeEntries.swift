import DraftReading
import GoujiModel
import SourceReading

/// What of a draft's head is for the finance office to settle: all that decides among which drafts, and
/// under whose name, it counts. The rest a department fills in itself. This is the one list of it: what is
/// written is held against it, and pages offer none of it to a department.
struct OfficeEntries: Sendable {
  /// By path in the head, and in people's words.
  private static let all: [(path: String, words: String)] = [
    (HeadKey.template, "模板"), (HeadKey.year, "年度"), (HeadKey.region, "地区"),
    (HeadKey.level, "财政级次"), (IdentityPath.subject, "主体"), (IdentityPath.code, "部门代码"),
    (name, "部门全称"),
  ]
  private static let name = IdentityPath.fullName
  /// Without them a draft is counted nowhere.
  private static let needed = [HeadKey.template, HeadKey.year, name]
  /// What is meant where nothing is said.
  private static let standards = [IdentityPath.subject: ChoiceList.subjects.choices[0]]

  private let values: [String: String]
  /// Drafts that stand for units, as they are named, by where they lie.
  private let units: [String: String]
  /// Codes of the units that the draft lists itself.
  private let codes: Set<String>

  /// Of a draft that cannot be read, nothing.
  init(_ draft: OpenedDraft?) {
    values = draft?.head.identity.mapValues(\.value) ?? [:]
    var units: [String: String] = [:]
    for entry in draft?.head.unitEntries ?? [] {
      if case .draft(let unit) = entry, let folder = draft?.folder {
        units[WorkingPath.absolute(folder.path(ofUnit: unit.value))] = unit.value
      }
    }
    self.units = units
    codes = Set(draft?.head.draftUnits.map(\.code) ?? [])
  }

  var isEmpty: Bool { values.isEmpty && units.isEmpty }

  private var isCounted: Bool { Self.needed.allSatisfy { values[$0] != nil } }

  /// What stands against others in their place. `listed` is what the roster calls the department. Of what
  /// `isUnfinished`, and of a form, which has no drafts of units, blanks are no change.
  func findings(
    against new: OfficeEntries, listed: String?, isUnfinished: Bool
  ) -> [Finding] {
    var findings: [Finding] = []
    for (path, words) in Self.all {
      let (old, typed) = (value(path), new.value(path))
      let isLeftOut = isUnfinished && new.values[path] == nil
      let isListed = path == Self.name && typed == listed
      // It may be said once, but not otherwise than on the roster.
      let isFirst = old.isEmpty && !isCounted && !(path == Self.name && listed != nil)
      if typed == old || isLeftOut || isListed || isFirst { continue }
      let known = path == Self.name ? listed ?? old : old
      findings.append(.settledByOffice(words, known, typed, isOnRoster: path == Self.name))
    }
    if !isUnfinished, isCounted, Set(units.keys) != Set(new.units.keys) {
      findings.append(
        .settledByOffice("单位的草案", Self.list(units), Self.list(new.units), isOnRoster: false))
    }
    // A draft that does not say its code yet says it together with its units.
    let code = values[IdentityPath.code] ?? new.value(IdentityPath.code)
    // One of another department would be counted twice in the county's total.
    if let other = new.codes.subtracting(codes).sorted().first(where: { !$0.hasPrefix(code) }) {
      findings.append(.unitOfOthers(other, code))
    }
    return findings
  }

  private func value(_ path: String) -> String { values[path] ?? Self.standards[path] ?? "" }

  private static func list(_ units: [String: String]) -> String {
    units.values.sorted().joined(separator: "、")
  }

  // MARK: Places

  /// Whether a text of a head, by its path, is one of them. One that is blank is still to be filled in.
  static func hold(_ path: String, saying text: String) -> Bool {
    if text.isEmpty { return false }
    let keys = path.split(separator: ".")
    // `单位.2`: the path of a draft.
    let isUnitDraft = keys.count == 2 && keys[0] == StandardLedger.units
    return isUnitDraft || all.contains { $0.path == path }
  }
}

extension Finding {
  fileprivate static func unitOfOthers(_ unit: String, _ own: String) -> Finding {
    Finding(
      .entryNotEdited, at: nil,
      "单位代码 \(shortened(unit)) 不以部门代码 \(shortened(own)) 开头，是别的部门的，没有写入",
      cure: "照批复填本部门各单位的代码；划入的单位沿用原来代码的，请财政部门来改")
  }

  fileprivate static func settledByOffice(
    _ words: String, _ old: String, _ new: String, isOnRoster: Bool
  ) -> Finding {
    let now = old.isEmpty ? "空着" : "是“\(shortened(old))”"
    let then = new.isEmpty ? "空着" : "改成“\(shortened(new))”"
    return Finding(
      .entryNotEdited, at: nil, "\(words)\(now)，这样会\(then)，没有写入",
      cure: "\(words)由财政部门定，部门不能自己改；要改的请财政部门\(isOnRoster ? "把名册和草案一起改" : "来改")")
  }
}

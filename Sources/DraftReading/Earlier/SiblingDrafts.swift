import GoujiModel
import SourceReading

/// Drafts of the same department for the year before that lie beside one that names none under
/// 上年草案: it may be a copy of one of them, in which only the year was changed. They are none of the
/// draft's sources: what becomes of them later is seen when the draft itself is read again.
struct SiblingDrafts {
  let templates: TemplateLookup

  /// A county's folder with more is no preparer's own.
  private static let (mostNames, mostRead) = (150, 3)
  /// Forms that are opened to see whose they are.
  private static let mostForms = 8

  /// Of the nearest year, by name; drafts that cannot be read are passed over.
  func earlier(than draft: OpenedDraft) -> [NamedDraft] {
    guard draft.head.earlierDraft == nil, let year = draft.head.year,
      // 某局 names no department.
      let name = draft.head.identity[IdentityPath.fullName]?.value, name.count > 2,
      let place = draft.head.template?.place
    else { return [] }
    let own = WorkingPath.absolute(draft.folder.path)
    let parent = WorkingPath.joined(own, "..")
    guard case .success(let names) = SourceReader.names(inFolder: parent),
      names.count <= Self.mostNames
    else { return [] }
    var found: [(year: Int, path: String, name: String)] = []
    let isForm = draft.folder.workbook != nil
    // A form is compared with forms, a folder with folders.
    let alike = names.filter { $0 != WorkingPath.name(of: own) && $0.hasSuffix(".xlsx") == isForm }
    if isForm, alike.count > Self.mostForms { return [] }
    for other in alike {
      let path = "\(parent)/\(other)"
      guard let earlier = self.year(of: path, name, draft.head), earlier < year else { continue }
      found.append((earlier, path, other))
    }
    guard let nearest = found.map(\.year).max() else { return [] }
    return found.filter { $0.year == nearest }.prefix(Self.mostRead).compactMap {
      read($0.path, named: $0.name, at: place)
    }
  }

  /// Nil where it is no draft of this department.
  private func year(of path: String, _ name: String, _ head: DraftHead) -> Int? {
    // Most heads beside it are those of other departments.
    guard path.hasSuffix(".xlsx") || Self.names(name, path),
      let folder = DraftFolder.open(path, displayPath: path).value
    else { return nil }
    let other = BudgetReader.readHead(folder, editions: head.editions).value.head
    let isSame = [IdentityPath.fullName, IdentityPath.code].allSatisfy {
      other.identity[$0]?.value == head.identity[$0]?.value
    }
    return isSame ? other.year : nil
  }

  /// The head of a folder has this name in it.
  private static func names(_ name: String, _ path: String) -> Bool {
    guard case .success(let bytes) = SourceReader.contents(of: "\(path)/\(DraftFile.head)"),
      bytes.count < 1 << 18
    else { return false }
    return String(decoding: bytes, as: UTF8.self).containsBytes(of: name)
  }

  private func read(_ path: String, named name: String, at place: Place) -> NamedDraft? {
    guard let draft = DraftLoader(templates: templates).open(path, displayPath: name).value,
      let template = draft.template?.decoded().value,
      let budget = BudgetReader.read(draft).value.budget
    else { return nil }
    return NamedDraft(budget: budget.finished(template), template: template, place: place)
  }
}

extension SiblingDrafts {
  /// What is copied from one of them.
  func copied(by budget: Budget, _ draft: OpenedDraft, _ template: Template) -> [Finding] {
    guard budget.earlier == nil else { return [] }
    let siblings = earlier(than: draft)
    if siblings.isEmpty { return [] }
    let whole = WholeDraft(budget, template)
    guard let spending = SpendingLines(whole) else { return [] }
    for sibling in siblings {
      let last = LastYear(sibling, beside: whole)
      let found =
        YearCopied.findings(whole, spending, last) + ListsCopied.findings(whole, spending, last)
        + PriorCopied.findings(whole, last)
      if !found.isEmpty { return found }
    }
    return []
  }
}

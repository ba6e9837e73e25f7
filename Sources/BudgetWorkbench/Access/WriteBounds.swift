import DraftReading
import GoujiModel
import SourceReading

/// What whoever writes into a draft may not make of it. A department must not make its draft name
/// drafts that it does not name already, for their figures would come into its own; nor change what
/// decides where the draft counts and under whose name (`OfficeEntries`). Everything that puts files into a
/// draft goes through `VersionedWriter`, which asks here last, while nobody else can write.
package struct WriteBounds: Sendable {
  private let own: Own?

  private struct Own: Sendable {
    /// The draft as it lies there.
    let workbench: Workbench
    /// The department as the roster has it; nil where no roster does.
    let listed: String?
  }

  private init(_ own: Own?) { self.own = own }

  /// Of who may write what they want.
  package static let none = WriteBounds(nil)

  /// Of a department that writes into its draft. `listed` is what the roster calls it.
  package static func ofDepartment(draft: String, templates: String?, listed: String?)
    -> WriteBounds
  {
    let shared = TemplateShelves(templates).lookup
    return WriteBounds(
      Own(
        workbench: Workbench(draft: draft, templates: templates, shared: shared), listed: listed))
  }

  /// What stands against files of the draft, by their names; one without bytes is to be gone.
  package func findings(against files: [String: [UInt8]]) -> [Finding] {
    guard let own else { return [] }
    return Standing(own).findings(against: files, of: own)
  }

  /// The same of a form that is to be read in the place of the draft; what is not yet filled in is told by
  /// reading it.
  package func findings(against form: Workbench) -> [Finding] {
    guard let own else { return [] }
    return Standing(own).findings(against: form, isUnfinished: true)
  }

  /// Whether an entry is not for whoever writes to change.
  package func leaveToOffice(_ entry: DraftEntry) -> Bool { own != nil && entry.isOffice }

  /// The same of a place in a draft's head, whoever writes there.
  package static func leaveToOffice(_ place: Place) -> Bool {
    guard WorkingPath.name(of: place.file.path) == DraftFile.head, place.file.sheet == nil,
      let entries = FileEntries(place.file), let index = entries.index(of: EntryAddress(place))
    else { return false }
    let entry = entries.entries[index]
    return OfficeEntries.hold(entry.name, saying: entry.text)
  }

  /// Versions of the draft's files that may be put back.
  package func restorable(
    _ versions: [EditHistory.Version], of history: EditHistory
  ) -> [EditHistory.Version] {
    guard let own else { return versions }
    let standing = Standing(own)
    return versions.filter { version in
      // Others name no drafts, and nothing of where the draft counts.
      guard version.file == DraftFile.head || DraftWorkbook.isNamed(version.file) else {
        return true
      }
      let bytes = history.bytes(of: version)
      if bytes.findings.hasErrors { return false }
      return standing.findings(against: [version.file: bytes.value ?? []], of: own).isEmpty
    }
  }

  /// The draft as it must stay, in what is not its department's.
  private struct Standing {
    private let known: Set<String>
    private let entries: OfficeEntries
    private let listed: String?

    init(_ own: Own) {
      let bench = Self.sound(own.workbench)
      known = bench.reach.union([WorkingPath.absolute(bench.draft)])
      entries = bench.officeEntries
      listed = own.listed
    }

    /// Of a head that says nothing, such as one that is broken or gone, the last version that did.
    private static func sound(_ bench: Workbench) -> Workbench {
      if !bench.officeEntries.isEmpty { return bench }
      let (folder, file) =
        Workbench.isForm(bench.draft)
        ? (WorkingFile.folder(of: bench.draft), WorkingPath.name(of: bench.draft))
        : (bench.draft, DraftFile.head)
      let history = EditHistory(of: folder)
      for version in history.versions() where version.file == file {
        guard let bytes = history.bytes(of: version).value else { continue }
        var earlier = bench
        earlier.edited = [file: bytes]
        if !earlier.officeEntries.isEmpty { return earlier }
      }
      return bench
    }

    func findings(against files: [String: [UInt8]], of own: Own) -> [Finding] {
      var edited = own.workbench
      edited.edited = files
      return findings(against: edited, isUnfinished: false)
    }

    func findings(against other: Workbench, isUnfinished: Bool) -> [Finding] {
      let reaches: [Finding] = other.reach.isSubset(of: known) ? [] : [.reachesFurther]
      return reaches
        + entries.findings(
          against: other.officeEntries, listed: listed, isUnfinished: isUnfinished)
    }
  }
}

extension Workbench {
  /// What the head calls the department; nil where it cannot be read, or does not say.
  package var department: Located<String>? {
    loader.open(draft).value?.head.identity[IdentityPath.fullName]
  }

  /// Whether a draft, by its path, is one workbook rather than a folder.
  package static func isForm(_ path: String) -> Bool {
    DraftWorkbook.isNamed(path) && !WorkingPath.isFolder(path)
  }

  fileprivate var officeEntries: OfficeEntries { OfficeEntries(loader.open(draft).value) }
}

extension Finding {
  fileprivate static let reachesFurther = Finding(
    .entryNotEdited, at: nil, "这样一改，草案就指到了别的草案（上年草案、预算草案或单位的草案），没有写入",
    cure: "部门不能自己指定别的草案，请财政部门来改")
}

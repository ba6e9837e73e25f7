import DraftReading
import GoujiModel
import SourceReading

/// What whoever writes into a draft may not make of it. A department must not make its draft name
/// drafts that it does not name already, for their figures would come into its own; nor call itself what
/// the county does not call it, for its package would take the place of another's. Everything that puts
/// files into a draft goes through `VersionedWriter`, which asks here last, while nobody else can write.
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

  /// What stands against files of the draft, by their names.
  package func findings(against files: [String: [UInt8]]) -> [Finding] {
    guard let own else { return [] }
    var edited = own.workbench
    edited.edited = files
    return findings(against: edited, mayBeNameless: false)
  }

  /// The same of a form that is to be read in the place of the draft; what is not yet filled in is told by
  /// reading it.
  package func findings(against form: Workbench) -> [Finding] {
    findings(against: form, mayBeNameless: true)
  }

  private func findings(against other: Workbench, mayBeNameless: Bool) -> [Finding] {
    guard let own else { return [] }
    let known = own.workbench.reach.union([WorkingPath.absolute(own.workbench.draft)])
    var findings: [Finding] = []
    if !other.reach.isSubset(of: known) { findings.append(.reachesFurther) }
    let (old, new) = (own.workbench.department?.value ?? "", other.department?.value ?? "")
    let isNew = new != old && new != own.listed && !(mayBeNameless && new.isEmpty)
    // Without a roster a department that has no name yet may say it.
    if isNew, !(old.isEmpty && own.listed == nil) {
      findings.append(.namesAnother(new, usually: own.listed ?? old))
    }
    return findings
  }

  /// Versions of the draft's files that may be put back.
  package func restorable(
    _ versions: [EditHistory.Version], of history: EditHistory
  ) -> [EditHistory.Version] {
    if own == nil { return versions }
    return versions.filter { version in
      // Others name no drafts and no department.
      guard version.file == DraftFile.head || DraftWorkbook.isNamed(version.file) else {
        return true
      }
      guard let bytes = history.bytes(of: version).value else { return false }
      return findings(against: [version.file: bytes]).isEmpty
    }
  }
}

extension Workbench {
  /// What the head calls the department; nil where it cannot be read, or does not say.
  package var department: Located<String>? {
    loader.open(draft).value?.head.identity["部门.全称"]
  }
}

extension Finding {
  fileprivate static let reachesFurther = Finding(
    .entryNotEdited, at: nil, "这样一改，草案就指到了别的草案（上年草案、预算草案或单位的草案），没有写入",
    cure: "部门不能自己指定别的草案，请财政部门来改")

  fileprivate static func namesAnother(_ name: String, usually known: String) -> Finding {
    Finding(
      .entryNotEdited, at: nil,
      "部门全称会变成“\(shortened(name))”，这份草案是“\(shortened(known))”的，没有写入",
      cure: "部门不能自己改全称，要改的请财政部门把名册和草案一起改")
  }
}

import DraftReading
import GoujiModel
import SourceReading

/// Makes and takes back the tokens of what is served: of the departments on a roster, or of one draft.
package struct InvitationDesk {
  private let path: String
  private let folder: String
  package static let office = "财政部门"

  package init(_ path: String) {
    self.path = path
    folder = Self.folder(of: path)
  }

  /// Where the tokens of a folder, a roster or a form are kept.
  package static func folder(of path: String) -> String {
    WorkingPath.isFolder(path) ? path : WorkingFile.folder(of: path)
  }

  /// For the office and each department that has none.
  package func invite() -> Outcome<[(name: String, token: AccessToken)]> {
    let read = Invitations.read(in: folder)
    guard var invitations = read.value else { return Outcome([], read.findings) }
    let roster = CountyRoster([path])
    var made: [(name: String, token: AccessToken)] = []
    let departments = roster.entries.compactMap(opened)
    for (opens, name) in [(.office, Self.office)] + departments
    where !invitations.all.contains(where: { $0.opens == opens }) {
      made.append((name, invitations.invite(opens, name: name)))
    }
    if made.isEmpty || roster.findings.hasErrors { return Outcome([], roster.findings) }
    let written = invitations.write()
    return Outcome(written.findings.hasErrors ? [] : made, roster.findings + written.findings)
  }

  /// The names of those whose tokens are taken back, by a department's name or its draft; none where
  /// it had none.
  package func revoke(_ name: String) -> Outcome<[String]> {
    let read = Invitations.read(in: folder)
    guard var invitations = read.value else { return Outcome([], read.findings) }
    let found = invitations.all.filter { invitation in
      if case .department(let draft) = invitation.opens, draft == name { return true }
      return invitation.name == name
    }
    if found.isEmpty { return Outcome([]) }
    for invitation in found { invitations.revoke(invitation.opens) }
    let written = invitations.write()
    return Outcome(written.findings.hasErrors ? [] : found.map(\.name), written.findings)
  }

  private func opened(_ entry: CountyEntry) -> (Invitations.Opened, String)? {
    guard let listed = entry.listed else { return nil }
    let way = WorkingPath.way(from: folder, to: listed.path)
    let name = entry.name ?? Workbench(draft: listed.path).department?.value ?? way
    return (.department(draft: way), name)
  }
}

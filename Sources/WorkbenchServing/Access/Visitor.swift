/// Who asks, and with it what may be seen and written. Every route asks the visitor before it touches a
/// draft; nothing else decides.
package enum Visitor: Sendable, Equatable {
  /// Whoever sits at the computer: on the loopback, without tokens.
  case owner
  /// The finance office.
  case office
  /// A department, by the id of its draft.
  case department(String)
  /// Nobody knows who: may see how one says so, and nothing else.
  case stranger

  package func maySee(_ draft: String) -> Bool {
    switch self {
    case .owner, .office: true
    case .department(let own): own == draft
    case .stranger: false
    }
  }

  package func mayWrite(_ draft: String) -> Bool { maySee(draft) }

  /// The board, the summary, what concerns all drafts.
  package var seesAll: Bool {
    switch self {
    case .owner, .office: true
    case .department, .stranger: false
    }
  }
}

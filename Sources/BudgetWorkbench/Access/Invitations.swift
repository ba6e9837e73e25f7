import GoujiModel
import SourceReading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Who may open what of a served folder from another computer: a token for each department and one
/// for the office. `.勾稽/令牌.json` of the folder keeps of each token a salted hash, and what it opens;
/// the token itself is shown once, when it is made. One that is made anew takes the place of the
/// old one; one whose entry is gone opens nothing.
package struct Invitations: Sendable {
  package enum Opened: Hashable, Sendable {
    /// Everything.
    case office
    /// One draft, by the way to it from the folder.
    case department(draft: String)
  }

  package struct Invitation: Sendable {
    package let opens: Opened
    /// Whose it is, for people.
    package let name: String
    fileprivate let salt: String
    fileprivate let hash: String
  }

  private let folder: String
  package private(set) var all: [Invitation]

  private init(folder: String, all: [Invitation]) {
    self.folder = folder
    self.all = all
  }

  /// Those of a folder, none where it has no file of them. Nil, with a finding, where the file cannot
  /// be relied on: then nobody may enter.
  package static func read(in folder: String) -> Outcome<Invitations?> {
    let path = path(in: folder)
    guard WorkingFile.exists(path) else { return Outcome(Invitations(folder: folder, all: [])) }
    for checked in [own(folder), path] {
      if let fault = fault(of: checked) { return Outcome(nil, [fault]) }
    }
    let read = SourceReader.read(path, name: file, displayPath: path)
    guard let text = read.value?.file else { return Outcome(nil, read.findings) }
    let entries = YAMLNode.parse(text).value?[Key.tokens]?.elements
    let all = entries?.compactMap(Invitation.init)
    guard let all, all.count == entries?.count else { return Outcome(nil, [.damagedTokens(path)]) }
    return Outcome(Invitations(folder: folder, all: all))
  }

  /// The new token of a department or of the office; the old one opens nothing any more.
  package mutating func invite(_ opens: Opened, name: String) -> AccessToken {
    let (token, salt) = (AccessToken(), AccessToken().text)
    revoke(opens)
    all.append(Invitation(opens: opens, name: name, salt: salt, hash: token.hash(salt: salt)))
    return token
  }

  /// Whether there was one.
  @discardableResult
  package mutating func revoke(_ opens: Opened) -> Bool {
    let count = all.count
    all.removeAll { $0.opens == opens }
    return all.count < count
  }

  /// What a token opens. All are looked at, however early one fits.
  package func opened(by typed: String) -> Invitation? {
    guard let token = AccessToken(typed: typed) else { return nil }
    var found: Invitation?
    for invitation in all
    where AccessToken.areSame(token.hash(salt: invitation.salt), invitation.hash) {
      found = invitation
    }
    return found
  }

  /// Whether it still opens what it did.
  package func holds(_ invitation: Invitation) -> Bool {
    all.contains { $0.hash == invitation.hash && $0.opens == invitation.opens }
  }

  /// Others could put tokens of their own there, or back what is revoked.
  private static func fault(of path: String) -> Finding? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    if status.st_uid != geteuid() { return .ofAnother(path) }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    return status.st_mode & 0o022 == 0 ? nil : .openToOthers(path, isFolder: isFolder)
  }

  /// Whole or not at all, for the owner's eyes only.
  package func write() -> Outcome<[String]> {
    if let fault = Self.fault(of: Self.own(folder)) { return Outcome([], [fault]) }
    let text = JSONText.document([
      (Key.note, JSONText.string("gouji serve 的令牌：只有加盐的 SHA-256，令牌本身没有存；删去一行，那个令牌就作废。")),
      (Key.tokens, JSONText.lines(all.map(\.json))),
    ])
    return PackageWriter(
      folder: Self.own(folder), cure: "核对文件夹能不能写入", isPrivate: true
    ).write([(Self.file, Array((text + "\n").utf8))])
  }

  package static func path(in folder: String) -> String { "\(own(folder))/\(file)" }

  private static func own(_ folder: String) -> String { "\(folder)/\(place)" }

  private static let (place, file) = (".勾稽", "令牌.json")
}

private enum Key {
  static let (note, tokens) = ("说明", "令牌")
  static let (office, draft, name, salt, hash) = ("全部", "草案", "名称", "盐", "哈希")
}

extension Invitations.Invitation {
  fileprivate init?(_ node: YAMLNode) {
    guard let name = node[Key.name]?.text, let salt = node[Key.salt]?.text,
      let hash = node[Key.hash]?.text
    else { return nil }
    if let draft = node[Key.draft]?.text {
      opens = .department(draft: draft)
    } else if node[Key.office] != nil {
      opens = .office
    } else {
      return nil
    }
    (self.name, self.salt, self.hash) = (name, salt, hash)
  }

  fileprivate var json: String {
    let what =
      switch opens {
      case .office: (Key.office, JSONText.string("是"))
      case .department(let draft): (Key.draft, JSONText.string(draft))
      }
    return JSONText.object([
      what, (Key.name, JSONText.string(name)), (Key.salt, JSONText.string(salt)),
      (Key.hash, JSONText.string(hash)),
    ])
  }
}

extension Finding {
  fileprivate static func openToOthers(_ path: String, isFolder: Bool) -> Finding {
    let mode = isFolder ? "go-w" : "600"
    return Finding(
      .unreadableFile, at: Place(wholeOf: path), "\(path) 别人也能改写，里面的令牌靠不住",
      cure: "改成只有自己能写：chmod \(mode) \(CommandWord.quoted(path))；再看看有没有多出来的令牌")
  }

  fileprivate static func ofAnother(_ path: String) -> Finding {
    Finding(
      .unreadableFile, at: Place(wholeOf: path), "\(path) 是别的用户的，里面的令牌靠不住",
      cure: "由那个用户来运行；或者把它移走，重新发令牌：gouji serve 文件夹 --invite")
  }

  fileprivate static func damagedTokens(_ path: String) -> Finding {
    Finding(
      .unreadableFile, at: Place(wholeOf: path), "\(path) 读不懂，不知道谁能进来",
      cure: "删去这个文件，重新发令牌：gouji serve 文件夹 --invite")
  }
}

import Foundation
import GoujiModel
import TestSupport
import Testing

@testable import BudgetWorkbench

/// Tokens of departments and of the office.
struct InvitationTests {
  private static let file = ".勾稽/令牌.json"

  @Test func `a token opens what it was made for, and nothing of it is kept`() throws {
    let place = TemporaryFolder()
    var made = try #require(Invitations.read(in: place.path).value)
    #expect(made.all.isEmpty)
    let office = made.invite(.office, name: "财政局")
    let one = made.invite(.department(draft: "局1"), name: "局1")
    let two = made.invite(.department(draft: "全部"), name: "“怪”名\\")
    #expect(made.write().value == ["\(place.path)/\(Self.file)"])

    let read = try #require(Invitations.read(in: place.path).value)
    #expect(read.opened(by: office.text)?.opens == .office)
    #expect(read.opened(by: one.text)?.opens == .department(draft: "局1"))
    #expect(read.opened(by: two.text)?.opens == .department(draft: "全部"))
    #expect(read.opened(by: two.text)?.name == "“怪”名\\")
    #expect(read.opened(by: AccessToken().text) == nil)
    let text = try place.text(Self.file)
    for token in [office, one, two] {
      #expect(!text.contains(token.text) && !text.contains(token.text.prefix(9)))
    }
    let mode = try FileManager.default.attributesOfItem(atPath: place.path(Self.file))
    #expect(mode[.posixPermissions] as? Int == 0o600)
  }

  @Test func `a new token takes the place of the old one, one that is revoked opens nothing`()
    throws
  {
    let place = TemporaryFolder()
    var made = try #require(Invitations.read(in: place.path).value)
    let old = made.invite(.office, name: "财政局")
    let new = made.invite(.office, name: "财政局")
    #expect(made.opened(by: old.text) == nil && made.opened(by: new.text) != nil)
    #expect(made.revoke(.office) && !made.revoke(.office))
    #expect(made.opened(by: new.text) == nil)
    // Written again it stays private, whatever somebody made of the file.
    _ = made.write()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: place.path(Self.file))
    _ = made.write()
    let mode = try FileManager.default.attributesOfItem(atPath: place.path(Self.file))
    #expect(mode[.posixPermissions] as? Int == 0o600)
  }

  @Test func `a file that cannot be relied on lets nobody in`() throws {
    let place = TemporaryFolder()
    for text in ["", "[]", "{\"令牌\": [{\"名称\": \"甲\"}]}", "{\"令牌\": 1}", "PK\u{3}"] {
      try place.write(text, to: Self.file)
      #expect(Invitations.read(in: place.path).value == nil, "\(text)")
    }
    var made = try #require(Invitations.read(in: place.path("别处")).value)
    _ = made.invite(.office, name: "财政局")
    _ = made.write()
    #expect(Invitations.read(in: place.path("别处")).value != nil)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o666], ofItemAtPath: place.path("别处/\(Self.file)"))
    #expect(Invitations.read(in: place.path("别处")).value == nil)
  }

  @Test(arguments: [0o770, 0o775, 0o777, 0o702])
  func `a folder in which others can write is not relied on`(_ mode: Int) throws {
    let place = TemporaryFolder()
    var made = try #require(Invitations.read(in: place.path).value)
    _ = made.invite(.office, name: "财政局")
    _ = made.write()
    let folder = place.path(".勾稽")
    let own = try FileManager.default.attributesOfItem(atPath: folder)
    #expect(own[.posixPermissions] as? Int == 0o700)
    #expect(Invitations.read(in: place.path).value?.all.count == 1)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder)
    let read = Invitations.read(in: place.path)
    #expect(read.value == nil && read.findings.map(\.code) == [.unreadableFile])
    // Nor is anything put there.
    #expect(made.write().value == [] && made.write().findings.hasErrors)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
    #expect(Invitations.read(in: place.path).value?.all.count == 1)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a file away"), arguments: [file, ".勾稽"])
  func `what another user has written opens nothing`(_ name: String) throws {
    let place = TemporaryFolder()
    var made = try #require(Invitations.read(in: place.path).value)
    _ = made.invite(.office, name: "财政局")
    _ = made.write()
    try FileManager.default.setAttributes(
      [.ownerAccountID: 65_534], ofItemAtPath: place.path(name))
    #expect(Invitations.read(in: place.path).value == nil)
  }

  @Test func `a draft that comes later, by a link or not, keeps its token`() throws {
    let place = TemporaryFolder()
    try place.write("部门,草案\n局1,局1\n局2,二/../局2\n", to: "真/全县/名册.csv")
    try FileManager.default.createSymbolicLink(
      atPath: place.path("县"), withDestinationPath: place.path("真/全县"))
    let desk = InvitationDesk(place.path("县"))
    #expect(desk.invite().value.map(\.name) == [InvitationDesk.office, "局1", "局2"])
    let opened = try #require(Invitations.read(in: place.path("县")).value).all.map(\.opens)
    #expect(opened == [.office, .department(draft: "局1"), .department(draft: "局2")])
    try place.write("年度: 2025\n", to: "真/全县/局1/草案.yaml")
    try place.write("年度: 2025\n", to: "真/全县/局2/草案.yaml")
    #expect(desk.invite().value.isEmpty)
    #expect(InvitationDesk(place.path("真/全县")).invite().value.isEmpty)
    #expect(desk.revoke("局1").value == ["局1"])
    #expect(Invitations.read(in: place.path("县")).value?.all.count == 2)
  }

  @Test func `a token as people type it`() throws {
    let token = AccessToken().text
    #expect(
      token.count == 34 && token.allSatisfy { "0123456789abcdefghjkmnpqrstvwxyz-".contains($0) })
    for typed in [token.uppercased(), token.replacing("-", with: ""), " \(token)\n"] {
      #expect(AccessToken(typed: typed)?.text == token)
    }
    #expect(
      AccessToken(typed: token.replacing("0", with: "O").replacing("1", with: "l"))?.text == token)
    for wrong in [
      "", "abc", token + "a", String(repeating: "é", count: 28), String(token.dropLast()),
    ] {
      #expect(AccessToken(typed: wrong) == nil)
    }
    #expect(AccessToken.areSame("abc", "abc") && !AccessToken.areSame("abc", "abd"))
    #expect(!AccessToken.areSame("abc", "ab") && !AccessToken.areSame("", "a"))
    #expect(Set((0..<200).map { _ in AccessToken().text }).count == 200)
  }
}

struct WrongTokenTests {
  private static let start = ContinuousClock.now

  @Test func `five are free, then each makes its address wait twice as long`() {
    var wrong = WrongTokens()
    var waits: [Duration?] = []
    for _ in 0..<9 {
      wrong.note("203.0.113.7", at: Self.start)
      waits.append(wrong.wait(for: "203.0.113.7", at: Self.start))
    }
    let seconds: [Duration] = [.seconds(1), .seconds(2), .seconds(4), .seconds(8), .seconds(16)]
    #expect(waits == [nil, nil, nil, nil] + seconds)
    #expect(wrong.wait(for: "203.0.113.7", at: Self.start + .seconds(16)) == nil)
    #expect(wrong.wait(for: "203.0.113.8", at: Self.start) == nil)
    for _ in 0..<100 { wrong.note("203.0.113.7", at: Self.start) }
    #expect(wrong.wait(for: "203.0.113.7", at: Self.start) == .seconds(300))
    // After an hour it begins anew.
    wrong.note("203.0.113.7", at: Self.start + .seconds(4_000))
    #expect(wrong.wait(for: "203.0.113.7", at: Self.start + .seconds(4_000)) == nil)
  }

  @Test func `addresses of one network of version 6 count as one`() {
    var wrong = WrongTokens()
    for number in 1...9 { wrong.note("2001:db8::\(number):1", at: Self.start) }
    #expect(wrong.wait(for: "2001:db8:0:0:9::ffff", at: Self.start) != nil)
    #expect(wrong.wait(for: "2001:db8:0:1::1", at: Self.start) == nil)
    for _ in 1...9 { wrong.note("::ffff:203.0.113.7", at: Self.start) }
    #expect(wrong.wait(for: "::ffff:203.0.113.8", at: Self.start) == nil)
  }

  @Test func `however many addresses there are, memory does not grow`() throws {
    var wrong = WrongTokens()
    for number in 0..<25_000 {
      wrong.note("a\(number)", at: Self.start + .milliseconds(number))
    }
    let size = Mirror(reflecting: wrong).children.compactMap { ($0.value as? [String: Any])?.count }
    #expect(try #require(size.first) <= 10_000)
    for _ in 0..<6 { wrong.note("a24999", at: Self.start + .seconds(30)) }
    #expect(wrong.wait(for: "a24999", at: Self.start + .seconds(30)) != nil)
  }
}

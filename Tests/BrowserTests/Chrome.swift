import Foundation

/// Chromium without a screen, driven by chromedriver (the WebDriver protocol).
final class Chrome {
  private static let folders = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]

  private static func program(_ names: [String]) -> URL? {
    let paths = names.flatMap { name in folders.map { "\($0)/\(name)" } }
    return paths.first { FileManager.default.isExecutableFile(atPath: $0) }.map {
      URL(filePath: $0)
    }
  }

  private static let driver = program(["chromedriver"])
  private static let browser = program(["chromium", "chromium-browser", "google-chrome"])

  /// Tests that need it are left out where it is not installed.
  static let isThere = driver != nil && browser != nil

  private let running: RunningProgram
  private let port: UInt16
  private let session: String

  init() throws {
    guard let driver = Self.driver, let browser = Self.browser else {
      throw LocalRequest.Failed(description: "no Chromium")
    }
    (running, port) = try Self.started(driver)
    let options: [String: Any] = [
      "binary": browser.path(percentEncoded: false),
      "args": [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--lang=zh-CN", "--window-size=1400,1000", "--hide-scrollbars",
      ],
    ]
    let answer = try Self.send(
      "POST", "/session", ["capabilities": ["alwaysMatch": ["goog:chromeOptions": options]]],
      port)
    guard let session = (answer as? [String: Any])?["sessionId"] as? String else {
      throw LocalRequest.Failed(description: "no session: \(answer)")
    }
    self.session = session
  }

  /// The port that it chooses may be free for IPv6 and taken for IPv4: it ends then.
  private static func started(_ driver: URL, tries: Int = 10) throws -> (RunningProgram, UInt16) {
    let running = try RunningProgram(driver, ["--port=0"])
    do {
      let port = try running.first { line in
        guard let range = line.range(of: "successfully on port ") else { return UInt16?.none }
        return UInt16(line[range.upperBound...].prefix { $0.isNumber })
      }
      return (running, port)
    } catch  where tries > 1 {
      return try started(driver, tries: tries - 1)
    }
  }

  deinit {
    _ = try? call("DELETE", "")
    running.kill()
  }

  // MARK: What a person does

  func open(_ address: String) throws { _ = try call("POST", "/url", ["url": address]) }

  func click(_ selector: String) throws {
    let element = try element(selector)
    _ = try call("POST", "/element/\(element)/click", [:])
  }

  /// Into whatever has the focus. `\u{E007}` is Enter, `\u{E00C}` Esc.
  func press(_ keys: String) throws {
    let actions = keys.flatMap { key in
      ["keyDown", "keyUp"].map { ["type": $0, "value": String(key)] }
    }
    _ = try call(
      "POST", "/actions", ["actions": [["type": "key", "id": "keys", "actions": actions]]])
  }

  /// Into a field; into a field for files, a path.
  func type(_ text: String, into selector: String) throws {
    _ = try call("POST", "/element/\(try element(selector))/value", ["text": text])
  }

  /// The following calls are about the page inside a frame; nil goes back out.
  func enterFrame(_ selector: String?) throws {
    let reference = try selector.map { [Self.elementKey: try element($0)] }
    _ = try call("POST", "/frame", ["id": reference ?? NSNull() as Any])
  }

  // MARK: What a person sees

  func text(_ selector: String) throws -> String {
    try call("GET", "/element/\(try element(selector))/text") as? String ?? ""
  }

  func has(_ selector: String) throws -> Bool { !(try elements(selector)).isEmpty }

  func elements(_ selector: String) throws -> [String] {
    let found = try call("POST", "/elements", ["using": "css selector", "value": selector])
    return (found as? [[String: String]] ?? []).compactMap { $0[Self.elementKey] }
  }

  /// The value of an expression, as JSON knows it.
  @discardableResult func value(_ expression: String) throws -> Any {
    try call("POST", "/execute/sync", ["script": "return (\(expression))", "args": [String]()])
  }

  /// Looks again until it is so; false after the time.
  func waits(seconds: Double = 30, until holds: () throws -> Bool) throws -> Bool {
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
      if try holds() { return true }
      Thread.sleep(forTimeInterval: 0.02)
    }
    return try holds()
  }

  // MARK: Protocol

  private static let elementKey = "element-6066-11e4-a52e-4f735466cecf"

  private func element(_ selector: String) throws -> String {
    guard let first = try elements(selector).first else {
      throw LocalRequest.Failed(description: "nothing on the page is \(selector)")
    }
    return first
  }

  private func call(_ method: String, _ path: String, _ body: [String: Any]? = nil) throws -> Any {
    try Self.send(method, "/session/\(session)\(path)", body, port)
  }

  private static func send(
    _ method: String, _ path: String, _ body: [String: Any]?, _ port: UInt16
  ) throws -> Any {
    let bytes = try body.map { Array(try JSONSerialization.data(withJSONObject: $0)) } ?? []
    let answer = try LocalRequest(port: port, method: method, path: path, body: bytes).answer()
    let object = try JSONSerialization.jsonObject(with: answer) as? [String: Any]
    let value = object?["value"] ?? NSNull()
    if let failure = value as? [String: Any], let message = failure["message"] as? String,
      failure["error"] != nil
    {
      throw LocalRequest.Failed(description: "\(path): \(message.prefix(300))")
    }
    return value
  }
}

/// Asks the preparer at the terminal.
package enum Questions {
  /// Somebody is there to answer, and to read what is asked.
  package static var canAsk: Bool { Terminal.isTyped && Terminal.isRead }

  /// Asks until the answer has no problem; nothing typed is the standard. Nil at the end of input.
  package static func ask(
    _ question: String, standard: String = "", problem: (String) -> String?
  ) -> String? {
    while true {
      Terminal.prompt(standard.isEmpty ? "\(question)：" : "\(question)［\(standard)］：")
      guard let line = readLine() else { return nil }
      let typed = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let answer = typed.isEmpty ? standard : typed
      guard let fault = problem(answer) else { return answer }
      Terminal.note(fault)
    }
  }
}
